package e2e_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// product is a web server that docs/hosting.md tells how to set up, as the system's package has it.
type product struct {
	name    string   // the title of its section, and the language of its excerpts in small letters
	config  string   // the file in /etc that an administrator makes
	needs   []string // files of the packages
	shell   string   // functions in the place of commands that would reach for the system's own server
	prepare func(s *webServer)
}

var products = []product{
	{
		name: "nginx", config: "/etc/nginx/conf.d/groupdesk.conf", prepare: (*webServer).prepareNginx,
		needs: []string{"/usr/bin/curl", "/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"},
		shell: `nginx() { command nginx -c "$HOME_OF_SERVER/etc/nginx/nginx.conf" "$@"; }
			systemctl() { nginx; }
			stop() { nginx -s stop; }
			pid=$HOME_OF_SERVER/run/nginx.pid`,
	},
	{
		name: "Apache", config: "/etc/apache2/sites-available/groupdesk.conf", prepare: (*webServer).prepareApache,
		needs: []string{"/usr/bin/curl", "/usr/sbin/apachectl", "/usr/sbin/a2enmod"},
		shell: `export APACHE_CONFDIR=$HOME_OF_SERVER/etc/apache2 APACHE_STARTED_BY_SYSTEMD=1
			systemctl() { apachectl start; }
			stop() { apachectl stop; }
			pid=$HOME_OF_SERVER/run/apache2.pid`,
	},
}

// webServer is a running web server with the page, and what it was set up from.
type webServer struct {
	t       *testing.T
	product product
	home    string            // the folder that stands for the whole file system
	address string            // HOST:PORT
	changes map[string]string // of lines, as an administrator makes them
}

// startWebServer does what docs/hosting.md says, with the page below root of the server's address /, and passes /Remote/ on
// to an office. The extra changes are to lines that need none.
func startWebServer(t *testing.T, p product, o *office, root string, extra map[string]string) *webServer {
	t.Helper()
	need(t, p.name, p.needs...)
	s := &webServer{t: t, product: p, home: openFolder(t), address: freeAddress(t)}
	certificate, key := writeCertificate(t, s.home)
	s.changes = map[string]string{
		"listen 443 ssl;":                   "listen " + s.address + " ssl;",
		"server_name intranet.example.com;": "server_name localhost;",
		"root /var/www;":                    "root " + s.home + root + ";",
		"Define GROUPDESK_ROOT /var/www":    "Define GROUPDESK_ROOT " + s.home + root,
		"<VirtualHost *:443>":               "<VirtualHost " + s.address + ">",
		"ServerName intranet.example.com":   "ServerName localhost",
		"proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;": "proxy_ssl_trusted_certificate " + certificate + ";",
		"SSLProxyCACertificateFile /etc/ssl/certs/ca-certificates.crt":      "SSLProxyCACertificateFile " + certificate,
		"ssl_certificate     /etc/ssl/groupdesk.crt;":                       "ssl_certificate " + certificate + ";",
		"ssl_certificate_key /etc/ssl/groupdesk.key;":                       "ssl_certificate_key " + key + ";",
		"SSLCertificateFile /etc/ssl/groupdesk.crt":                         "SSLCertificateFile " + certificate,
		"SSLCertificateKeyFile /etc/ssl/groupdesk.key":                      "SSLCertificateKeyFile " + key,
	}
	services := o.serveSecurely(certificate, key)
	s.changes["proxy_pass https://crm.example.com/Remote/;"] = "proxy_pass " + services + "/Remote/;"
	s.changes["Define GROUPDESK_NETSERVER https://crm.example.com/Remote/"] = "Define GROUPDESK_NETSERVER " + services + "/Remote/"
	if err := os.Symlink(o.page, filepath.Join(s.home, "dist")); err != nil {
		t.Fatal(err)
	}
	p.prepare(s)
	s.follow(extra)
	return s
}

// need skips the test where something is not installed, except in CI, for which web/e2e/setup installs it.
func need(t *testing.T, what string, files ...string) {
	t.Helper()
	for _, name := range files {
		if _, err := os.Stat(name); err == nil {
			continue
		}
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is missing, which web/e2e/setup installs", name)
		}
		t.Skipf("needs %s as Debian and Ubuntu package it: no %s", what, name)
	}
}

