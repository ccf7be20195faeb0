package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestHolders(t *testing.T) {
	opt, nilable, both := soap.OptOf(7), soap.NilOf(7), soap.OptNilOf(7)
	for name, get := range map[string]func() (int, bool){"Opt": opt.Get, "Nil": nilable.Get, "OptNil": both.Get} {
		if v, ok := get(); v != 7 || !ok {
			t.Errorf("%s: got %d, %t", name, v, ok)
		}
	}
	if opt.Or(1)+nilable.Or(1)+both.Or(1) != 21 {
		t.Error("Or did not return the values")
	}
	if (soap.Opt[int]{}).Or(1)+(soap.Nil[int]{}).Or(2)+(soap.OptNil[int]{}).Or(4)+soap.OptNilNull[int]().Or(8) != 15 {
		t.Error("Or did not return the fallbacks")
	}
	if _, ok := soap.OptNilNull[int]().Get(); ok || !soap.OptNilNull[int]().IsNil() || soap.OptNilNull[int]().IsAbsent() {
		t.Error("Null is not nil")
	}
	if (soap.OptNil[int]{}).IsNil() || !(soap.OptNil[int]{}).IsAbsent() {
		t.Error("the zero OptNil is not absent")
	}
	if both.IsNil() || both.IsAbsent() {
		t.Error("a value is nil or absent")
	}
}

// states has a field for each state that the schema can tell apart.
type states struct {
	Opt    soap.Opt[int32]
	Nil    soap.Nil[int32]
	OptNil soap.OptNil[int32]
	List   []int32
	Nils   []soap.Nil[int32]
	Group  soap.OptNil[*group]
}

func (v *states) EncodeXML(w *soap.Writer) {
	soap.WriteOpt(w, "", "Opt", v.Opt, (*soap.Writer).Int)
	soap.WriteNil(w, "", "Nil", v.Nil, (*soap.Writer).Int)
	soap.WriteOptNil(w, "", "OptNil", v.OptNil, (*soap.Writer).Int)
	soap.WriteList(w, "", "List", v.List, (*soap.Writer).Int)
	soap.WriteNilList(w, "", "Nils", v.Nils, (*soap.Writer).Int)
	soap.WriteOptNil(w, "", "Group", v.Group, writeGroup)
}

var statesMembers = []soap.Member{
	{Local: "Opt"}, {Local: "Nil"}, {Local: "OptNil"}, {Local: "List", Repeated: true},
	{Local: "Nils", Repeated: true}, {Local: "Group"},
}

func (v *states) DecodeXML(r *soap.Reader) {
	members := r.Members(statesMembers)
	for r.Child() {
		switch members.Index(r) {
		case 0:
			v.Opt = soap.ReadOpt(r, (*soap.Reader).Int)
		case 1:
			v.Nil = soap.ReadNil(r, (*soap.Reader).Int)
		case 2:
			v.OptNil = soap.ReadOptNil(r, (*soap.Reader).Int)
		case 3:
			*soap.Grow(&v.List) = r.Int()
		case 4:
			v.Nils = append(v.Nils, soap.ReadNil(r, (*soap.Reader).Int))
		case 5:
			v.Group = soap.ReadOptNil(r, readGroup)
		}
	}
}

