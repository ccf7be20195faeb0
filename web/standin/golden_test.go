package standin_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// Each case sends one request to new data and compares status, content type and body with its golden file.
func TestAnswers(t *testing.T) {
	ids := func(list string) string { return "<n:UserGroupIds>" + list + "</n:UserGroupIds>" }
	for _, test := range []struct {
		name, operation, parameters string
		config                      standin.Config
	}{
		{"create", "CreateUserGroup", "", standin.Config{}},
		{"create-persist", "CreateUserGroup", "", standin.Config{Create: standin.CreatePersist}},
		{"save-insert", "SaveUserGroup", group("Sales Primary", "Primary group of Sales", 0, 8, 0), standin.Config{}},
		{"save-update", "SaveUserGroup", group("R&amp;D &lt;west&gt; \"x\"", "", 2, 40, 1), standin.Config{}},
		{"save-rights", "SaveUserGroup", group("Sales", "", 2, 2, 0), standin.Config{Rights: true}},
		{"save-empty-name", "SaveUserGroup", group(" ", "", 0, 0, 0), standin.Config{}},
		{"save-too-long", "SaveUserGroup", group(strings.Repeat("ø", 240), "", 0, 0, 0), standin.Config{TooLong: standin.TooLongError}},
		{"save-duplicate", "SaveUserGroup", group("former PARTNERS ", "", 2, 2, 0), standin.Config{}},
		{"save-unknown", "SaveUserGroup", group("New", "", 99, 2, 0), standin.Config{}},
		{"save-nothing", "SaveUserGroup", "", standin.Config{}},
		{"all", "GetAllUserGroups", "", standin.Config{}},
		{"all-deleted", "GetAllUserGroups", "<n:IncludeDeleted>true</n:IncludeDeleted>", standin.Config{}},
		{"all-control", "GetAllUserGroups", "", standin.Config{Weather: standin.Weather{Control: true}}},
		{"get", "GetUserGroup", "<n:UserGroupId>5</n:UserGroupId>", standin.Config{}},
		{"get-unknown", "GetUserGroup", "<n:UserGroupId>999</n:UserGroupId>", standin.Config{}},
		{"get-unknown-error", "GetUserGroup", "<n:UserGroupId>999</n:UserGroupId>", standin.Config{NotFound: standin.NotFoundError}},
		{"list", "GetUserGroupList", ids("<b:int>7</b:int><b:int>99</b:int><b:int>1</b:int>"), standin.Config{}},
		{"list-empty", "GetUserGroupList", ids(""), standin.Config{}},
		{"delete", "DeleteUserGroup", "<n:UserGroupToDelete>2</n:UserGroupToDelete><n:UserGroupToMoveTo>3</n:UserGroupToMoveTo>", standin.Config{}},
		{"delete-unknown", "DeleteUserGroup", "<n:UserGroupToDelete>99</n:UserGroupToDelete><n:UserGroupToMoveTo>3</n:UserGroupToMoveTo>", standin.Config{}},
		{"delete-bad-target", "DeleteUserGroup", "<n:UserGroupToDelete>2</n:UserGroupToDelete><n:UserGroupToMoveTo>7</n:UserGroupToMoveTo>", standin.Config{}},
		{"fault-bad-value", "SaveUserGroup", strings.Replace(group("Sales", "", 2, 2, 0), "<n:Deleted>0", "<n:Deleted>true", 1), standin.Config{}},
		{"fault-bad-parameter", "GetAllUserGroups", "<n:IncludeDeleted>maybe</n:IncludeDeleted>", standin.Config{}},
		{"fault-bad-item", "GetUserGroupList", ids("<b:int>x</b:int>"), standin.Config{}},
		{"fault-bad-list", "SaveUserGroup", "<n:UserGroup><n:TableRight><n:Mask>Select Fly</n:Mask></n:TableRight></n:UserGroup>", standin.Config{}},
		{"fault-unwrapped", "SaveUserGroup", group("", "", 0, 0, 0), standin.Config{Unwrapped: true}},
		{"fault-unwrapped-inner", "SaveUserGroup", group(strings.Repeat("x", 240), "", 0, 0, 0), standin.Config{Unwrapped: true, TooLong: standin.TooLongError}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, test.config)
			goldenAnswer(t, test.name, r.call(r.ticket, test.operation, test.parameters))
		})
	}
}

