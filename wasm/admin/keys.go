package admin

import "groupdesk/wasm/words"

// Place is a part of the page that can have the keyboard focus.
type Place string

// The places.
const (
	PlaceTable  Place = "table"  // a row or a cell
	PlaceField  Place = "field"  // a field of the open row
	PlaceFilter Place = "filter" // the field above the table
	PlacePage   Place = "page"   // anything else inside the plug-in
)

// Binding is a key that the page acts on. Keys that a browser or a screen reader needs are none of them.
type Binding struct {
	Place Place
	// Chord is the key by its name in the DOM, after the modifiers that are held: Ctrl+, Alt+ and Shift+ in this order.
	// Ctrl stands for Command on a Mac. Shift is omitted where it only makes the character, as in "?".
	Chord string
	Event Event
	Help  words.Key // for the list of keys; None: it is listed with the one before
}

// bindings is every key that the page acts on.
var bindings = [...]Binding{
	{PlaceTable, "ArrowDown", Move{By: StepDown}, words.HelpMove},
	{PlaceTable, "ArrowUp", Move{By: StepUp}, words.None},
	{PlaceTable, "ArrowLeft", Move{By: StepLeft}, words.HelpCell},
	{PlaceTable, "ArrowRight", Move{By: StepRight}, words.None},
	{PlaceTable, "PageDown", Move{By: StepPageDown}, words.HelpPage},
	{PlaceTable, "PageUp", Move{By: StepPageUp}, words.None},
	{PlaceTable, "Home", Move{By: StepStart}, words.HelpEnds},
	{PlaceTable, "End", Move{By: StepEnd}, words.None},
	{PlaceTable, "Ctrl+Home", Move{By: StepFirst}, words.HelpFirst},
	{PlaceTable, "Ctrl+End", Move{By: StepLast}, words.None},
	{PlaceTable, " ", Select{}, words.HelpSelect},
	{PlaceTable, "Shift+ArrowDown", Move{By: StepDown, Extend: true}, words.HelpExtend},
	{PlaceTable, "Shift+ArrowUp", Move{By: StepUp, Extend: true}, words.None},
	{PlaceTable, "Shift+ ", Select{Extend: true}, words.None},
	{PlaceTable, "Alt+ArrowDown", MoveRows{Down: true}, words.HelpOrder},
	{PlaceTable, "Alt+ArrowUp", MoveRows{}, words.None},
	{PlaceTable, "Enter", Open{}, words.HelpEdit},
	{PlaceTable, "F2", Open{}, words.None},
	{PlaceTable, "Delete", MarkDeleted{}, words.HelpDelete},
	{PlaceTable, "Ctrl+z", Undo{}, words.HelpUndo},
	{PlaceTable, "Escape", Escape{}, words.HelpDeselect},
	{PlaceTable, "/", GoTo{PlaceFilter}, words.HelpFilter},
	{PlaceTable, "n", AddRow{}, words.HelpNew},
	{PlaceTable, "?", ShowHelp{true}, words.HelpKeys},
	{PlaceField, "Enter", Save{}, words.HelpSave},
	{PlaceField, "Escape", Escape{}, words.HelpEscape},
	{PlaceFilter, "Escape", SetFilter{}, words.HelpClear},
	{PlaceFilter, "Enter", GoTo{PlaceTable}, words.HelpToTable},
	{PlaceFilter, "ArrowDown", GoTo{PlaceTable}, words.None},
	{PlacePage, "Ctrl+s", SaveAll{}, words.HelpSaveAll}, // also in every other place
}

// Bindings returns the keys that the page acts on, for the list of them.
func Bindings() []Binding { return bindings[:] }

// KeyEvent returns what a key means in a place; the second result is false when the page leaves it to the browser.
func (s *State) KeyEvent(place Place, chord string) (Event, bool) {
	if s.Phase != PhaseReady || s.Question != nil || s.Help {
		return nil, false
	}
	for _, b := range bindings {
		if b.Chord == chord && (b.Place == place || b.Place == PlacePage) {
			return b.Event, s.Letters || !b.IsCharacter()
		}
	}
	return nil, false
}

// IsCharacter reports whether the key is a character alone. Such keys can be switched off (WCAG 2.2, criterion 2.1.4).
func (b Binding) IsCharacter() bool { return len(b.Chord) == 1 && b.Chord != " " }

// LettersName is what the choice to do without character keys is kept under.
const LettersName = "groupdesk no letters"

func (u *update) useLetters(on bool) {
	u.Letters = on
	keep := EffectKeep{Name: LettersName, Lasting: true}
	if !on {
		keep.Text = "1"
	}
	u.emit(keep)
}
