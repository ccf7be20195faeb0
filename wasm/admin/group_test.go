package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
)

func TestShowGroup(t *testing.T) {
	p := blankPage(t, admin.Options{Group: 1})
	p.do(admin.ShowGroup{ID: 3}) // It waits for the list.
	p.signIn(adm0)
	p.list(office...)
	if p.state.Cursor.Key != 3 || !p.state.Details {
		t.Errorf("at first: %+v, details %v", p.state.Cursor, p.state.Details)
	}
	p.do(admin.Open{Key: 3}, admin.ShowGroup{ID: 4}) // A deleted one is shown for that.
	if p.state.Cursor.Key != 4 || !p.state.Details || p.state.Editing.Key != 0 {
		t.Errorf("then: %+v, details %v, editing %+v", p.state.Cursor, p.state.Details, p.state.Editing)
	}
	p.do(admin.ShowGroup{ID: 1}) // the first row
	p.wantCursor(1, admin.ColumnRow)
	p.do(admin.ShowGroup{ID: 4}, admin.ShowGroup{ID: 77})
	if p.state.Cursor.Key != 4 {
		t.Errorf("a group that is not there: %+v", p.state.Cursor)
	}
	p.do(admin.ShowGroup{})
	if p.state.Details {
		t.Error("the details are open")
	}
}
