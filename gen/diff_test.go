package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// TestDiff compares the folders of testdata/diff through the command.
func TestDiff(t *testing.T) {
	tests := []struct {
		golden string
		args   []string
		code   int
	}{
		{"update.golden", []string{"testdata/diff/old", "testdata/diff/new"}, exitFailed},
		{"same.golden", []string{"testdata/diff/old", "testdata/diff/old/orders.wsdl"}, exitDone},
		{"schema.golden", []string{"testdata/diff/old/orders.xsd", "testdata/diff/new/orders.xsd"}, exitFailed},
		{"downgrade.golden", []string{"-used", "testdata/diff/new", "testdata/diff/old"}, exitFailed},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), append([]string{"diff"}, test.args...), &stdout, &stderr); code != test.code {
				t.Errorf("exit %d, want %d; %s", code, test.code, &stderr)
			}
			compareGolden(t, filepath.Join("testdata/diff", test.golden), stdout.Bytes())
		})
	}
}

// TestDiffRefuses asserts that what can't be compared is not reported as an incompatible change.
func TestDiffRefuses(t *testing.T) {
	tests := map[string]struct {
		args []string
		want string
	}{
		"one document": {[]string{"testdata/diff/old"}, "name two, OLD and NEW"},
		"unknown flag": {[]string{"-nonsense", "a", "b"}, "not defined"},
		"missing file": {[]string{"testdata/diff/old", "testdata/missing.wsdl"}, "testdata/missing.wsdl"},
		"bad document": {[]string{"testdata/diff/old", "testdata/negative/unknown-type.xsd"}, "unknown-type.xsd:5:7:"},
		"empty folder": {[]string{"testdata/diff/old", "testdata/diff"}, "testdata/diff: the folder has no .wsdl or .xsd file"},
		"offline URL":  {[]string{"-offline", "testdata/diff/old", "http://127.0.0.1:1/a.wsdl"}, "http://127.0.0.1:1/a.wsdl"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), append([]string{"diff"}, test.args...), &stdout, &stderr); code != exitUsage {
				t.Errorf("exit %d, want %d", code, exitUsage)
			}
			if !strings.Contains(stderr.String(), test.want) || stdout.Len() > 0 {
				t.Errorf("stdout %q, stderr %q; want the latter to hold %q", &stdout, &stderr, test.want)
			}
		})
	}
}

// TestRealDiff compares versions of NetServer's User service, which differ in ways that are known.
func TestRealDiff(t *testing.T) {
	needSharedServices(t)
	version := func(number string) string { return filepath.Join(sharedServices, "Services"+number, "User.wsdl") }
	tests := []struct {
		old, new string
		want     []string
	}{
		{"75", "86", []string{"compatible    CanChangePassword added", "compatible    field UserName added, optional, nillable", `incompatible  value "Unused1" removed (wire, code)`}},
		{"86", "88", []string{"incompatible  field Deleted: xs:short → xs:boolean (wire, code)", "compatible    ValidateUser added", "14 compatible, 2 incompatible"}},
		{"88", "86", []string{"incompatible  ValidateUser removed (wire, code)"}},
	}
	for _, test := range tests {
		t.Run(test.old+" to "+test.new, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), []string{"diff", version(test.old), version(test.new)}, &stdout, &stderr); code != exitFailed {
				t.Errorf("exit %d, want %d; %s", code, exitFailed, &stderr)
			}
			renamed := "Services" + test.old + " is now http://www.superoffice.net/ws/crm/NetServer/Services" + test.new
			for _, want := range append(test.want, renamed) {
				if !strings.Contains(stdout.String(), want) {
					t.Errorf("the report lacks %q:\n%s", want, &stdout)
				}
			}
		})
	}
}

// TestDiffMap compares schemas whose import has no location, so that only a flag can say where the imported one is.
func TestDiffMap(t *testing.T) {
	dir := t.TempDir()
	oldMain, newMain := filepath.Join(dir, "old.xsd"), filepath.Join(dir, "new.xsd")
	oldItem, newItem := filepath.Join(dir, "old-item.xsd"), filepath.Join(dir, "new-item.xsd")
	write(t, oldMain, importing(""))
	write(t, newMain, importing(""))
	write(t, oldItem, imported)
	write(t, newItem, strings.Replace(imported, "xs:string", "xs:int", 1))
	tests := map[string]struct {
		args           []string
		code           int
		stdout, stderr string
	}{
		"one for both":  {[]string{"-map", "urn:u=" + oldItem}, exitDone, "no changes", ""},
		"one for each":  {[]string{"-map", "urn:u=" + oldItem, "-map-new", "urn:u=" + newItem}, exitFailed, "field name: xs:string → xs:int", ""},
		"none for OLD":  {[]string{"-map-new", "urn:u=" + newItem}, exitUsage, "", "old.xsd:3:43: unknown type {urn:u}Item"},
		"not a mapping": {[]string{"-map-new", "urn:u"}, exitUsage, "", "write URL=FILE"},
		"not needed":    {[]string{"-map", "urn:u=" + oldItem, "-map", "urn:other=" + newItem}, exitDone, "no changes", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), append(append([]string{"diff"}, test.args...), oldMain, newMain), &stdout, &stderr); code != test.code {
				t.Errorf("exit %d, want %d", code, test.code)
			}
			if !strings.Contains(stdout.String(), test.stdout) || !strings.Contains(stderr.String(), test.stderr) || (test.stderr == "") != (stderr.Len() == 0) {
				t.Errorf("stdout %q, stderr %q; want %q and %q", &stdout, &stderr, test.stdout, test.stderr)
			}
		})
	}
}
