package plan_test

import (
	"strings"
	"testing"

	"groupdesk/gen/internal/plan"
)

// TestContentModels plans the type T of each content model, see the tables of the package comment.
func TestContentModels(t *testing.T) {
	const (
		a, b     = `<xs:element name="a" type="xs:int"/>`, `<xs:element name="b" type="xs:int"/>`
		nothing  = `<xs:sequence/>`
		choiceAB = `<xs:choice>` + a + b + `</xs:choice>`
	)
	group := func(attributes, content string) string {
		return `<xs:sequence><xs:sequence ` + attributes + `>` + content + `</xs:sequence></xs:sequence>`
	}
	one := func(attributes string) string { return `<xs:element name="a" type="xs:int" ` + attributes + `/>` }
	for name, tt := range map[string]struct {
		content string // of T
		want    string
		parts   []string // what the structs of its groups are, as name: outline
	}{
		"one element in an optional group":             {group(`minOccurs="0"`, a), "A Opt[int32]", nil},
		"one element in a repeated group":              {group(`maxOccurs="3"`, a), "A []int32 1..3", nil},
		"an unbounded element in a repeated group":     {group(`minOccurs="2" maxOccurs="3"`, one(`maxOccurs="unbounded"`)), "A []int32 2..0", nil},
		"unbounded twice":                              {group(`maxOccurs="unbounded"`, one(`maxOccurs="unbounded"`)), "A []int32 1..0", nil},
		"a few of a few":                               {group(`maxOccurs="3"`, one(`maxOccurs="2"`)), "A []int32 1..6", nil},
		"a repeated group of pairs":                    {group(`maxOccurs="3"`, one(`minOccurs="2" maxOccurs="2"`)), "AGroup []TAGroup 1..3", []string{"TAGroup: A []int32 2..2"}},
		"an optional group of pairs":                   {group(`minOccurs="0"`, one(`minOccurs="2" maxOccurs="2"`)), "AGroup *TAGroup", []string{"TAGroup: A []int32 2..2"}},
		"pairs":                                        {group(``, one(`minOccurs="2" maxOccurs="2"`)), "A []int32 2..2", nil},
		"a repeated group of optional elements":        {group(`minOccurs="2" maxOccurs="3"`, one(`minOccurs="0"`)), "A []int32 0..3", nil},
		"an optional group of optional elements":       {group(`minOccurs="0"`, one(`minOccurs="0"`)+`<xs:element name="b" type="xs:int" minOccurs="0"/>`), "A Opt[int32]; B Opt[int32]", nil},
		"an optional group":                            {group(`minOccurs="0"`, a+b), "AGroup *TAGroup", []string{"TAGroup: A int32; B int32"}},
		"a repeated group":                             {group(`minOccurs="2" maxOccurs="unbounded"`, a+b), "AGroup []TAGroup 2..0", []string{"TAGroup: A int32; B int32"}},
		"more than can be counted":                     {group(`minOccurs="65535" maxOccurs="65535"`, a+b), "AGroup []TAGroup 65535..65535", nil},
		"too many to count":                            {group(`maxOccurs="65536"`, a+b), "AGroup []TAGroup 1..0", nil},
		"more in all than can be counted":              {group(`maxOccurs="300"`, one(`maxOccurs="300"`)), "A []int32 1..0", nil},
		"a group beside groups of nothing":             {`<xs:sequence>` + nothing + `<xs:sequence minOccurs="0">` + nothing + a + `</xs:sequence>` + nothing + `</xs:sequence>`, "A Opt[int32]", nil},
		"nothing, repeated":                            {`<xs:sequence>` + a + `<xs:sequence maxOccurs="2">` + nothing + `</xs:sequence></xs:sequence>`, "A int32", nil},
		"a choice of an element and nothing, repeated": {`<xs:choice>` + a + b + `<xs:sequence maxOccurs="2">` + nothing + `</xs:sequence></xs:choice>`, "A Opt[int32] |1?; B Opt[int32] |1?", nil},
		"nothing":                           {`<xs:sequence><xs:sequence minOccurs="0">` + nothing + `</xs:sequence>` + nothing + `</xs:sequence>`, "", nil},
		"a choice":                          {choiceAB, "A Opt[int32] |1; B Opt[int32] |1", nil},
		"an optional choice":                {`<xs:choice minOccurs="0">` + a + b + `</xs:choice>`, "A Opt[int32] |1?; B Opt[int32] |1?", nil},
		"a choice of nothing or an element": {`<xs:choice>` + nothing + a + b + `</xs:choice>`, "A Opt[int32] |1?; B Opt[int32] |1?", nil},
		"a choice in a choice":              {`<xs:choice>` + choiceAB + `<xs:element name="c" type="xs:int"/></xs:choice>`, "A Opt[int32] |1; B Opt[int32] |1; C Opt[int32] |1", nil},
		"a group in a choice":               {`<xs:choice><xs:sequence>` + a + b + `</xs:sequence><xs:element name="c" type="xs:int"/></xs:choice>`, "AGroup *TAGroup |1; C Opt[int32] |1", []string{"TAGroup: A int32; B int32"}},
		"two choices":                       {`<xs:sequence>` + choiceAB + `<xs:choice><xs:element name="c" type="xs:int"/><xs:element name="d" type="xs:int"/></xs:choice></xs:sequence>`, "A Opt[int32] |1; B Opt[int32] |1; C Opt[int32] |2; D Opt[int32] |2", nil},
		"a repeated choice":                 {`<xs:choice minOccurs="2" maxOccurs="4">` + a + b + `</xs:choice>`, "Items []TItem 2..4", []string{"TItem: A Opt[int32] |1; B Opt[int32] |1"}},
		"a repeated choice of what may be repeated":         {`<xs:choice minOccurs="2" maxOccurs="4">` + one(`maxOccurs="2"`) + b + `</xs:choice>`, "Items []TItem 2..0", []string{"TItem: A Opt[int32] |1; B Opt[int32] |1"}},
		"a repeated choice of pairs":                        {`<xs:choice minOccurs="2" maxOccurs="4">` + one(`minOccurs="2" maxOccurs="2"`) + b + `</xs:choice>`, "Items []TItem 2..4", []string{"TItem: A []int32 0..2 |1; B Opt[int32] |1"}},
		"a repeated choice of a group of what may repeat":   {`<xs:choice maxOccurs="4"><xs:sequence>` + one(`maxOccurs="2"`) + b + `</xs:sequence><xs:element name="c" type="xs:int"/></xs:choice>`, "Items []TItem 1..4", []string{"TItem: AGroup *TAGroup |1; C Opt[int32] |1"}},
		"a repeated choice of a choice of what may repeat":  {`<xs:choice maxOccurs="4"><xs:choice>` + one(`maxOccurs="2"`) + b + `</xs:choice><xs:element name="c" type="xs:int"/></xs:choice>`, "Items []TItem 1..0", []string{"TItem: A Opt[int32] |1; B Opt[int32] |1; C Opt[int32] |1"}},
		"a group that begins with a group":                  {group(`maxOccurs="2"`, `<xs:sequence>`+a+`</xs:sequence>`+b), "AGroup []TAGroup 1..2", []string{"TAGroup: A int32; B int32"}},
		"a group that begins with a repeated group":         {group(`maxOccurs="2"`, `<xs:sequence maxOccurs="2">`+a+b+`</xs:sequence><xs:element name="c" type="xs:int"/>`), "Group []TGroup 1..2", nil},
		"an optional choice twice in a choice that repeats": {`<xs:choice maxOccurs="2"><xs:sequence><xs:choice minOccurs="0">` + a + b + `</xs:choice><xs:element name="c" type="xs:int"/></xs:sequence><xs:element name="d" type="xs:int"/></xs:choice>`, "Items []TItem 1..2", nil},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(`<xs:complexType name="T">`+tt.content+`</xs:complexType>`))
			if got := outline(t, pkg, "T"); got != tt.want {
				t.Errorf("T is %q, want %q", got, tt.want)
			}
			for _, part := range tt.parts {
				name, want, _ := strings.Cut(part, ": ")
				if got := outline(t, pkg, name); got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
		})
	}
}