func TestStatesSurvive(t *testing.T) {
	const xsi = ` xmlns:i="` + soap.NamespaceXSI + `"`
	tests := []struct {
		name string
		v    states
		want string
	}{
		{"nothing", states{}, `<r` + xsi + `><Nil i:nil="true"/></r>`},
		{"zeros", states{Opt: soap.OptOf[int32](0), Nil: soap.NilOf[int32](0), OptNil: soap.OptNilOf[int32](0)},
			`<r><Opt>0</Opt><Nil>0</Nil><OptNil>0</OptNil></r>`},
		{"nils", states{OptNil: soap.OptNilNull[int32](), Group: soap.OptNilNull[*group]()},
			`<r` + xsi + `><Nil i:nil="true"/><OptNil i:nil="true"/><Group i:nil="true"/></r>`},
		{"lists", states{List: []int32{1, 0, -1}, Nils: []soap.Nil[int32]{{}, soap.NilOf[int32](2)}},
			`<r` + xsi + `><Nil i:nil="true"/><List>1</List><List>0</List><List>-1</List><Nils i:nil="true"/><Nils>2</Nils></r>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			document, err := soap.Marshal(soap.Name{Local: "r"}, &test.v)
			if err != nil || string(document) != test.want {
				t.Fatalf("got %s, %v", document, err)
			}
			var v states
			if err := soap.Unmarshal(document, soap.Name{Local: "r"}, &v, soap.ReadOptions{Strict: true}); err != nil {
				t.Fatal(err)
			}
			again, err := soap.Marshal(soap.Name{Local: "r"}, &v)
			if err != nil || string(again) != test.want {
				t.Errorf("after reading: %s, %v", again, err)
			}
		})
	}
}

// TestNilPointersAreNoValues asserts that a nil pointer makes no state of its own, which would be written as another one.
func TestNilPointersAreNoValues(t *testing.T) {
	if got := soap.OptNilOf[*group](nil); got != soap.OptNilNull[*group]() {
		t.Errorf("OptNilOf made %#v of a nil pointer", got)
	}
	if got := soap.NilOf[*group](nil); !got.IsNil() {
		t.Errorf("NilOf made %#v of a nil pointer", got)
	}
	if got := soap.OptOf[*group](nil); !got.IsAbsent() {
		t.Errorf("OptOf made %#v of a nil pointer", got)
	}
	if got := soap.OptNilOf[soap.Typed](nil); !got.IsNil() {
		t.Errorf("OptNilOf made %#v of a nil interface", got)
	}
	if got := soap.OptNilOf[soap.Encoder]((*group)(nil)); !got.IsNil() {
		t.Errorf("OptNilOf made %#v of a nil pointer in an interface", got)
	}
	if got := soap.OptNilOf[*string](nil); !got.IsNil() {
		t.Errorf("OptNilOf made %#v of a nil pointer to a string", got)
	}
	for _, v := range []bool{soap.OptNilOf("").IsNil(), soap.OptNilOf(0).IsNil(), soap.OptNilOf([]string(nil)).IsNil(), soap.OptNilOf(&group{}).IsNil(), soap.OptNilOf(nothing{}).IsNil()} {
		if v {
			t.Error("a value is nil")
		}
	}
	document, err := soap.Marshal(soap.Name{Local: "r"}, &states{Nil: soap.NilOf[int32](1), Group: soap.OptNilOf[*group](nil)})
	want := `<r xmlns:i="` + soap.NamespaceXSI + `"><Nil>1</Nil><Group i:nil="true"/></r>`
	if err != nil || string(document) != want {
		t.Errorf("got %s, %v", document, err)
	}
}

func TestOptionalAttributes(t *testing.T) {
	document, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
		w.Start("", "r")
		soap.WriteOptAttr(w, "", "there", soap.OptOf[int32](0), (*soap.Writer).Int)
		soap.WriteOptAttr(w, "", "absent", soap.Opt[int32]{}, (*soap.Writer).Int)
		w.End()
	})
	if want := `<r there="0"/>`; err != nil || document != want {
		t.Errorf("got %s, %v, want %s", document, err, want)
	}
}

// TestNilIsSkippedWhole passes over content that should not be there.
func TestNilIsSkippedWhole(t *testing.T) {
	document := `<r xmlns:i="` + soap.NamespaceXSI + `"><OptNil i:nil="1">7<x/></OptNil><List>8</List></r>`
	var v states
	err := soap.Unmarshal([]byte(document), soap.Name{Local: "r"}, &v, soap.ReadOptions{})
	if err != nil || !v.OptNil.IsNil() || len(v.List) != 1 {
		t.Errorf("got %+v, %v", v, err)
	}
}

func TestMissing(t *testing.T) {
	w := soap.NewWriter(soap.WriteOptions{})
	w.Start("", "r")
	w.Missing("", "Group")
	w.End()
	if _, err := w.Bytes(); err == nil || err.Error() != "soap: cannot write /r/Group: the element is required, but the pointer is nil" {
		t.Errorf("got %v", err)
	}
}
