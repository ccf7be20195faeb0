package soap_test

import (
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

func TestQName(t *testing.T) {
	k := kind[soap.Name]{"QName", (*soap.Writer).QName, (*soap.Reader).QName}
	k.reads(t, "p:x", soap.Name{Space: "urn:p", Local: "x"})
	k.reads(t, " x\n", soap.Name{Local: "x"})
	k.reads(t, "xml:lang", soap.Name{Space: "http://www.w3.org/XML/1998/namespace", Local: "lang"})
	k.refuses(t, "", ":", "p:", ":x", "q:x", "p:x:y", "1x", "p:1", "a b", "xmlns:a")
	k.cannotWrite(t, soap.Name{})
	k.cannotWrite(t, soap.Name{Space: "urn:p", Local: "a:b"})
	k.cannotWrite(t, soap.Name{Space: "urn:\x01", Local: "a"})
	k.cannotWrite(t, soap.Name{Space: "\x01", Local: "a"})
	for _, local := range []string{"\x80", "a\x80", "a\xff", "\xc3", "·", "a\u00d7"} {
		k.cannotWrite(t, soap.Name{Local: local})
	}
}

// TestQNameThereAndBack writes names next to each other, in both styles.
func TestQNameThereAndBack(t *testing.T) {
	names := []soap.Name{{Space: "urn:p", Local: "x"}, {Space: "urn:q", Local: "y"}, {Space: "urn:p", Local: "é"}, {Space: "urn:&", Local: "z"},
		{Space: soap.NamespaceSOAP11, Local: "a"}, {Space: soap.NamespaceSOAP12, Local: "b"}}
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		w := soap.NewWriter(soap.WriteOptions{Style: style})
		w.Start("urn:root", "root")
		soap.WriteList(w, "urn:root", "name", names, (*soap.Writer).QName)
		w.End()
		document, err := w.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		r := soap.NewReader(document, soap.ReadOptions{Strict: true})
		r.Child()
		for i := 0; r.Child(); i++ {
			if got := r.QName(); got != names[i] {
				t.Errorf("style %d: got %v, want %v", style, got, names[i])
			}
		}
		if r.Err() != nil {
			t.Error(r.Err())
		}
	}
}

// TestQNameWithoutNamespace needs a place where no default namespace is declared.
func TestQNameWithoutNamespace(t *testing.T) {
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		w := soap.NewWriter(soap.WriteOptions{Style: style})
		w.Start("urn:root", "root")
		w.QName("urn:root", "name", soap.Name{Local: "x"})
		w.End()
		document, err := w.Bytes()
		if (err != nil) != (style == soap.WCF) || err == nil && !strings.Contains(string(document), ">x</") {
			t.Errorf("style %d: got %s, %v", style, document, err)
		}
	}
}

// TestQNameHasAType asserts that a name is written with its type where types are wanted.
func TestQNameHasAType(t *testing.T) {
	document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
		w.Start("", "r")
		w.Types(true)
		w.QName("", "name", soap.Name{Space: "urn:p", Local: "x"})
		w.End()
	})
	if err != nil {
		t.Fatal(err)
	}
	name := parseTree(t, document).child("name")
	if len(name.attrs) != 1 || name.attrs[0].Name.Space != soap.NamespaceXSI || name.expand(name.attrs[0].Value) != "{"+soap.NamespaceXSD+"}QName" {
		t.Errorf("wrote %s", document)
	}
}
