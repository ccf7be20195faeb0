package plan

import (
	"go/token"
	"reflect"
	"testing"

	"groupdesk/gen/soap"
)

// TestClientScopeKnowsTheRuntime asserts that no operation's method can hide what a client embeds from the runtime.
func TestClientScopeKnowsTheRuntime(t *testing.T) {
	taken, client := clientNames(), reflect.TypeFor[*soap.Client]()
	names := []string{client.Elem().Name()}
	for i := range client.NumMethod() {
		names = append(names, client.Method(i).Name)
	}
	for _, field := range reflect.VisibleFields(client.Elem()) {
		names = append(names, field.Name)
	}
	for _, name := range names {
		if token.IsExported(name) && !taken[name] {
			t.Errorf("an operation called %s would hide soap.Client's", name)
		}
	}
}

func TestExported(t *testing.T) {
	tests := map[string]string{
		"UserGroup":         "UserGroup",
		"Id":                "ID",
		"UserGroupIds":      "UserGroupIDs",
		"PersonIdentity":    "PersonIdentity",
		"Url":               "URL",
		"LicenseUrl":        "LicenseURL",
		"EMailAddress":      "EMailAddress",
		"ETableRight":       "ETableRight",
		"UIHintMandatory":   "UIHintMandatory",
		"ArrayOfint":        "ArrayOfInt",
		"ArrayOfUserGroup":  "ArrayOfUserGroup",
		"string":            "String",
		"q-name.with_marks": "QNameWithMarks",
		"3rdParty":          "X3rdParty",
		"größe":             "Größe",
		"名前":                "X名前",
		"UserIDs":           "UserIDs",
		"IDs":               "IDs",
		"IDsOfUsers":        "IDsOfUsers",
		"IDset":             "IDset",
		"UserIPs":           "UserIPs",
		"UserXYs":           "UserXYs",
		"URIs":              "URIs",
		"HTTPServer":        "HTTPServer",
		"XMLs":              "XMLs",
		"":                  "X",
		"--":                "X",
		"_4thOfJuly":        "X4thOfJuly",
		"٣D":                "X٣D",
		"élan.vital":        "ÉlanVital",
		"e\u0301lan":        "ELan",
		"ǆep":               "Ǆep",
		"µ":                 "Μ",
		"ª":                 "Xª",
		"Ⅷ":                 "X",
		"a\u200db":          "AB",
		"type":              "Type",
	}
	for xml, want := range tests {
		got := exported(xml)
		if got != want {
			t.Errorf("exported(%q) = %q, want %q", xml, got, want)
		}
		if !token.IsIdentifier(got) {
			t.Errorf("exported(%q) = %q is no identifier", xml, got)
		}
	}
}

func TestUnexported(t *testing.T) {
	tests := map[string]string{"UserGroup": "userGroup", "IDList": "idList", "URL": "url", "X名前": "x名前", "": "x", "Type": "type",
		"HTTPServer": "httpServer", "IDs": "ids", "IDsOfUsers": "idsOfUsers", "IDset": "iDset", "IDx": "iDx", "XYs": "xYs"}
	for name, want := range tests {
		if got := unexported(name); got != want {
			t.Errorf("unexported(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestClaimAvoidsTakenNamesAndKeywords(t *testing.T) {
	s := packageNames()
	for _, step := range []struct{ name, want string }{
		{"User", "User"}, {"User", "User2"}, {"User", "User3"}, {"type", "type2"}, {"int", "int2"}, {"soap", "soap2"},
	} {
		if got := s.claim(step.name); got != step.want {
			t.Errorf("claim(%q) = %q, want %q", step.name, got, step.want)
		}
	}
}

func TestNamespaceConst(t *testing.T) {
	tests := map[string]string{
		"http://www.superoffice.net/ws/crm/NetServer/Services86":               "nsServices86",
		"http://schemas.microsoft.com/2003/10/Serialization/":                  "nsSerialization",
		"http://schemas.datacontract.org/2004/07/System.Security.Cryptography": "nsSystemSecurityCryptography",
		"urn:example:2006":                 "ns2006",
		"http://www.w3.org/2001/XMLSchema": "nsXMLSchema",
		"":                                 "nsNone",
	}
	for uri, want := range tests {
		if got := namespaceConst(uri); got != want {
			t.Errorf("namespaceConst(%q) = %q, want %q", uri, got, want)
		}
	}
}

// FuzzExported asserts that any XML name, and any enumeration's value, becomes an exported Go identifier.
func FuzzExported(f *testing.F) {
	for _, seed := range []string{"UserGroup", "3rdParty", "ArrayOf", "größe", "名前", "_", "", "a\u0301", "ß", "ŉ", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, xml string) {
		if name := exported(xml); !token.IsIdentifier(name) || !token.IsExported(name) {
			t.Errorf("exported(%q) = %q", xml, name)
		}
		if name := unexported(exported(xml)); !token.IsIdentifier(name+"Members") || token.IsExported(name) {
			t.Errorf("unexported(exported(%q)) = %q", xml, name)
		}
	})
}
