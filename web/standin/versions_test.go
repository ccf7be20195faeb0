package standin_test

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"groupdesk/schema"
	"groupdesk/web/standin"
)

// inVersion returns a message of Services86 in the names of another version.
func inVersion(version, text string) string { return strings.ReplaceAll(text, "Services86", version) }

// callIn posts the parameters of an operation of the User service of a version.
func (r *rig) callIn(version, operation, parameters string) answer {
	r.Helper()
	return r.do("POST", inVersion(version, userPath), inVersion(version, envelope(credentials(r.ticket), operation, parameters)),
		"Content-Type", "text/xml; charset=utf-8", "SOAPAction", fmt.Sprintf("%q", inVersion(version, services86)+"/User/"+operation))
}

// deletedIn are what Deleted is in a version: a short up to Services86.
func deletedIn(version string) (set, clear string) {
	if version >= "Services87" {
		return "true", "false"
	}
	return "1", "0"
}

// TestVersionsServeTheSameGroups saves a group by each version and reads it by all.
func TestVersionsServeTheSameGroups(t *testing.T) {
	r := start(t, standin.Config{})
	for _, version := range schema.Versions() {
		set, clear := deletedIn(version)
		named := "<n:UserGroup><n:Value>" + version + "</n:Value><n:Id>0</n:Id><n:Rank>9</n:Rank><n:Deleted>" + set + "</n:Deleted></n:UserGroup>"
		r.has(r.callIn(version, "SaveUserGroup", named), 200, `xmlns="`+inVersion(version, services86)+`"`, ">true</h:Succeeded>", ">"+version+"</")
		all := r.callIn(version, "GetAllUserGroups", "<n:IncludeDeleted>true</n:IncludeDeleted>")
		r.has(all, 200, ">"+version+"</", "Deleted>"+set+"</", "Deleted>"+clear+"</")
		if version != "Services86" {
			r.lacks(all, services86)
		}
	}
	// What an older version has stored reads as a boolean too.
	r.has(r.callIn("Services75", "SaveUserGroup", group("Odd", "", 0, 1, 7)), 200, "Deleted>7</")
	r.lacks(r.callIn("Services88", "GetAllUserGroups", "<n:IncludeDeleted>true</n:IncludeDeleted>"), "Deleted>7</")
}

// TestVersionsRefuseEachOther asserts what the services of one version say to the messages of another.
func TestVersionsRefuseEachOther(t *testing.T) {
	r := start(t, standin.Config{AccessTokens: map[string]string{"token": "ADM0"}})
	const version = "Services85"
	action := []string{"Content-Type", "text/xml; charset=utf-8", "SOAPAction", `"` + inVersion(version, services86) + `/User/GetAllUserGroups"`}
	body := envelope(credentials(r.ticket), "GetAllUserGroups", "")
	r.has(r.do("POST", userPath, inVersion(version, body), action...), 500, "ActionNotSupported", "Services85/User/GetAllUserGroups")
	r.has(r.do("POST", inVersion(version, userPath), body, action...), 500,
		"with name 'GetAllUserGroups' and namespace '"+inVersion(version, services86)+"'", "and namespace '"+services86+"'")
	r.has(r.do("GET", "/Remote/Services90/User.svc", ""), 404)

	token := envelope("", "AuthenticateWithAccessToken", "<n:AccessToken>token</n:AccessToken>")
	header := []string{"Content-Type", "text/xml; charset=utf-8", "SOAPAction", `"` + services86 + `/SoPrincipal/AuthenticateWithAccessToken"`}
	r.has(r.do("POST", principalPath, token, header...), 200, "AuthenticationSucceeded>true</")
	header[3] = inVersion(version, header[3])
	r.has(r.do("POST", inVersion(version, principalPath), inVersion(version, token), header...), 500, "ActionNotSupported")
	r.lacks(r.do("POST", inVersion(version, userPath), inVersion(version, envelope(credentials(r.ticket), "SaveUserGroup",
		"<n:UserGroup><n:Deleted>true</n:Deleted></n:UserGroup>")), "Content-Type", "text/xml; charset=utf-8",
		"SOAPAction", `"`+inVersion(version, services86)+`/User/SaveUserGroup"`), ">true</h:Succeeded>")
}

// TestVersionsOfMembers asserts that only the versions that know UserName tell it.
func TestVersionsOfMembers(t *testing.T) {
	r := start(t, standin.Config{})
	for version, known := range map[string]bool{"Services85": false, "Services86": true, "Services88": true} {
		members := envelope(credentials(r.ticket), "GetAssociatesByGroup", "<n:GroupId>1</n:GroupId><n:Type>2</n:Type>")
		a := r.do("POST", inVersion(version, associatePath), inVersion(version, members), "Content-Type", "text/xml; charset=utf-8",
			"SOAPAction", `"`+inVersion(version, services86)+`/Associate/GetAssociatesByGroup"`)
		r.has(a, 200, "AssociateId>")
		if strings.Contains(a.body, "UserName>") != known {
			t.Errorf("%s: UserName is told: %t, want %t: %s", version, !known, known, a.body)
		}
	}
}

// TestZeepSpeaksEachVersion has zeep, which shares no code with ours, save and read by each version's description.
func TestZeepSpeaksEachVersion(t *testing.T) {
	interpreter := ""
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import zeep").Run() == nil {
			interpreter = name
		}
	}
	if interpreter == "" {
		t.Skip("needs python3-zeep")
	}
	r := start(t, standin.Config{})
	for _, version := range schema.Versions() {
		t.Run(version, func(t *testing.T) {
			out, err := exec.Command(interpreter, "-W", "ignore", "testdata/versions.py", r.url+"/Remote/", version, r.ticket).CombinedOutput()
			deleted, token := "1", "False"
			if version >= "Services87" {
				deleted = "True"
			}
			if version >= "Services86" {
				token = "True"
			}
			if want := "By zeep, " + version + " " + deleted + " " + token + "\n"; err != nil || string(out) != want {
				t.Errorf("zeep said %q, %v; want %q", out, err, want)
			}
		})
	}
}
