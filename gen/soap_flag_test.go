package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// TestVersionOption asserts what -soap keeps.
func TestVersionOption(t *testing.T) {
	input := "features/soap12/input.wsdl"
	tests := map[string]struct{ want, not string }{
		"1.1": {"soap.SOAP11", "Late"},
		"1.2": {"soap.SOAP12", "soap.SOAP11"},
	}
	for version, test := range tests {
		out := t.TempDir()
		runGen(t, []string{"-package", "p", "-soap", version, "-out", out}, []string{input})
		written := contents(t, out)
		if !strings.Contains(written, test.want) || strings.Contains(written, test.not) || strings.Contains(written, "Both:") {
			t.Errorf("-soap %s: want %s and neither %s nor Both:\n%s", version, test.want, test.not, written)
		}
	}
	for want, args := range map[string][]string{
		"not a version of SOAP; write 1.1 or 1.2":      {"-soap", "2", input},
		"no operation is bound to the version of SOAP": {"-soap", "1.2", "features/oneway/input.wsdl"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), append([]string{"-out", filepath.Join(t.TempDir(), "p"), "-check"}, args...), &stdout, &stderr)
		if code == exitDone || !strings.Contains(stderr.String(), want) {
			t.Errorf("%v: exit %d, %q; want %q", args, code, &stderr, want)
		}
	}
}