// TestNamedGroups plans the type T of declarations that refer to groups by name: what they become is shared, and a group that
// one content model refers to twice is a struct wherever it does so.
func TestNamedGroups(t *testing.T) {
	const (
		h       = `<xs:group name="H"><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:sequence></xs:group>`
		ref     = `<xs:group ref="t:H"/>`
		c       = `<xs:element name="c" type="xs:int"/>`
		nothing = `<xs:group name="H"><xs:sequence/></xs:group>`
	)
	sequence := func(content string) string {
		return `<xs:complexType name="T"><xs:sequence>` + content + `</xs:sequence></xs:complexType>`
	}
	for name, tt := range map[string]struct{ declarations, want string }{
		"once":     {h + sequence(ref+c), "T: A int32; B int32; C int32"},
		"twice":    {h + sequence(ref+c+ref), "T: H H; C int32; H2 H / H: A int32; B int32"},
		"optional": {h + sequence(`<xs:group ref="t:H" minOccurs="0"/>`), "T: H *H / H: A int32; B int32"},
		"twice, once in a group without a name": {
			h + sequence(ref+`<xs:sequence minOccurs="0">`+ref+c+`</xs:sequence>`), "T: H H; AGroup *TAGroup / TAGroup: H H; C int32",
		},
		"twice in another group": {
			h + `<xs:group name="G"><xs:sequence>` + ref + c + ref + `</xs:sequence></xs:group>` + sequence(`<xs:group ref="t:G" minOccurs="0"/>`),
			"T: G *G / G: H H; C int32; H2 H",
		},
		"nothing":           {nothing + sequence(ref+c+ref), "T: C int32"},
		"nothing, repeated": {nothing + sequence(`<xs:group ref="t:H" maxOccurs="2"/>`+c), "T: C int32"},
		"a choice": {
			`<xs:group name="H"><xs:choice><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice></xs:group>` +
				sequence(ref+c+`<xs:group ref="t:H" maxOccurs="2"/>`),
			"T: H H; C int32; H2 []H2 1..2 / H: A Opt[int32] |1; B Opt[int32] |1 / H2: A Opt[int32] |1; B Opt[int32] |1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			pkg := build(t, plan.Options{}, schema(tt.declarations))
			for _, part := range strings.Split(tt.want, " / ") {
				name, want, _ := strings.Cut(part, ": ")
				if got := outline(t, pkg, name); got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
		})
	}
}

// TestGroupsOfOneName asserts that two documents share the struct of a group that they define alike, and only then.
func TestGroupsOfOneName(t *testing.T) {
	document := func(typeName, element string) string {
		return schema(`<xs:group name="G"><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="` + element + `" type="xs:int"/></xs:sequence></xs:group>` +
			`<xs:complexType name="` + typeName + `"><xs:sequence><xs:group ref="t:G" minOccurs="0"/></xs:sequence></xs:complexType>`)
	}
	for other, want := range map[string]string{"b": "G *G", "c": "G *G2"} {
		pkg := build(t, plan.Options{}, document("T", "b"), document("U", other))
		if got := outline(t, pkg, "U"); got != want {
			t.Errorf("with the element %s: U is %q, want %q", other, got, want)
		}
	}
}
