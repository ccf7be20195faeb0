package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// A dialog for many groups shows the notices that have come since it was opened, and no older one.
func TestNoticeInDialog(t *testing.T) {
	dialogs := map[string]struct{ open, apply []admin.Event }{
		"import": {[]admin.Event{admin.OpenIntake{}, admin.SetIntake{Text: "North"}}, []admin.Event{admin.ApplyIntake{}}},
		"change alike": {[]admin.Event{admin.Point{Key: 1}, admin.OpenBulk{}, admin.SetBulk{Field: admin.FieldDescription, After: "!"}},
			[]admin.Event{admin.ApplyBulk{}}},
	}
	for name, test := range dialogs {
		p := newPage(t, office...)
		p.rename(3, "Help desk")
		p.describe("typed", 2)
		p.do(admin.Save{Key: 2})
		p.do(test.open...)
		if got := p.state.NoticeInDialog(); got != "" {
			t.Errorf("%s: the dialog shows %q at once", name, got)
		}
		p.do(test.apply...)
		if got := p.state.NoticeInDialog(); !strings.Contains(got, "Wait until") {
			t.Errorf("%s: the dialog shows %q", name, got)
		}
		p.stored()
		if got := p.state.NoticeInDialog(); got != "“Sales” is saved." {
			t.Errorf("%s: the dialog shows %q", name, got)
		}
	}
}
