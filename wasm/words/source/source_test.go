package source

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// TestCatalogues holds every catalogue to the English one: the same keys, the same placeholders, nothing else.
func TestCatalogues(t *testing.T) {
	list, err := Read(os.DirFS("../texts"))
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, c := range list {
		tags = append(tags, c.Tag)
	}
	if got := strings.Join(tags, " "); got != "en da de fr nb nl sv" {
		t.Errorf("there are catalogues for %s", got)
	}
}

// TestProblems reads catalogues with every kind of mistake.
func TestProblems(t *testing.T) {
	const english = "Tag = en\nShown = {#n} {#n|group|groups} of {name}\n"
	tests := map[string]struct{ other, want string }{
		"nothing":             {"Tag = de\n# On top\n\nShown = {#n} {#n|Gruppe|Gruppen} von {name}\n", ""},
		"other order":         {"Shown = {name}: {#n|eine Gruppe|{#n} Gruppen}\nTag = de", ""},
		"no forms":            {"Tag = de\nShown = {name} {#n}", ""},
		"no text":             {"Tag = de\nShown {name}", "de.txt:2: Shown {name} is no text: write it as Key = text"},
		"no key":              {"Tag = de\nshown = {#n} {name}", "de.txt:2: shown is no text: write it as Key = text"},
		"twice":               {"Tag = de\nTag = de\nShown = {#n} {name}", "de.txt:2: Tag is there twice: remove one"},
		"empty":               {"Tag = de\nShown =  ", "de.txt:2: Shown is empty, or has a tab or spaces at its ends: remove those"},
		"other tag":           {"Tag = nl\nShown = {#n} {name}", "de.txt:1: Tag has to be de, as the file is named"},
		"missing":             {"Tag = de", "de.txt: Shown is missing: add what says “{#n} {#n|group|groups} of {name}”"},
		"unknown":             {"Tag = de\nShown = {#n} {name}\nMore = mehr", "de.txt:3: More is no text of the page: remove it"},
		"unknown placeholder": {"Tag = de\nShown = {#n} {name} {id}", "de.txt:2: Shown has the placeholder {id}, which the English text has not"},
		"number as text":      {"Tag = de\nShown = {n} {name}", "de.txt:2: Shown has the placeholder {n}, which the English text has not"},
		"lacking":             {"Tag = de\nShown = {#n}", "de.txt:2: Shown lacks the placeholder {name} of the English text"},
		"three forms":         {"Tag = de\nShown = {name} {#n} {#n|a|b|c}", "de.txt:2: Shown has a brace that is no placeholder such as {name}, {#n} or {#n|one|many}"},
		"brace":               {"Tag = de\nShown = {name} {#n|a|b} {", "de.txt:2: Shown has a brace that is no placeholder such as {name}, {#n} or {#n|one|many}"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Read(fstest.MapFS{"en.txt": {Data: []byte(english)}, "de.txt": {Data: []byte(test.other)}})
			got := ""
			if err != nil {
				got = strings.ReplaceAll(err.Error(), Folder+"/", "")
			}
			if got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestEncode(t *testing.T) {
	english, err := parse("en", "LoaderReload = Reload\nTag = en\nA = {name} has {#n} {#n|group|groups}\nB = {x}{y}\nC = {#n|{name}|{#n} names}")
	if err != nil {
		t.Fatal(err)
	}
	other, err := parse("fr", "Tag = fr\nC = {#n|{name}|{#n} noms}\nLoaderReload = Recharger\nB = {y}{x}\nA = {#n|{#n} groupe|{#n} groupes} : {name}")
	if err != nil {
		t.Fatal(err)
	}
	loader, program, err := other.Encode(english)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(loader, "|"); got != "Recharger" {
		t.Errorf("the loader's texts are %s", got)
	}
	const want = "fr\n1\t{1} groupe : {0}\t{1} groupes : {0}\n{1}{0}\n0\t{1}\t{0} noms"
	if got := strings.Join(program, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// FuzzParse expects that everything in a file is either read or reported.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"Tag = en\nA = {#n|a|b} {x}", "# a\n\n#b\nTag = en", "=", "A = {", "A = {#n|{#n|a|b}|c}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		c, err := parse("en", data)
		if err != nil || checkEnglish(c) != nil {
			return
		}
		loader, program, err := c.Encode(c)
		if err != nil || len(loader)+len(program) != len(c.Texts) {
			t.Errorf("%d and %d texts of %d: %v", len(loader), len(program), len(c.Texts), err)
		}
	})
}