// client is who trusts the server's certificate.
func (s *webServer) client() *http.Client {
	s.t.Helper()
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM([]byte(readText(s.t, s.path("/server.crt"))))
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}, DisableCompression: true}}
}

// url is the server's address.
func (s *webServer) url() string { return "https://" + s.address }

// follow goes through the section of docs/hosting.md: it runs the commands, and changes the lines where they are listed.
func (s *webServer) follow(extra map[string]string) {
	s.t.Helper()
	s.t.Cleanup(s.stop)
	for _, block := range codeBlocks(s.t, s.product.name) {
		switch block.language {
		case "sh":
			s.run(block.text)
		case strings.ToLower(s.product.name):
			s.change(strings.Split(strings.TrimSpace(block.text), "\n"), extra)
		default:
			s.t.Fatalf("no way to follow a block of %q", block.language)
		}
	}
}

// codeBlock is a fenced piece of a document.
type codeBlock struct{ language, text string }

// codeBlocks returns those of a section of docs/hosting.md.
func codeBlocks(t *testing.T, section string) []codeBlock {
	t.Helper()
	text := find(t, readFile(t, "docs", "hosting.md"), "\n## "+section+"\n", "\n## ", `(?s)^(.*)$`)[0]
	var blocks []codeBlock
	for _, match := range regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, codeBlock{match[1], match[2]})
	}
	return blocks
}

// commands returns the commands of a section, block by block.
func commands(t *testing.T, section string) []string {
	t.Helper()
	var found []string
	for _, block := range codeBlocks(t, section) {
		if block.language == "sh" {
			found = append(found, block.text)
		}
	}
	return found
}

// change changes lines of the server's file. The document's list must hold all that are marked in the file, and no other.
func (s *webServer) change(listed []string, extra map[string]string) {
	s.t.Helper()
	name := s.path(s.product.config)
	text := readText(s.t, name)
	var marked []string
	for _, match := range regexp.MustCompile(`(?m)^\s*(\S.*;) +# change$|# change\n\s*(\S.*)$`).FindAllStringSubmatch(text, -1) {
		marked = append(marked, match[1]+match[2])
	}
	if !slices.Equal(listed, marked) {
		s.t.Errorf("docs/hosting.md lists the lines\n%q, the file marks\n%q", listed, marked)
	}
	changes := map[string]string{}
	for _, line := range marked {
		changes[line] = s.changes[line]
	}
	for line, instead := range extra {
		if s.changes[line] == "" || changes[line] != "" { // of this product's, or of a line that is not marked
			changes[line] = instead
		}
	}
	for line, instead := range changes {
		if n := strings.Count(text, line); n != 1 || instead == "" {
			s.t.Fatalf("%s is %d times in the file, and is to become %q", line, n, instead)
		}
		text = strings.Replace(text, line, instead, 1)
	}
	s.write(name, text)
}

// path is where a file of the system's is for this server.
func (s *webServer) path(name string) string { return filepath.Join(s.home, filepath.FromSlash(name)) }

