package browser

import "strings"

// Input is an event in the document.
type Input struct {
	// Type is the event's: click, dblclick, input, submit, keydown, focus (of a field in the table), leave (the row with
	// the fields), paste (lines into a name), cancel (a dialog), file (was chosen or dropped; its name, a zero byte, and
	// what is in it), online, idle (rows are still missing), scroll, or journal (of a tab that is gone; its name in the
	// place of a part, then its marks, a zero byte, and its plan).
	Type string
	Part string // the data-part of the element that it happened to, or of the nearest around it
	Key  int32  // the row that it happened in; 0: none
	// Value is the text of a field or of the clipboard, "true" or "false" for a box, the chord of a key, the column of
	// a click in a row after the modifiers that are held, the value of a button in a list, or the place of the first
	// row that can be seen. For a form see Field.
	Value string
}

// parseInput reads the message of an event: type, part and value, separated by zero bytes.
func parseInput(key int32, message []byte) Input {
	kind, rest, _ := strings.Cut(string(message), "\x00")
	part, value, _ := strings.Cut(rest, "\x00")
	return Input{Type: kind, Part: part, Key: key, Value: value}
}

// Field returns what a submitted form's field holds, by its data-part.
func (in Input) Field(part string) string {
	fields := strings.Split(in.Value, "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i] == part {
			return fields[i+1]
		}
	}
	return ""
}
