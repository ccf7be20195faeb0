package admin_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// TestFeatures does what is switched off, and expects nothing to come of it.
func TestFeatures(t *testing.T) {
	acts := map[string][]admin.Event{
		"create":       {admin.AddRow{}, admin.PasteLines{Key: 2, Text: "A\nB"}, admin.OpenIntake{}},
		"delete":       {admin.MarkDeleted{Key: 2}, admin.AskToMove{Key: 2}},
		"move-members": {admin.AskToMove{Key: 2}, admin.DeleteAndMove{Key: 2, MoveTo: 3}},
		"order":        {admin.MoveRows{Down: true}, admin.SortAToZ{}},
		"members":      {admin.ReadMembers{}, admin.SetOnlyEmpty{On: true}, admin.SortBy{Column: admin.ColumnMembers}, admin.ShowDetails{Show: true}},
		"change-many":  {admin.OpenBulk{}},
		"import":       {admin.OpenIntake{}},
		"export":       {admin.OpenExport{Format: admin.FormatCSV}},
	}
	for name, events := range acts {
		p := blankPage(t, admin.Options{Off: admin.ParseFeatures(name)})
		p.slow = true
		p.signIn(adm0)
		p.list(office...)
		p.do(admin.Point{Key: 2})
		before := *p.state
		p.do(events...)
		p.quiet()
		if s := p.state; s.Question != nil || s.Intake != nil || s.Bulk != nil || s.Export != nil || s.Editing.Key != 0 ||
			s.OnlyEmpty || s.Sort != before.Sort || !slices.Equal(s.Shown(), before.Shown()) || s.Unsaved() {
			t.Errorf("%s: something has come of it", name)
		}
	}
}

// What cannot be done without something else is switched off with it, and nothing more.
func TestFeaturesThatGoTogether(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "create": "create import", "delete": "delete move-members", "members": "move-members members",
		"order": "order", "export import": "import export", "stay-signed-in": "stay-signed-in",
	} {
		if got := admin.ParseFeatures(text).String(); got != want {
			t.Errorf("%q switches off %q, want %q", text, got, want)
		}
	}
}

// TestFeatureNames holds the names against the schema of settings. What the program has nothing to do with is the loader's.
func TestFeatureNames(t *testing.T) {
	data, err := os.ReadFile("../../web/static/groupdesk.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties struct {
			Off    struct{ Items struct{ Enum []string } }
			SignIn struct{ Items struct{ Enum []string } }
		}
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	names := slices.DeleteFunc(schema.Properties.Off.Items.Enum, func(name string) bool { return name == "refresh-superoffice" })
	if got := admin.ParseFeatures(strings.Join(names, " ") + " unheard-of").String(); got != strings.Join(names, " ") {
		t.Errorf("the program knows %q, the schema %q", got, names)
	}
	ways := []string{string(admin.WayPassword), string(admin.WayTicket), string(admin.WayWindows), string(admin.WayToken)}
	if !slices.Equal(schema.Properties.SignIn.Items.Enum, ways) {
		t.Errorf("the program knows the ways %q, the schema %q", ways, schema.Properties.SignIn.Items.Enum)
	}
}