func (s *webServer) write(name, text string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// systemPath matches the beginning of what a command reaches for outside its folder.
var systemPath = regexp.MustCompile(`(?m)(^|\s)/(etc|var)/`)

// prelude stands before commands of the document: what they install is there already, and curl trusts the server.
const prelude = `set -euo pipefail
	PATH=$PATH:/usr/sbin
	sudo() { "$@"; }
	apt-get() { :; }
	curl() { command curl --cacert "$HOME_OF_SERVER/server.crt" "$@"; }
`

// run runs commands of the document where the page has been built, and returns what they print. What they reach for in /etc
// and /var is in the folder that stands for it, and the intranet's address is the server's.
func (s *webServer) run(commands string) string {
	s.t.Helper()
	_, port, _ := strings.Cut(s.address, ":")
	commands = strings.ReplaceAll(commands, "https://intranet.example.com/", "https://localhost:"+port+"/")
	script := prelude + s.product.shell + "\n" + systemPath.ReplaceAllString(commands, "${1}"+s.home+"/$2/")
	cmd := exec.Command("bash", "-c", script)
	cmd.Dir = s.home
	cmd.Env = append(os.Environ(), "HOME_OF_SERVER="+s.home)
	out, err := cmd.CombinedOutput()
	if err != nil {
		s.t.Fatalf("%s%v\n%s%s", commands, err, out, s.log())
	}
	return string(out)
}

// stop stops the server and waits for its end, if it has started.
func (s *webServer) stop() {
	s.run(`[ -s "$pid" ] || exit 0; process=$(cat "$pid"); stop; timeout 30 tail --pid="$process" -f /dev/null`)
	if s.t.Failed() {
		s.t.Logf("%s says:\n%s", s.product.name, s.log())
	}
}

func (s *webServer) log() string {
	logs, _ := filepath.Glob(s.path("/var/log/error.log"))
	var text string
	for _, name := range logs {
		text += readText(s.t, name)
	}
	return text
}

// copySettings copies the package's own settings, so that what it sets by itself meets what we set, and leaves out the sites
// that may be there.
func (s *webServer) copySettings(name string, sites ...string) {
	s.t.Helper()
	for _, folder := range []string{"/etc", "/run", "/tmp", "/var/log"} {
		if err := os.MkdirAll(s.path(folder), 0o755); err != nil {
			s.t.Fatal(err)
		}
	}
	if out, err := exec.Command("cp", "-a", "/etc/"+name, s.path("/etc")).CombinedOutput(); err != nil {
		s.t.Fatalf("%v: %s", err, out)
	}
	for _, folder := range sites {
		folder = s.path("/etc/" + name + "/" + folder)
		if err := errors.Join(os.RemoveAll(folder), os.Mkdir(folder, 0o755)); err != nil {
			s.t.Fatal(err)
		}
	}
}

func (s *webServer) prepareNginx() {
	s.t.Helper()
	s.copySettings("nginx", "conf.d", "sites-enabled")
	text := readText(s.t, s.path("/etc/nginx/nginx.conf"))
	for from, to := range map[string]string{"/etc/nginx/": "/etc/nginx/", "/var/log/nginx/": "/var/log/", "/run/": "/run/"} {
		text = strings.ReplaceAll(text, " "+from, " "+s.path(to)+"/")
	}
	s.write(s.path("/etc/nginx/nginx.conf"), text)
	s.write(s.path("/etc/nginx/conf.d/temporary.conf"),
		"client_body_temp_path "+s.path("/tmp/body")+";\nproxy_temp_path "+s.path("/tmp/proxy")+";\n")
}

func (s *webServer) prepareApache() {
	s.t.Helper()
	s.copySettings("apache2", "sites-enabled")
	s.write(s.path("/etc/apache2/ports.conf"), "Listen "+s.address+"\n")
	variables := readText(s.t, s.path("/etc/apache2/envvars"))
	for name, value := range map[string]string{"PID_FILE": "/run/apache2.pid", "RUN_DIR": "/run", "LOCK_DIR": "/run", "LOG_DIR": "/var/log"} {
		variables += "export APACHE_" + name + "=" + s.path(value) + "\n"
	}
	s.write(s.path("/etc/apache2/envvars"), variables)
}

// openFolder makes a folder that every user can read, as the web server is not the one who runs the tests.
func openFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(name, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// freeAddress is an address that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// writeCertificate makes a certificate for this machine that vouches for itself, and returns the files of it and of its key.
func writeCertificate(t *testing.T, dir string) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	public, err := x509.CreateCertificate(rand.Reader, &template, &template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	certificate, key = filepath.Join(dir, "server.crt"), filepath.Join(dir, "server.key")
	for name, block := range map[string]*pem.Block{certificate: {Type: "CERTIFICATE", Bytes: public}, key: {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return certificate, key
}

// serveSecurely serves the office's services at an address of their own over https.
func (o *office) serveSecurely(certificate, key string) string {
	o.t.Helper()
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		o.t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(http.HandlerFunc(o.services))
	server.TLS = &tls.Config{Certificates: []tls.Certificate{pair}}
	server.StartTLS()
	o.t.Cleanup(server.Close)
	return "https://localhost:" + strings.TrimPrefix(server.Listener.Addr().String(), "127.0.0.1:")
}
