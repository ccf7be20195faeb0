package schema_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"groupdesk/schema"
)

// A service is one of our files, the server's own description of the same service, and the operations that ours must hold.
type service struct {
	file, original, portType string
	operations               []string
}

var services = []service{
	{"user.wsdl", "User.wsdl", "User", []string{
		"CreateUserGroup", "SaveUserGroup", "GetAllUserGroups", "GetUserGroup", "GetUserGroupList", "DeleteUserGroup",
	}},
	{"soprincipal.wsdl", "SoPrincipal.wsdl", "SoPrincipal", []string{
		"GetSystemInfo", "AuthenticateUsernamePassword", "AuthenticateImplicit", "AuthenticateWithAccessToken",
	}},
	{"associate.wsdl", "Associate.wsdl", "Associate", []string{"GetAssociatesByGroup"}},
}

// since are the operations that the oldest versions lack, with the first one that has them.
var since = map[string]string{"AuthenticateWithAccessToken": "Services86"}

// of lists the operations that a version has.
func (s service) of(version string) []string {
	return slices.DeleteFunc(slices.Clone(s.operations), func(operation string) bool { return version < since[operation] })
}

// TestAgreesWithServer compares every operation of every version with NetServer's own description, through everything
// that its messages reach.
func TestAgreesWithServer(t *testing.T) {
	originals := filepath.Join(repositoryRoot(t), "..", "shared", "netserver", "wsdl")
	if _, err := os.Stat(originals); err != nil {
		t.Skip("needs ../shared: NetServer's own WSDL files")
	}
	for _, version := range schema.Versions() {
		for _, s := range services {
			ours, theirs := mustDescribe(t, version, s.file), mustLoad(t, filepath.Join(originals, version, s.original))
			for _, operation := range s.of(version) {
				t.Run(version+"/"+operation, func(t *testing.T) {
					if d := diff(mustFacts(t, theirs, s.portType, operation), mustFacts(t, ours, s.portType, operation)); d != "" {
						t.Errorf("%s differs from %s (- server, + ours):\n%s", s.file, s.original, d)
					}
				})
			}
			for operation, first := range since {
				if _, _, err := theirs.facts(s.portType, operation); version < first && err == nil {
					t.Errorf("%s has %s", version, operation)
				}
			}
		}
	}
}

// TestVersionsAreGenerated compares the folders with those of each go:generate line.
func TestVersionsAreGenerated(t *testing.T) {
	source, err := os.ReadFile("generate.go")
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^//go:generate .*`).FindAllString(string(source), -1)
	if len(lines) == 0 {
		t.Fatal("generate.go has no go:generate line")
	}
	for _, line := range lines {
		versionsAreGenerated(t, line)
	}
	if _, err := schema.Description("Services74", "user.wsdl"); err == nil {
		t.Error("there is a description of a version that is not known")
	}
}

