package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// storedAfter answers a save that has taken a while.
func (p *page) storedAfter(milliseconds int) {
	p.t.Helper()
	p.do(admin.Called{Name: "save", Milliseconds: milliseconds})
	p.stored()
}

func TestTimeLeft(t *testing.T) {
	p := newPage(t, manyGroups(1000)...)
	for key := range int32(1000) {
		p.describe("new", key+1)
	}
	p.do(admin.Called{Name: "save", Milliseconds: 60000}) // of an earlier batch
	p.do(admin.SaveAll{})
	p.do(admin.Called{Name: "list", Milliseconds: 60000})
	left := func() string {
		_, text, _ := strings.Cut(p.state.Notice.Text, "… ")
		return text
	}
	var said []string
	for n := range 1000 {
		if text := left(); len(said) == 0 || said[len(said)-1] != text {
			said = append(said, text)
		}
		milliseconds := 400
		if n%2 == 0 {
			milliseconds = 500
		}
		p.storedAfter(milliseconds)
	}
	want := []string{"", "about 2 minutes left", "about 1 minute left", "about 50 seconds left", "about 40 seconds left", "about 30 seconds left", "about 20 seconds left", ""}
	if strings.Join(said, ", ") != strings.Join(want, ", ") {
		t.Errorf("the page says %q, want %q", said, want)
	}
	p.wantSays("1000 changes saved.")
}

// A server that slows down is told of; a short batch is not worth a word.
func TestTimeLeftGrows(t *testing.T) {
	p := newPage(t, manyGroups(100)...)
	for key := range int32(100) {
		p.describe("new", key+1)
	}
	p.do(admin.SaveAll{})
	for range 8 {
		p.storedAfter(100)
	}
	p.wantSays("Saving 9 of 100…")
	if strings.Contains(p.state.Notice.Text, "left") {
		t.Error(p.state.Notice.Text)
	}
	for range 4 {
		p.storedAfter(8000)
	}
	p.wantSays("about 50 seconds left")
}