func TestSignInAnswers(t *testing.T) {
	name := func(user, password string) string {
		return "<n:UserName>" + user + "</n:UserName><n:Password>" + password + "</n:Password>"
	}
	token := standin.Config{AccessTokens: map[string]string{"8A:abc": "read0"}}
	for _, test := range []struct {
		name, operation, parameters string
		config                      standin.Config
	}{
		{"sign-in", "AuthenticateUsernamePassword", name("adm0", "adm0"), standin.Config{}},
		{"sign-in-refused", "AuthenticateUsernamePassword", name("adm0", "wrong"), standin.Config{}},
		{"sign-in-refused-wrapped", "AuthenticateUsernamePassword", name("adm0", "wrong"), standin.Config{BadPassword: standin.BadPasswordWrapped}},
		{"sign-in-implicit", "AuthenticateImplicit", "", standin.Config{Implicit: "READ0"}},
		{"sign-in-implicit-off", "AuthenticateImplicit", "", standin.Config{}},
		{"sign-in-token", "AuthenticateWithAccessToken", "<n:AccessToken>8A:abc</n:AccessToken>", token},
		{"sign-in-token-refused", "AuthenticateWithAccessToken", "<n:AccessToken>8A:other</n:AccessToken>", token},
		{"system-info", "GetSystemInfo", "", standin.Config{}},
		{"system-info-token", "GetSystemInfo", "", standin.Config{AppToken: "secret"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			goldenAnswer(t, test.name, start(t, test.config).sign(test.operation, test.parameters))
		})
	}
}

func TestSessionAnswers(t *testing.T) {
	t.Run("no-session", func(t *testing.T) {
		goldenAnswer(t, "no-session", start(t, standin.Config{}).call("7T:ZQA7ADEA", "SaveUserGroup", group("A", "", 0, 0, 0)))
	})
	t.Run("no-session-list", func(t *testing.T) {
		goldenAnswer(t, "no-session-list", start(t, standin.Config{}).call("", "GetAllUserGroups", ""))
	})
	t.Run("no-rights", func(t *testing.T) {
		r := start(t, standin.Config{})
		goldenAnswer(t, "no-rights", r.call(r.signIn("READ0", "read0"), "SaveUserGroup", group("A", "", 0, 0, 0)))
	})
	t.Run("sign-in-ticket", func(t *testing.T) {
		r := start(t, standin.Config{})
		goldenAnswer(t, "sign-in-ticket", r.sign("AuthenticateUsernamePassword", "<n:UserName>"+r.ticket+"</n:UserName><n:Password/>"))
	})
}

// Faults that come from the envelope rather than from parameters.
func TestEnvelopeFaults(t *testing.T) {
	good := envelope("", "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>")
	for _, test := range []struct{ name, operation, envelope string }{
		{"fault-action", "Nope", good},
		{"fault-must-understand", "GetUserGroup", envelope(`<x:Seal xmlns:x="urn:x" s:mustUnderstand="1"/>`, "GetUserGroup", "")},
		{"fault-wrong-body", "SaveUserGroup", good},
		{"fault-malformed-parameter", "SaveUserGroup", strings.Replace(envelope("", "SaveUserGroup", group("A", "", 0, 0, 0)), "</n:Value>", "</n:Valu>", 1)},
		{"fault-malformed-reference", "SaveUserGroup", envelope("", "SaveUserGroup", group("A&#x1;", "", 0, 0, 0))},
		{"fault-cut-in-parameter", "GetUserGroup", good[:strings.Index(good, "</n:UserGroupId>")]},
		{"fault-cut-after-body", "GetUserGroup", strings.TrimSuffix(good, "</s:Envelope>")},
	} {
		t.Run(test.name, func(t *testing.T) {
			goldenAnswer(t, test.name, start(t, standin.Config{}).post(userPath, test.operation, test.envelope))
		})
	}
}

func goldenAnswer(t *testing.T, name string, a answer) {
	t.Helper()
	golden(t, name+".http", fmt.Appendf(nil, "%d\nContent-Type: %s\n\n%s\n", a.status, a.header.Get("Content-Type"), a.body))
}