func versionsAreGenerated(t *testing.T, line string) {
	t.Helper()
	var listed []string
	for _, match := range regexp.MustCompile(`-version (\S+)`).FindAllStringSubmatch(line, -1) {
		names, dir, _ := strings.Cut(match[1], "=")
		for _, version := range strings.Split(names, ",") {
			listed = append(listed, version)
			for _, s := range services {
				text, err := schema.Description(version, s.file)
				if err != nil {
					t.Fatal(err)
				}
				if want := "names here are those of " + version; dir != "" && fileExists(filepath.Join(dir, s.file)) != strings.Contains(strings.Join(strings.Fields(string(text)), " "), want) {
					t.Errorf("%s of %s is not the one in the folder %s", s.file, version, dir)
				}
			}
		}
	}
	if !slices.Equal(listed, schema.Versions()) {
		t.Errorf("the go:generate line has the versions %v, the package %v", listed, schema.Versions())
	}
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// TestOperations checks that each file holds its operations, no others, and no component that none of them reaches.
func TestOperations(t *testing.T) {
	for _, version := range schema.Versions() {
		for _, s := range services {
			t.Run(version+"/"+s.file, func(t *testing.T) { operations(t, s, version) })
		}
	}
}

func operations(t *testing.T, s service, version string) {
	d := mustDescribe(t, version, s.file)
	port, err := d.root.named(wsdlNS, "portType", s.portType)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range port.all(wsdlNS, "operation") {
		got = append(got, o.attr("name", ""))
	}
	if want := s.of(version); !slices.Equal(sorted(got), sorted(want)) {
		t.Errorf("operations are %v, want %v", got, want)
	}
	reached := map[key]bool{}
	for _, o := range s.of(version) {
		_, keys, err := d.facts(s.portType, o)
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(reached, keys)
	}
	for k := range d.components {
		if !reached[k] {
			t.Errorf("%s is declared and used by no operation", k)
		}
	}
}

// TestDataContract checks the mark by which the generator knows that the rules of .NET data contracts hold.
func TestDataContract(t *testing.T) {
	imported := func(i *node) bool {
		return i.attr("namespace", "") == "http://schemas.microsoft.com/2003/10/Serialization/"
	}
	for _, version := range schema.Versions() {
		for _, s := range services {
			first := mustDescribe(t, version, s.file).schemas()[0]
			if !slices.ContainsFunc(first.all(schemaNS, "import"), imported) {
				t.Errorf("%s of %s: the first schema does not import the Microsoft serialization namespace", s.file, version)
			}
		}
	}
}

// TestDocumented checks that whatever becomes a declaration in Go has a comment to go with it.
func TestDocumented(t *testing.T) {
	for _, version := range schema.Versions() {
		for _, s := range services {
			t.Run(version+"/"+s.file, func(t *testing.T) { isDocumented(t, s, version) })
		}
	}
}

func isDocumented(t *testing.T, s service, version string) {
	d := mustDescribe(t, version, s.file)
	documented(t, "the definitions", d.root)
	for _, local := range []string{"portType", "service"} {
		for _, n := range d.root.all(wsdlNS, local) {
			documented(t, local, n)
		}
	}
	for _, operation := range s.of(version) {
		port, _ := d.root.named(wsdlNS, "portType", s.portType)
		o, err := port.named(wsdlNS, "operation", operation)
		if err != nil {
			t.Fatal(err)
		}
		documented(t, "operation "+operation, o)
	}
	for k, component := range d.components {
		documented(t, k.String(), component)
		if k.kind == "element" {
			for _, parameter := range parameters(component) {
				documented(t, k.String()+", parameter "+parameter.attr("name", ""), parameter)
			}
		}
	}
}

// TestSharedComponentsAgree checks that what stands in two files is the same in both, documentation included, so that one Go
// type can serve both.
func TestSharedComponentsAgree(t *testing.T) {
	for _, version := range schema.Versions() {
		for i, s := range services {
			for _, other := range services[i+1:] {
				t.Run(version+"/"+s.file+" "+other.file, func(t *testing.T) { sharedComponentsAgree(t, version, s.file, other.file) })
			}
		}
	}
}

func sharedComponentsAgree(t *testing.T, version, file, otherFile string) {
	d, other := mustDescribe(t, version, file), mustDescribe(t, version, otherFile)
	shared := 0
	for k, component := range d.components {
		twin, both := other.components[k]
		if !both {
			continue
		}
		shared++
		if diff := diff(describe(t, other, k, twin), describe(t, d, k, component)); diff != "" {
			t.Errorf("%s differs (- %s, + %s):\n%s", k, otherFile, file, diff)
		}
	}
	if shared == 0 {
		t.Error("the files share no component, so nothing was compared")
	}
}

// TestComparisonSeesDifferences breaks user.wsdl in one place at a time and expects that the comparison notices: a check of
// the check.
func TestComparisonSeesDifferences(t *testing.T) {
	const rank = `<xs:element name="Rank" type="xs:short" minOccurs="0">`
	tests := []struct{ name, operation, old, new string }{
		{"type", "SaveUserGroup", rank, `<xs:element name="Rank" type="xs:int" minOccurs="0">`},
		{"element name", "SaveUserGroup", rank, `<xs:element name="rank" type="xs:short" minOccurs="0">`},
		{"nillable", "SaveUserGroup", rank, `<xs:element name="Rank" type="xs:short" minOccurs="0" nillable="true">`},
		{"minOccurs", "SaveUserGroup", rank, `<xs:element name="Rank" type="xs:short">`},
		{"maxOccurs", "GetAllUserGroups", `minOccurs="0" maxOccurs="unbounded" nillable="true"`, `minOccurs="0" nillable="true"`},
		{"element form", "SaveUserGroup", rank, `<xs:element name="Rank" type="xs:short" minOccurs="0" form="unqualified">`},
		{"order", "DeleteUserGroup", `name="UserGroupToDelete"`, `name="UserGroupToMoveTo"`},
		{"compositor", "SaveUserGroup", `<xs:sequence>`, `<xs:sequence maxOccurs="2">`},
		{"base type", "SaveUserGroup", `base="so:Carrier"`, `base="so:TableRight"`},
		{"enumeration value", "SaveUserGroup", `<xs:enumeration value="RestrictedUpdate"/>`, ``},
		{"list item base", "SaveUserGroup", `<xs:restriction base="xs:string">`, `<xs:restriction base="xs:token">`},
		{"anonymous type", "SaveUserGroup", `<xs:element name="Key" type="xs:string" nillable="true"`, `<xs:element name="Key" type="xs:string"`},
		{"array item", "GetUserGroupList", `name="int" type="xs:int"`, `name="int" type="xs:long"`},
		{"attribute added", "SaveUserGroup", `</xs:extension>`, `<xs:attribute name="id" type="xs:ID"/></xs:extension>`},
		{"recursive type", "SaveUserGroup", `name="InnerException" type="so:SoExceptionInfo"`, `name="InnerException" type="so:SoExtraInfo"`},
		{"header element", "CreateUserGroup", `<xs:element name="Succeeded" type="xs:boolean">`, `<xs:element name="Succeeded" type="xs:boolean" nillable="true">`},
		{"header missing", "GetAllUserGroups", `<soap11:header message="so:UserRequestHeaders" part="Credentials" use="literal"/>`, ``},
		{"body element", "CreateUserGroup", `<part name="parameters" element="so:CreateUserGroup"/>`, `<part name="parameters" element="so:SaveUserGroup"/>`},
		{"action", "CreateUserGroup", `Services86/User/CreateUserGroup"`, `Services85/User/CreateUserGroup"`},
		{"style", "CreateUserGroup", `style="document"`, `style="rpc"`},
		{"use", "GetAllUserGroups", `<soap11:body use="literal"/>`, `<soap11:body use="encoded"/>`},
		{"soap version", "CreateUserGroup", soap11NS, soap12NS},
	}
	data, err := os.ReadFile("user.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	original := mustLoad(t, "user.wsdl")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := strings.Replace(string(data), tt.old, tt.new, 1)
			if changed == string(data) {
				t.Fatalf("user.wsdl holds no %s, so nothing was changed", tt.old)
			}
			d, err := newDocument([]byte(changed))
			if err != nil {
				t.Fatal(err)
			}
			before := mustFacts(t, original, "User", tt.operation)
			if diff(before, mustFacts(t, d, "User", tt.operation)) == "" {
				t.Error("the comparison sees no difference")
			}
		})
	}
}

// TestComparisonIgnoresSpelling checks that prefixes, documentation and spelled out defaults make no difference.
func TestComparisonIgnoresSpelling(t *testing.T) {
	data, err := os.ReadFile("user.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	respelled := strings.NewReplacer(
		"so:", "tns:", "xmlns:so=", "xmlns:tns=",
		"arrays:ArrayOfint\"", "q1:ArrayOfint\" xmlns:q1=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"",
		"<xs:complexContent>", "<xs:complexContent mixed=\"false\">",
		"The name.", "A name.",
		"UserResponseHeaders", "Replies",
	).Replace(string(data))
	d, err := newDocument([]byte(respelled))
	if err != nil {
		t.Fatal(err)
	}
	original := mustLoad(t, "user.wsdl")
	for _, operation := range services[0].operations {
		if d := diff(mustFacts(t, original, "User", operation), mustFacts(t, d, "User", operation)); d != "" {
			t.Errorf("%s:\n%s", operation, d)
		}
	}
}
