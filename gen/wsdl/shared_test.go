package wsdl_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// shared returns a path beside the repository that holds test input, and skips the test where it is absent.
func shared(t *testing.T, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the package")
		}
		dir = filepath.Dir(dir)
	}
	found := filepath.Join(dir, "..", "shared", path)
	if _, err := os.Stat(found); err != nil {
		t.Skipf("needs ../shared: %s", path)
	}
	return found
}

// files lists the files below dir with one of the extensions.
func files(t *testing.T, dir string, extensions ...string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		for _, extension := range extensions {
			if filepath.Ext(path) == extension {
				list = append(list, path)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// tally counts what a description holds.
type tally struct {
	types, globals, locals, enumerations, attributes, extensions, lists int
	operations, documented, headers, parts, actions, ports              int
}

// scan counts in the tokens of a file, without any of the code under test.
func scan(t *testing.T, path string) tally {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var n tally
	var open []xml.StartElement
	text := false // in the documentation of an operation
	for decoder := xml.NewDecoder(file); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Copy())
			n.count(open)
			text = text && !n.documents(open)
		case xml.CharData:
			text = text || len(bytes.TrimSpace(token)) > 0
		case xml.EndElement:
			if n.documents(open) {
				if text {
					n.documented++
				}
				text = false
			}
			open = open[:len(open)-1]
		}
	}
}

// documents reports whether the innermost element is the documentation of an operation.
func (n *tally) documents(open []xml.StartElement) bool {
	last := len(open) - 1
	return last > 0 && open[last].Name.Local == "documentation" && open[last-1].Name.Local == "operation"
}

func (n *tally) count(open []xml.StartElement) {
	parent := func(i int) string {
		if len(open) <= i {
			return ""
		}
		return open[len(open)-1-i].Name.Local
	}
	switch parent(0) {
	case "complexType", "simpleType":
		if parent(1) == "schema" {
			n.types++
		}
	case "element":
		if parent(1) == "schema" {
			n.globals++
		} else {
			n.locals++
		}
	case "enumeration":
		n.enumerations++
	case "attribute":
		n.attributes++
	case "extension":
		n.extensions++
	case "list":
		n.lists++
	case "operation":
		if parent(1) == "portType" {
			n.operations++
		}
	case "header":
		n.headers++
	case "part":
		n.parts++
	case "input", "output":
		if parent(2) == "portType" {
			n.actions++
		}
	case "port":
		n.ports++
	}
}

// walker counts in the model; it enters anonymous types, which belong to one place only.
type walker struct {
	t *testing.T
	tally
	counted map[*wsdl.Part]bool
}

func (w *walker) description(d *wsdl.Description) {
	for _, t := range d.Schemas.Types() {
		w.types++
		w.definition(t)
	}
	for _, e := range d.Schemas.Elements() {
		w.globals++
		w.anonymous(e.Type)
	}
	w.attributes += len(d.Schemas.Attributes())
	for _, p := range d.PortTypes {
		for _, o := range p.Operations {
			w.operation(o)
		}
	}
	for _, s := range d.Services {
		w.ports += len(s.Ports)
	}
}

func (w *walker) operation(o *wsdl.Operation) {
	w.operations++
	if o.Doc != "" {
		w.documented++
	}
	for _, m := range []*wsdl.Message{o.Input, o.Output} {
		w.countParts(m)
		w.headers += len(m.Headers)
		if m.Action != "" {
			w.actions++
		}
		for _, h := range m.Headers {
			if h.Part.Element == nil {
				w.t.Errorf("%s: header part %s without element", o.Name, h.Part.Name)
			}
		}
		if len(m.Body) != 1 || m.Body[0].Element == nil {
			w.t.Errorf("%s: the body should be one element", o.Name)
		}
	}
}

// countParts counts the parts of a message, each once: many messages share the parts of headers.
func (w *walker) countParts(m *wsdl.Message) {
	parts := slices.Clone(m.Body)
	for _, h := range m.Headers {
		parts = append(parts, h.Part)
	}
	for _, p := range parts {
		if !w.counted[p] {
			w.counted[p] = true
			w.parts++
		}
	}
}

func (w *walker) anonymous(t xsd.Type) {
	if t.TypeName().IsZero() {
		w.definition(t)
	}
}

func (w *walker) definition(t xsd.Type) {
	switch t := t.(type) {
	case *xsd.SimpleType:
		w.enumerations += len(t.Enumeration)
		if t.Item != nil {
			w.lists++
			w.anonymous(t.Item)
		}
	case *xsd.ComplexType:
		if t.Derivation == xsd.Extension {
			w.extensions++
		}
		w.attributes += len(t.Attributes)
		if t.Particle != nil {
			w.group(t.Particle.Term.(*xsd.ModelGroup))
		}
	}
}

