package words_test

import (
	"os"
	"strings"
	"testing"

	"groupdesk/wasm/words"
	"groupdesk/wasm/words/source"
)

// encoded returns the catalogues as the program takes them, by tag.
func encoded(t *testing.T) map[string]string {
	t.Helper()
	list, err := source.Read(os.DirFS("texts"))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, c := range list {
		_, program, err := c.Encode(list[0])
		if err != nil {
			t.Fatal(err)
		}
		found[c.Tag] = strings.Join(program, "\n")
	}
	return found
}

// TestForms expects each language's forms for none, one and several.
func TestForms(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "0 user groups, 1 user group, 2 user groups, 21 user groups",
		"nb": "0 brukergrupper, 1 brukergruppe, 2 brukergrupper, 21 brukergrupper",
		"sv": "0 användargrupper, 1 användargrupp, 2 användargrupper, 21 användargrupper",
		"da": "0 brugergrupper, 1 brugergruppe, 2 brugergrupper, 21 brugergrupper",
		"nl": "0 gebruikersgroepen, 1 gebruikersgroep, 2 gebruikersgroepen, 21 gebruikersgroepen",
		"de": "0 Benutzergruppen, 1 Benutzergruppe, 2 Benutzergruppen, 21 Benutzergruppen",
		"fr": "0 groupe d’utilisateurs, 1 groupe d’utilisateurs, 2 groupes d’utilisateurs, 21 groupes d’utilisateurs",
	} {
		texts := words.Decode(encoded(t)[tag])
		if got := texts.Get(words.Tag); got != tag {
			t.Errorf("the texts of %s are those of %s", tag, got)
		}
		var said []string
		for _, n := range []int{0, 1, 2, 21} {
			said = append(said, strings.ReplaceAll(texts.GroupCount(n), "'", "’"))
		}
		if got := strings.Join(said, ", "); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

func TestParameters(t *testing.T) {
	texts := words.English()
	for got, want := range map[string]string{
		texts.BulkChange("{1}", "{0}"):          "“{1}” → “{0}”", // A name may look like a placeholder.
		texts.HasMoreMembers("A", 5, "B, C", 3): "“A” has 5 members: B, C and 3 more.",
		texts.MoveKnown(1, "A"):                 "1 member of “A” becomes a member of the group that you choose, and “A” is deleted. This cannot be undone.",
		texts.Get(words.None):                   "",
		texts.Get(words.SaveAll):                "Save all",
		texts.Expand("p | " + string(words.SaveAll) + " (" + string(words.KeyCtrl) + " S) \uF8FF"): "p | Save all (Ctrl S) \uF8FF",
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestOtherVersion expects English in place of texts that do not fit the program.
func TestOtherVersion(t *testing.T) {
	german := encoded(t)["de"]
	for name, text := range map[string]string{"none": "", "one too few": german[:strings.LastIndex(german, "\n")], "one too many": german + "\nx"} {
		if got := words.Decode(text).Get(words.Title); got != "User groups" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// FuzzDecode expects that no catalogue, however broken, stops the page.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{"{0}", "\tx", "0\tx", "9\ta\tb", "x{", "{9}", "{}", "{é}", "}{", "0\t{0}\t{1}{2}", "a\tb\tc\td"} {
		f.Add(text)
	}
	list, err := source.Read(os.DirFS("texts"))
	if err != nil {
		f.Fatal(err)
	}
	_, program, _ := list[0].Encode(list[0])
	lines := len(program)
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "\n") {
			return // Line ends separate texts.
		}
		texts := words.Decode(strings.TrimSuffix(strings.Repeat(text+"\n", lines), "\n"))
		if got := texts.HasMoreMembers("a", 2, "b", 3) + texts.Shown(1); len(got) > 20*len(text)+20 {
			t.Errorf("%q is filled to %q", text, got)
		}
		if got := texts.Expand("p" + string(words.Title)); !strings.HasPrefix(got, "p") {
			t.Errorf("%q is expanded to %q", text, got)
		}
	})
}

// TestGenerated compares the texts that are compiled in with the catalogue.
func TestGenerated(t *testing.T) {
	english := words.Decode(encoded(t)["en"])
	if english.Get(words.ServerErrorAdvice) != words.English().Get(words.ServerErrorAdvice) || english.Get(words.Title) != "User groups" {
		t.Error("texts/en.txt is newer than english.go: run go generate ./wasm/words")
	}
}
