// Package zeep_test drives the embedded NetServer with Debian's python3-zeep, an independent SOAP client that knows the
// service from NetServer's own WSDL alone. What both ends of our code get wrong in the same way, this finds.
//
// The conversation itself is in drive.py, which can also be run by hand against any server.
package zeep_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// python is Debian's own interpreter, the only one that sees Debian's packages.
const python = "/usr/bin/python3"

func TestZeep(t *testing.T) {
	wsdl := originalWSDL(t)
	if out, err := exec.Command(python, "-c", "import zeep").CombinedOutput(); err != nil {
		t.Fatalf("needs Debian's zeep: apt-get install python3-zeep (%s)", lastLine(out, err))
	}
	tests := []struct {
		name   string
		config standin.Config
	}{
		{"as NetServer answers", standin.Config{}},
		{"rights in carriers", standin.Config{Rights: true}},
		{"other prefixes", standin.Config{Weather: standin.Weather{Prefix: standin.PrefixRandom}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out := drive(t, wsdl, tt.config)
			for _, operation := range []string{
				"CreateUserGroup", "SaveUserGroup", "GetAllUserGroups", "GetUserGroup", "GetUserGroupList", "DeleteUserGroup", "GetAssociatesByGroup",
			} {
				for _, check := range []string{"ok " + operation + " ", "ok " + operation + " is refused with SoSessionException\n"} {
					if !strings.Contains(out, check) {
						t.Errorf("drive.py printed no %q:\n%s", check, out)
					}
				}
			}
		})
	}
}

// drive runs drive.py against an embedded NetServer of its own and returns what it printed.
func drive(t *testing.T, wsdl string, config standin.Config) string {
	t.Helper()
	url, ticket := serve(t, config)
	command := exec.CommandContext(t.Context(), python, "drive.py", wsdl, url, ticket)
	command.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "NO_PROXY=127.0.0.1")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("drive.py: %v\n%s", err, out)
	}
	return string(out)
}

// serve starts an embedded NetServer with new data and returns the address of
// its User service and an administrator's ticket.
func serve(t *testing.T, config standin.Config) (url, ticket string) {
	t.Helper()
	config.Path = filepath.Join(t.TempDir(), "netserver.db")
	server, err := standin.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	})
	site := httptest.NewServer(server)
	t.Cleanup(site.Close)
	if ticket, err = server.Ticket(); err != nil {
		t.Fatal(err)
	}
	return site.URL + "/Remote/Services86/User.svc", ticket
}

// originalWSDL returns NetServer's own description of the User service.
func originalWSDL(t *testing.T) string {
	t.Helper()
	path := filepath.Join(repositoryRoot(t), "..", "shared", "netserver", "wsdl", "Services86", "User.wsdl")
	if _, err := os.Stat(path); err != nil {
		t.Skip("needs ../shared: NetServer's own WSDL files")
	}
	return path
}

// repositoryRoot returns the folder that holds go.mod.
func repositoryRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the working directory")
		}
		dir = filepath.Dir(dir)
	}
}

// lastLine returns the last line that a command printed, or its error.
func lastLine(out []byte, err error) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if last := lines[len(lines)-1]; last != "" {
		return last
	}
	return err.Error()
}
