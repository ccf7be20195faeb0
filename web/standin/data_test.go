package standin_test

import (
	"database/sql"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"groupdesk/web/standin"
)

// serveOnce calls CreateUserGroup without a network.
func serveOnce(t *testing.T, s *standin.Server, ticket string) string {
	t.Helper()
	request := httptest.NewRequest("POST", userPath, strings.NewReader(envelope(credentials(ticket), "CreateUserGroup", "")))
	request.Header.Set("Content-Type", textXML)
	request.Header.Set(soapAction, services86+"/User/CreateUserGroup")
	w := httptest.NewRecorder()
	s.ServeHTTP(w, request)
	return w.Body.String()
}

func TestParametersAreReadForwardOnly(t *testing.T) {
	const wrap = "<n:UserGroup>%s</n:UserGroup>"
	for _, test := range []struct{ name, operation, parameters, piece string }{
		{"Value after Id is lost", "SaveUserGroup", fmt.Sprintf(wrap, "<n:Id>2</n:Id><n:Value>Lost</n:Value>"), "The name is missing."},
		{"Id after Rank is lost", "SaveUserGroup", fmt.Sprintf(wrap, "<n:Value>New</n:Value><n:Rank>3</n:Rank><n:Id>2</n:Id>"), "<Id>8</Id><Rank>3</Rank>"},
		{"other namespace is ignored", "SaveUserGroup", fmt.Sprintf(wrap, "<n:Value>New</n:Value><b:Tooltip>no</b:Tooltip><n:Id>2</n:Id>"), `<Tooltip i:nil="true"/><Id>2</Id>`},
		{"unknown is ignored", "SaveUserGroup", fmt.Sprintf(wrap, "<n:Value>New</n:Value><n:Sort><n:Id>9</n:Id></n:Sort><n:Id>2</n:Id>"), "<Id>2</Id>"},
		{"xsi:type is tolerated", "SaveUserGroup", `<n:UserGroup i:type="n:UserGroup"><n:Value>New</n:Value></n:UserGroup>`, "<Id>8</Id>"},
		{"nil is null", "SaveUserGroup", fmt.Sprintf(wrap, `<n:Value>New</n:Value><n:Tooltip i:nil="true"/>`), `<Tooltip i:nil="true"/>`},
		{"nil group", "SaveUserGroup", `<n:UserGroup i:nil="true"/>`, "SoInvalidArgumentException"},
		{"partial carrier wipes the rest", "SaveUserGroup", fmt.Sprintf(wrap, "<n:Value>Only</n:Value><n:Id>2</n:Id>"), `<Value>Only</Value><Tooltip i:nil="true"/><Id>2</Id><Rank>0</Rank><Deleted>0</Deleted>`},
		{"parameters out of order", "DeleteUserGroup", "<n:UserGroupToMoveTo>2</n:UserGroupToMoveTo><n:UserGroupToDelete>3</n:UserGroupToDelete>", "There is no user group with the id 0."},
		{"numbers are trimmed", "GetUserGroup", "<n:UserGroupId>\n 2\t</n:UserGroupId>", "<Id>2</Id>"},
		{"Deleted takes any short", "SaveUserGroup", group("New", "", 2, -4, -32768), "<Rank>-4</Rank><Deleted>-32768</Deleted>"},
		{"Deleted takes no more", "SaveUserGroup", group("New", "", 2, 2, 32768), deserial},
		{"Rank takes no more", "SaveUserGroup", group("New", "", 2, 40000, 0), deserial},
		{"spaces in names are kept", "SaveUserGroup", group("  a\r\nb  ", "", 2, 2, 0), "<Value>  a\nb  </Value>"},
		{"nil list", "GetUserGroupList", `<n:UserGroupIds i:nil="true"/>`, `<Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/>`},
		{"no list", "GetUserGroupList", "", `<Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{})
			a := r.call(r.ticket, test.operation, test.parameters)
			r.has(a, a.status, test.piece)
		})
	}
}

// Without an element in Body the operation runs with defaults.
func TestEmptyBody(t *testing.T) {
	r := start(t, standin.Config{})
	empty := `<s:Envelope xmlns:s="` + soap11 + `" xmlns:n="` + services86 + `"><s:Header>` + credentials(r.ticket) + `</s:Header><s:Body/></s:Envelope>`
	r.has(r.post(userPath, "GetUserGroup", empty), 200, `<Response i:nil="true"`, ">true</h:Succeeded>")
	a := r.post(userPath, "GetAllUserGroups", empty)
	r.has(a, 200, "<Value>Sales</Value>")
	r.lacks(a, "Former partners")
	r.failed(r.post(userPath, "SaveUserGroup", empty), "SoInvalidArgumentException")
	r.failed(r.post(userPath, "DeleteUserGroup", empty), "SoNotFoundException")
}

func TestCreateStoresNothing(t *testing.T) {
	r := start(t, standin.Config{})
	before := r.call(r.ticket, "GetAllUserGroups", "<n:IncludeDeleted>1</n:IncludeDeleted>").body
	r.call(r.ticket, "CreateUserGroup", "")
	if after := r.call(r.ticket, "GetAllUserGroups", "<n:IncludeDeleted>1</n:IncludeDeleted>").body; after != before {
		t.Errorf("the list changed: %s", after)
	}
}

func TestCreatePersistStoresANamelessRow(t *testing.T) {
	r := start(t, standin.Config{Create: standin.CreatePersist})
	r.has(r.call(r.ticket, "CreateUserGroup", ""), 200, "<Value/><Tooltip/><Id>8</Id><Rank>8</Rank>")
	r.failed(r.call(r.ticket, "CreateUserGroup", ""), "SoDuplicateException") // its empty name is taken
	r.has(r.call(r.ticket, "SaveUserGroup", group("Named", "", 8, 8, 0)), 200, "<Value>Named</Value><Tooltip/><Id>8</Id>")
}

func TestLongTexts(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	for _, test := range []struct {
		name, value, tooltip, wantValue, wantTooltip string // want "": refused under TooLongError
	}{
		{"as long as can be", a(239), a(254), a(239), a(254)},
		{"name", a(240), "", a(239), ""},
		{"description", "x", a(255), "x", a(254)},
		{"pairs count twice", strings.Repeat("😀", 119) + "a", "", strings.Repeat("😀", 119) + "a", ""},
		{"no half pair is stored", strings.Repeat("😀", 120), "", strings.Repeat("😀", 119), ""},
		{"bytes do not count", strings.Repeat("研", 239), "", strings.Repeat("研", 239), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			fits := test.value == test.wantValue && test.tooltip == test.wantTooltip
			stored := "<Value>" + test.wantValue + "</Value><Tooltip>" + test.wantTooltip
			if test.wantTooltip == "" {
				stored = "<Value>" + test.wantValue + "</Value><Tooltip/>"
			}
			r := start(t, standin.Config{})
			r.has(r.call(r.ticket, "SaveUserGroup", group(test.value, test.tooltip, 0, 0, 0)), 200, stored)

			r = start(t, standin.Config{TooLong: standin.TooLongError})
			answer := r.call(r.ticket, "SaveUserGroup", group(test.value, test.tooltip, 0, 0, 0))
			if fits {
				r.has(answer, 200, stored)
			} else {
				r.failed(answer, "SoValidationException")
			}
		})
	}
}

// Two names that differ only after the 239th unit are one name.
func TestTruncatedNamesAreCompared(t *testing.T) {
	r := start(t, standin.Config{})
	long := strings.Repeat("a", 239)
	r.has(r.call(r.ticket, "SaveUserGroup", group(long+"1", "", 0, 0, 0)), 200, ">true</h:Succeeded>")
	r.failed(r.call(r.ticket, "SaveUserGroup", group(long+"2", "", 0, 0, 0)), "SoDuplicateException")
}

// A database that cannot be used is an exception too, for every operation.
func TestBrokenDatabase(t *testing.T) {
	r := start(t, standin.Config{})
	if err := r.server.Close(); err != nil {
		t.Fatal(err)
	}
	for _, operation := range []string{"CreateUserGroup", "SaveUserGroup", "GetAllUserGroups", "GetUserGroup", "GetUserGroupList", "DeleteUserGroup"} {
		r.failed(r.call(r.ticket, operation, ""), "SoDbAccessException")
	}
	r.failed(r.members(r.ticket, ofGroup(2, 2)), "SoDbAccessException")
	for _, name := range []string{"ADM0", r.ticket} {
		r.failed(r.sign("AuthenticateUsernamePassword", "<n:UserName>"+name+"</n:UserName>"), "SoDbAccessException")
	}
	r.has(r.sign("GetSystemInfo", ""), 200, ">true</h:Succeeded>") // asks no database
}

// TestDamagedDatabase drops a table, as another program can: sessions go on, and what needs the table is an exception.
func TestDamagedDatabase(t *testing.T) {
	for table, calls := range map[string]func(r *rig) map[string]answer{
		"UserGroup": func(r *rig) map[string]answer {
			return map[string]answer{
				"create": r.call(r.ticket, "CreateUserGroup", ""),
				"save":   r.call(r.ticket, "SaveUserGroup", group("New", "", 0, 0, 0)),
				"all":    r.call(r.ticket, "GetAllUserGroups", ""),
				"one":    r.call(r.ticket, "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>"),
				"some":   r.call(r.ticket, "GetUserGroupList", "<n:UserGroupIds><b:int>1</b:int></n:UserGroupIds>"),
				"delete": r.call(r.ticket, "DeleteUserGroup", "<n:UserGroupToDelete>2</n:UserGroupToDelete><n:UserGroupToMoveTo>3</n:UserGroupToMoveTo>"),
			}
		},
		"Credentials": func(r *rig) map[string]answer {
			return map[string]answer{"sign in": r.sign("AuthenticateUsernamePassword", "<n:UserName>ADM0</n:UserName><n:Password>adm0</n:Password>")}
		},
	} {
		r := start(t, standin.Config{})
		db, err := sql.Open("sqlite", r.path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("DROP TABLE " + table); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		for name, a := range calls(r) {
			t.Run(name, func(t *testing.T) {
				(&rig{T: t}).failed(a, "SoDbAccessException")
			})
		}
		if _, err := r.server.Ticket(); (err != nil) != (table == "Credentials") {
			t.Errorf("without %s: a ticket gives %v", table, err)
		}
	}
}

// TestUnwrapped asserts that each operation answers an exception with a fault where exceptions are not wrapped.
func TestUnwrapped(t *testing.T) {
	r := start(t, standin.Config{Unwrapped: true, AppToken: "expected", BadPassword: standin.BadPasswordWrapped})
	for path, operations := range map[string][]string{
		userPath:      {"CreateUserGroup", "SaveUserGroup", "GetAllUserGroups", "GetUserGroup", "GetUserGroupList", "DeleteUserGroup"},
		associatePath: {"GetAssociatesByGroup"},
		principalPath: {"GetSystemInfo", "AuthenticateUsernamePassword"},
	} {
		for _, operation := range operations {
			r.has(r.post(path, operation, envelope(credentials("7T:bad"), operation, "")), 500, ":InternalServiceFault<")
		}
	}
}

// TestParameterTypes asserts that a value which cannot be read is named with the .NET type of its parameter.
func TestParameterTypes(t *testing.T) {
	r := start(t, standin.Config{})
	for _, test := range []struct{ path, operation, parameters, want string }{
		{userPath, "GetUserGroup", "<n:UserGroupId>x</n:UserGroupId>", "System.Int32"},
		{userPath, "DeleteUserGroup", "<n:UserGroupToDelete>x</n:UserGroupToDelete>", "System.Int32"},
		{userPath, "DeleteUserGroup", "<n:UserGroupToMoveTo>x</n:UserGroupToMoveTo>", "System.Int32"},
		{userPath, "GetUserGroupList", "<n:UserGroupIds><b:int>x</b:int></n:UserGroupIds>", "System.Int32[]"},
		{userPath, "GetAllUserGroups", "<n:IncludeDeleted>x</n:IncludeDeleted>", "System.Boolean"},
		{userPath, "SaveUserGroup", "<n:UserGroup><n:Id>x</n:Id></n:UserGroup>", "SuperOffice.Services86.UserGroup"},
		{associatePath, "GetAssociatesByGroup", "<n:GroupId>x</n:GroupId>", "System.Int32"},
		{principalPath, "AuthenticateUsernamePassword", "<n:UserName>&none;</n:UserName>", "System.String"},
	} {
		r.has(r.post(test.path, test.operation, envelope(credentials(r.ticket), test.operation, test.parameters)), 500,
			"deserializing the object of type "+test.want+". ")
	}
}

func TestDeleteHard(t *testing.T) {
	r := start(t, standin.Config{Delete: standin.DeleteHard})
	r.has(r.call(r.ticket, "DeleteUserGroup", "<n:UserGroupToDelete>1</n:UserGroupToDelete><n:UserGroupToMoveTo>3</n:UserGroupToMoveTo>"), 200, ">true</h:Succeeded>")
	r.lacks(r.call(r.ticket, "GetAllUserGroups", "<n:IncludeDeleted>true</n:IncludeDeleted>"), "<Id>1</Id>")
	r.has(r.sign("AuthenticateUsernamePassword", "<n:UserName>"+r.ticket+"</n:UserName>"), 200, "<GroupId>3</GroupId>", "<SecondaryGroups/>")
}

func TestParallelSavesOfOneName(t *testing.T) {
	r := start(t, standin.Config{})
	bodies := make([]string, 20)
	var wait sync.WaitGroup
	for i := range bodies {
		wait.Go(func() { bodies[i] = saveQuietly(r, group("Contested", "", 0, 0, 0)) })
	}
	wait.Wait()
	saved := 0
	for _, body := range bodies {
		switch {
		case strings.Contains(body, ">true</h:Succeeded>"):
			saved++
		case !strings.Contains(body, "SoDuplicateException"):
			t.Errorf("unexpected answer %s", body)
		}
	}
	list := r.call(r.ticket, "GetAllUserGroups", "").body
	if stored := strings.Count(list, "<Value>Contested</Value>"); saved != 1 || stored != 1 {
		t.Errorf("%d saves succeeded, %d groups are stored; want 1 and 1", saved, stored)
	}
}

// saveQuietly may run on any goroutine: errors come as the text.
func saveQuietly(r *rig, parameters string) string {
	request := httptest.NewRequest("POST", userPath, strings.NewReader(envelope(credentials(r.ticket), "SaveUserGroup", parameters)))
	request.Header = http.Header{"Content-Type": {textXML}, "Soapaction": {services86 + "/User/SaveUserGroup"}}
	w := httptest.NewRecorder()
	r.server.ServeHTTP(w, request)
	return w.Body.String()
}

var idPattern = regexp.MustCompile(`<Id>(\d+)</Id>`)

func TestOrderOfGroups(t *testing.T) {
	r := start(t, standin.Config{})
	r.call(r.ticket, "SaveUserGroup", group("zz", "", 1, 3, 0))
	r.call(r.ticket, "SaveUserGroup", group("AA", "", 2, 3, 0))
	var ids []string
	for _, match := range idPattern.FindAllStringSubmatch(r.call(r.ticket, "GetAllUserGroups", "").body, -1) {
		ids = append(ids, match[1])
	}
	if got := strings.Join(ids, " "); got != "2 3 1 4 5 6" {
		t.Errorf("order %s, want by rank, then name: 2 3 1 4 5 6", got)
	}
}
