package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func TestNameRules(t *testing.T) {
	rules := admin.NameRules{Prefix: "GRP ", Pattern: "GRP [A-ZÆØÅ].*", Explanation: "Begin with a capital letter.", Refuse: []string{"test", "Old one"}}
	noReason := rules
	noReason.Explanation = ""
	tests := []struct {
		rules      admin.NameRules
		name, want string
	}{
		{rules, "GRP Sales", ""},
		{rules, "Sale", "Names begin with “GRP ” here."},
		{rules, "GRP sales", "Begin with a capital letter."},
		{noReason, "GRP sales", "This name does not follow the rules for names here."},
		{rules, "GRP Test", "Names may not hold the word “test” here."},
		{rules, "GRP A-TEST-B", "Names may not hold the word “test” here."},
		{rules, "GRP Contest, testers and tést", ""},
		{rules, "GRP Øtest test", "Names may not hold the word “test” here."},
		{rules, "GRP The old ONE", "Names may not hold the word “Old one” here."},
		{rules, `US:"GRP Sales";NO:"GRP Salg"`, ""},
		{rules, `US:"GRP Sales";NO:"Salg"`, "Names begin with “GRP ” here."},
		{admin.NameRules{Refuse: []string{""}}, "anything", ""},
	}
	for _, test := range tests {
		p := blankPage(t, admin.Options{Language: "US", Text: texts{}, Names: test.rules})
		p.signIn(adm0)
		p.list(office...)
		key := p.add(test.name)
		messages := p.row(key).MessagesOf(admin.FieldName)
		if test.want == "" && len(messages) == 0 {
			continue
		}
		if len(messages) != 1 || messages[0].Text != test.want || messages[0].Code != admin.CodeNaming || messages[0].Warning {
			t.Errorf("%q: %+v, want %q", test.name, messages, test.want)
		}
	}
}

// TestNameRulesAreForChanges leaves a name alone that the server has had before.
func TestNameRulesAreForChanges(t *testing.T) {
	p := blankPage(t, admin.Options{Names: admin.NameRules{Prefix: "GRP "}})
	p.signIn(adm0)
	p.list(office...)
	p.describe("changed", 2)
	p.do(admin.Save{Key: 2})
	p.stored()
	p.typeName(2, "Sales East")
	p.do(admin.Save{Key: 2})
	p.quiet()
	p.wantSays("Correct the marked field first.")
}

// A word is refused where no letter or digit stands at its side, in any script.
func TestRefusedWordsAreWhole(t *testing.T) {
	p := blankPage(t, admin.Options{Names: admin.NameRules{Refuse: []string{"test"}, Pattern: "x"}}) // PlainText knows no patterns.
	p.signIn(adm0)
	p.list(office...)
	key := p.add("")
	for _, c := range "09azAZéр中" {
		p.typeName(key, "x "+string(c)+"test")
		if got := codes(p.row(key).Messages); got != "" {
			t.Errorf("after %c: messages %s", c, got)
		}
		p.typeName(key, "test"+string(c))
		if got := codes(p.row(key).Messages); got != "" {
			t.Errorf("before %c: messages %s", c, got)
		}
	}
	for _, c := range " -/:@[`{" {
		for _, name := range []string{"test" + string(c), string(c) + "test", "test", "my test"} {
			p.typeName(key, name)
			if got := codes(p.row(key).MessagesOf(admin.FieldName)); !strings.Contains(got, "naming") {
				t.Errorf("%q: messages %s", name, got)
			}
		}
	}
}
