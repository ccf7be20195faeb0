package chromium

import (
	"encoding/xml"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/bench/shapes"
)

func TestMedian(t *testing.T) {
	tests := []struct {
		values []float64
		want   float64
	}{
		{[]float64{7}, 7},
		{[]float64{9, 1, 4}, 4},
		{[]float64{4, 1, 3, 2}, 2.5},
		{[]float64{0, 0, 300}, 0},
	}
	for _, test := range tests {
		given := slices.Clone(test.values)
		if got := median(given); got != test.want {
			t.Errorf("the median of %v is %v, want %v", test.values, got, test.want)
		}
		if !slices.Equal(given, test.values) {
			t.Errorf("%v was put into the order %v", test.values, given)
		}
	}
}

func TestMedians(t *testing.T) {
	got := medians([]map[string]float64{{"cold": 9, "warm": 1}, {"cold": 7, "warm": 2}, {"cold": 8, "warm": 6}})
	if want := map[string]float64{"cold": 8, "warm": 2}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestNames expects that the first letter in the filter leaves much and takes much away, that each further one takes
// something away, and that no name is there twice.
func TestNames(t *testing.T) {
	names, kept := map[string]bool{}, make([]int, len(filterText))
	for i := range many {
		g := groupNumber(i)
		names[g.Name] = true
		for n := range kept {
			if strings.Contains(strings.ToLower(g.Name+"\n"+g.Tooltip.V), filterText[:n+1]) {
				kept[n]++
			}
		}
	}
	if len(names) != many {
		t.Errorf("%d groups have %d names", many, len(names))
	}
	if kept[0] < many*4/10 || kept[0] > many*7/10 {
		t.Errorf("%q leaves %d of %d groups", filterText[:1], kept[0], many)
	}
	for n := 1; n < len(kept); n++ {
		if kept[n] == 0 || kept[n] >= kept[n-1] {
			t.Errorf("%q leaves %d groups, %q leaves %d", filterText[:n+1], kept[n], filterText[:n], kept[n-1])
		}
	}
}

// TestShapes has encoding/xml read every document: a decoder that gets nothing to do would be fast.
func TestShapes(t *testing.T) {
	for _, shape := range shapes.All {
		var envelope struct {
			Groups []struct {
				ID int32 `xml:"Id"`
			} `xml:"Body>GetAllUserGroupsResponse>Response>UserGroup"`
		}
		if err := xml.Unmarshal([]byte(shape.Document()), &envelope); err != nil {
			t.Errorf("%s: %v", shape.Name, err)
		}
		if n := len(envelope.Groups); n != shape.Groups || envelope.Groups[n-1].ID == 0 {
			t.Errorf("%s has %d groups, want %d, the last with an id: %+v", shape.Name, n, shape.Groups, envelope.Groups[max(0, n-1):])
		}
	}
}

// TestSignedIn serves the repository's own page, to which the place of the ticket belongs.
func TestSignedIn(t *testing.T) {
	index, err := os.ReadFile("../../../index.html")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.html"), index, 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(signedIn(dir, http.NotFoundHandler(), "7T:secret"))
	defer server.Close()
	response, err := http.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(body), ` data-groupdesk data-ticket="7T:secret" `) {
		t.Errorf("the page holds no ticket:\n%s", body)
	}
	if response.Header.Get("Content-Security-Policy") == "" {
		t.Error("the page has lost its policy")
	}
}

// TestRivalsArePinned expects a hash for every package that npm installs, and no address of a registry.
func TestRivalsArePinned(t *testing.T) {
	lock, err := pinned.ReadFile("npm/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	packages, hashes := strings.Count(string(lock), `"node_modules/`), strings.Count(string(lock), `"integrity": "sha512-`)
	if packages == 0 || hashes != packages {
		t.Errorf("%d packages have %d hashes", packages, hashes)
	}
	if strings.Contains(string(lock), `"resolved"`) {
		t.Error("the file names where packages come from; delete the lines \"resolved\"")
	}
}
