package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// A file of ours renames a group whose name is known to be the present one.
func TestRenamingByAFile(t *testing.T) {
	const other = " error (The group with the ID 2 has another name now. Rename it in the table, or remove the ID to create a new group.)"
	tests := []struct{ name, lines, want string }{
		{"renamed", "2;Vertrieb;Sales", "2 Vertrieb update (was “Sales”)"},
		{"in several languages", `2;"US:""Sale"";NO:""Salg""";Sales`, "2 Sale update (was “Sales”)"},
		{"only its case", "2;SALES;Sales", "2 SALES update (was “Sales”)"},
		{"not renamed", "2;Sales;Sales", "2 Sales unchanged"},
		{"renamed by another too", "2;Vertrieb;Selling", "2 Vertrieb" + other},
		{"renamed by another", "2;Selling;Selling", "2 Selling" + other},
		{"renamed by another alike", "2;Sales;Selling", "2 Sales unchanged"},
		{"no name left", "2;;Sales", "2  error (Enter a name.)"},
		{"nothing known", "2;Vertrieb;", "2 Vertrieb" + other},
		{"gone", "77;Vertrieb;Sales", "2 Vertrieb create"},
		{"a name that is taken", "2;service;Sales", "2 service error (Another user group has this name.)"},
		{"a name that a deleted group has", "2;Old sales;Sales", "2 Old sales error (A deleted user group has this name.)"},
		{"a deleted group", "4;Older Sales;Old Sales", "2 Older Sales restore (was “Old Sales”)"},
		{"a name that cannot be", "2;a\x01;Sales", "2 a\x01 error (Contains a character that cannot be sent (U+0001). Delete it, or type the text again.)"},
		{"formulas", "5;'=2;'=1", "2 =2 update (was “=1”)"},
		{"two lines for one name", "2;Vertrieb;Sales\n;VERTRIEB;", "2 Vertrieb update (was “Sales”)\n3 VERTRIEB error (Line 2 has the same name.)"},
		{"two lines for one group", "2;Vertrieb;Sales\n;Sales;", "2 Vertrieb update (was “Sales”)\n3 Sales error (Line 2 has the same name.)"},
		{"two lines for one group, the other way round", ";Sales;\n2;Vertrieb;Sales", "2 Sales unchanged\n3 Vertrieb error (Line 2 has the same name.)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := importPage(t, append(office[:4:4], admin.Group{ID: 5, Name: "=1", Rank: 5})...)
			text := "Id;Name;Known name;Service;Database\n"
			for _, line := range strings.Split(test.lines, "\n") {
				text += line + ";" + service + ";CRM\n"
			}
			p.do(admin.SetIntake{Text: text})
			p.wantPlan(strings.Split(test.want, "\n")...)
		})
	}
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Id;Name;Known name;Service;Database\n2;Vertrieb;Sales;" + service + ";Test"})
	p.wantPlan("2 Vertrieb create") // IDs of another database mean nothing.
}

func TestRenamingMeetsTheTable(t *testing.T) {
	p := importPage(t, office...)
	p.add("Vertrieb")
	p.do(admin.Leave{}, admin.SetIntake{Text: "Id;Name;Known name;Service;Database\n2;Vertrieb;Sales;" + service + ";CRM"})
	p.wantPlan("2 Vertrieb error (A row of the table that is not saved yet has this name.)")
	p.do(admin.RevertAll{}, admin.SetIntake{Text: "Id;Name;Description;Known name;Service;Database\n2;Vertrieb;new;Sales;" + service + ";CRM"})
	p.wantPlan("2 Vertrieb update (was “Sales”, description “new”)")
	p.do(admin.ApplyIntake{})
	if g := p.stored(); g != (admin.Group{ID: 2, Name: "Vertrieb", Description: "new", Rank: 2}) {
		t.Errorf("sent %+v", g)
	}
	p.wantSays("“Vertrieb” is saved.")
}

// The result of a file without descriptions leaves them alone too.
func TestResultOfRenaming(t *testing.T) {
	p := importPage(t, office...)
	p.do(admin.SetIntake{Text: "Id;Name;Known name;Service;Database\n1;Office;Administration;" + service + ";CRM\n2;x\x01;Sales;" + service + ";CRM"}, admin.ApplyIntake{})
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.do(admin.RevertAll{})
	if _, plan := p.result(); !strings.HasPrefix(plan, "2 Office update (was “Administration”)\n3 x\x01 error") {
		t.Errorf("it would be imported as\n%s", plan)
	}
}
