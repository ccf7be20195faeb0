// Package source reads the catalogues of package words, checks them against English and encodes them for the page. Tools
// and tests use it; it is not linked into the page.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Folder is where the catalogues are, from the root of the repository.
const Folder = "wasm/words/texts"

// Catalogue is the texts of one language, in the order of its file.
type Catalogue struct {
	Tag   string // the language, as BCP 47 names it; the file is named for it
	Texts []Text
}

// Text is one text of a catalogue.
type Text struct {
	Key     string
	Comment string // for translators; may be empty
	Value   string // with placeholders
	line    int
}

// OfLoader reports whether the text is the loader's, not the program's.
func (t Text) OfLoader() bool { return strings.HasPrefix(t.Key, "Loader") }

// Value returns the text of a key; empty if there is none.
func (c Catalogue) Value(key string) string {
	for _, t := range c.Texts {
		if t.Key == key {
			return t.Value
		}
	}
	return ""
}

// tag is the key of the text that says which language a catalogue is in.
const tag = "Tag"

// Read reads the catalogues of a folder: English first, the others ordered by their tags. The error lists everything that
// is wrong with them.
func Read(folder fs.FS) ([]Catalogue, error) {
	names, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	english, err := readFile(folder, "en.txt")
	if err != nil {
		return nil, err
	}
	list, problems := []Catalogue{english}, checkEnglish(english)
	for _, name := range names {
		if name == "en.txt" {
			continue
		}
		other, err := readFile(folder, name)
		list = append(list, other)
		problems = append(problems, err)
		if err == nil {
			problems = append(problems, checkAgainst(english, other)...)
		}
	}
	return list, errors.Join(problems...)
}

func readFile(folder fs.FS, name string) (Catalogue, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return Catalogue{}, err
	}
	return parse(strings.TrimSuffix(path.Base(name), ".txt"), string(data))
}

// parse reads one file.
func parse(language, data string) (Catalogue, error) {
	c := Catalogue{Tag: language}
	var problems []error
	comment, seen := "", map[string]bool{}
	for i, line := range strings.Split(strings.TrimSuffix(data, "\n"), "\n") {
		t := Text{Comment: comment, line: i + 1}
		remark, isRemark := strings.CutPrefix(line, "#")
		switch {
		case isRemark:
			comment = strings.TrimSpace(comment + " " + strings.TrimSpace(remark))
			continue
		case line == "":
			comment = "" // It belongs to no text: a heading, or a remark on the whole file.
			continue
		}
		comment = ""
		key, value, ok := strings.Cut(line, " = ")
		t.Key, t.Value = key, value
		switch {
		case !ok || !isKey(key):
			problems = append(problems, c.problem(t, "is no text: write it as Key = text"))
		case seen[key]:
			problems = append(problems, c.problem(t, "is there twice: remove one"))
		case value != strings.TrimSpace(value) || strings.ContainsAny(value, "\t\r") || value == "":
			problems = append(problems, c.problem(t, "is empty, or has a tab or spaces at its ends: remove those"))
		default:
			seen[key] = true
			c.Texts = append(c.Texts, t)
		}
	}
	return c, errors.Join(problems...)
}

// isKey reports whether a key can be an exported Go name.
func isKey(key string) bool {
	return key != "" && 'A' <= key[0] && key[0] <= 'Z' && strings.Trim(key, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == ""
}

// problem says what is wrong with a text and what to do.
func (c Catalogue) problem(t Text, text string) error {
	return fmt.Errorf("%s/%s.txt:%d: %s %s", Folder, c.Tag, t.line, t.Key, text)
}

// checkEnglish returns what is wrong with the placeholders of the texts that all others follow.
func checkEnglish(c Catalogue) []error { return checkAgainst(c, c) }

// checkAgainst returns what is wrong with a catalogue that should say what the English one does.
func checkAgainst(english, other Catalogue) []error {
	var problems []error
	values := map[string]Text{}
	for _, t := range other.Texts {
		values[t.Key] = t
	}
	if values[tag].Value != other.Tag {
		problems = append(problems, other.problem(values[tag], "has to be "+other.Tag+", as the file is named"))
	}
	for _, want := range english.Texts {
		got, ok := values[want.Key]
		if !ok {
			problems = append(problems, fmt.Errorf("%s/%s.txt: %s is missing: add what says “%s”", Folder, other.Tag, want.Key, want.Value))
			continue
		}
		delete(values, want.Key)
		if _, err := encode(got.Value, want.Parameters()); err != nil {
			problems = append(problems, other.problem(got, err.Error()))
		}
	}
	for _, t := range other.Texts {
		if _, unknown := values[t.Key]; unknown {
			problems = append(problems, other.problem(t, "is no text of the page: remove it"))
		}
	}
	return problems
}