func (w *walker) group(group *xsd.ModelGroup) {
	for _, p := range group.Particles {
		e := p.Term.(*xsd.Element)
		if e.Global {
			w.t.Errorf("%s: these descriptions have no references", e.Name)
		}
		w.locals++
		w.anonymous(e.Type)
	}
}

// TestNetServer reads NetServer's own descriptions and compares what the model holds with a count of the tokens.
func TestNetServer(t *testing.T) {
	all := tally{}
	for _, path := range files(t, shared(t, "netserver/wsdl"), ".wsdl") {
		d, notices := loadFrom(t, &source.Loader{Offline: true}, path)
		w := walker{t: t, counted: map[*wsdl.Part]bool{}}
		w.description(d)
		want := scan(t, path)
		if w.tally != want {
			t.Errorf("%s:\n got %+v\nwant %+v", path, w.tally, want)
		}
		if len(notices) > 0 || !d.Schemas.DataContract(d.TargetNamespace) {
			t.Errorf("%s: notices %v, data contract %v", path, notices, d.Schemas.DataContract(d.TargetNamespace))
		}
		if filepath.Base(filepath.Dir(path)) == "Services86" {
			all.operations += want.operations
			all.types += want.types
			all.globals += want.globals
		}
	}
	if all.operations != 1461 || all.types != 1863 || all.globals != 6125 {
		t.Errorf("Services86 has %d operations, %d types and %d elements", all.operations, all.types, all.globals)
	}
}

// TestUserService looks at one operation of NetServer's in detail.
func TestUserService(t *testing.T) {
	d, _ := loadFrom(t, &source.Loader{Offline: true}, filepath.Join(shared(t, "netserver/wsdl/Services86"), "User.wsdl"))
	for _, o := range d.PortTypes[0].Operations {
		if o.Name != "GetUserGroupList" {
			continue
		}
		const action = "http://www.superoffice.net/ws/crm/NetServer/Services86/User/GetUserGroupList"
		expect(t, operation(o), `GetUserGroupList "`+action+`" document 1.1 GetUserGroupListRequest<`+action+
			`>(parameters:<GetUserGroupList>) [ApplicationToken:<ApplicationToken>] [Credentials:<Credentials>] [TimeZone:<TimeZone>] -> GetUserGroupListResponse<`+action+
			`Response>(parameters:<GetUserGroupListResponse>) [ExceptionInfo:<ExceptionInfo>] [ExtraInfo:<ExtraInfo>] [Succeeded:<Succeeded>] [TimeZone:<TimeZone>]`)
		wrapper := o.Input.Body[0].Element.Type.(*xsd.ComplexType)
		ids := wrapper.Particle.Term.(*xsd.ModelGroup).Particles[0].Term.(*xsd.Element)
		expect(t, ids.Type.TypeName().String(), "{http://schemas.microsoft.com/2003/10/Serialization/Arrays}ArrayOfint")
		if o.Doc == "" {
			t.Error("the documentation in <summary> should be found")
		}
		return
	}
	t.Error("no operation GetUserGroupList")
}

// TestCorpora reads every description and schema that is at hand: each is understood or refused with places.
func TestCorpora(t *testing.T) {
	loaded, refused := 0, 0
	for _, path := range files(t, shared(t, "corpora"), ".wsdl", ".xsd", ".xml", ".src") {
		err := loadAny(path)
		if err == nil {
			loaded++
			continue
		}
		refused++
		var diagnostics source.Diagnostics
		if !errors.As(err, &diagnostics) || len(diagnostics) == 0 {
			t.Errorf("%s: error %v is not Diagnostics", path, err)
		}
		for _, d := range diagnostics {
			if d.Pos.Line == 0 || d.Message == "" {
				t.Errorf("%s: diagnostic without place or message: %+v", path, d)
			}
		}
	}
	// Without the catalogue, which gen/corpora has, more are refused than there.
	if loaded < 350 {
		t.Errorf("%d loaded, %d refused; want at least 350 loaded", loaded, refused)
	}
}

// loadAny reads a schema or a description.
func loadAny(path string) error {
	var report source.Report
	loader := &source.Loader{Offline: true}
	if document, err := loader.Document(path); err == nil && document.Root.Is(xsd.Namespace, "schema") {
		xsd.Load(loader, path, &report)
	} else {
		wsdl.Load(loader, path, &report)
	}
	return report.Err()
}
