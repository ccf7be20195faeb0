package wssecurity_test

import (
	"bytes"
	"crypto/sha1"
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/wssecurity"
)

const (
	wsse     = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
	wsu      = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
	profile  = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
	encoding = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"
)

// TestDigest compares with digests that other programs made: the first with the openssl command from the nonce and time of
// the profile's example, the second with Python's hashlib.
//
//	(echo WScqanjCEAC4mQoBE07sAQ== | base64 -d; printf 2003-07-16T01:24:32.000Ztaadtaadpstcsm) | openssl sha1 -binary | base64
func TestDigest(t *testing.T) {
	tests := []struct{ nonce, password, created, want string }{
		{"WScqanjCEAC4mQoBE07sAQ==", "taadtaadpstcsm", "2003-07-16T01:24:32.000Z", "WRzWMc7Cp3WiHEe1ahdOyZbJgSA="},
		{"AAECAwQFBgcICQoLDA0ODw==", "påss", "2026-05-04T12:00:00.000Z", "QiXC7HtC5u2MzRv4j3RhmFkQcg0="},
	}
	for _, test := range tests {
		nonce, _ := soap.ParseBase64(test.nonce)
		created, _ := time.Parse(time.RFC3339, test.created)
		token := wssecurity.UsernameToken{
			Username: "NNK", Password: test.password, Digest: true, Now: clock(created), Random: bytes.NewReader(nonce),
		}
		w := soap.NewWriter(soap.WriteOptions{})
		w.Start("", "h")
		token.EncodeHeader(w)
		w.End()
		got, err := w.Bytes()
		for _, want := range []string{">" + test.want + "<", ">" + test.nonce + "<", ">" + test.created + "<", `"` + profile + `#PasswordDigest"`, `"` + encoding + `"`} {
			if err != nil || !strings.Contains(string(got), want) {
				t.Errorf("no %s in %s, %v", want, got, err)
			}
		}
	}
}

// envelope returns a request of SOAP 1.1 with a Security block of the content.
func envelope(attributes, security string) string {
	return `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `" xmlns:o="` + wsse + `" xmlns:u="` + wsu + `"><s:Header>` +
		`<o:Security ` + attributes + `>` + security + `</o:Security></s:Header><s:Body><Ask xmlns="urn:a"/></s:Body></s:Envelope>`
}

// TestOthersMessages reads what other tools write, and what nobody should.
func TestOthersMessages(t *testing.T) {
	const (
		name  = `<o:Username>märy</o:Username>`
		pass  = `<o:Password>väry &lt;secret></o:Password>`
		token = `<o:UsernameToken u:Id="t">` + name + pass + `</o:UsernameToken>`
		stamp = `<u:Timestamp u:Id="s"><u:Created>2026-05-04T12:00:00Z</u:Created><u:Expires>2026-05-04T12:05:00.5Z</u:Expires></u:Timestamp>`
		nonce = `<o:Nonce EncodingType="` + encoding + `">AAAA</o:Nonce>`
		made  = `<u:Created>2026-05-04T12:00:00Z</u:Created>`
	)
	in := func(content string) string { return `<o:UsernameToken>` + name + content + `</o:UsernameToken>` }
	typed := func(typ, content string) string {
		return in(`<o:Password Type="` + profile + typ + `">` + content + `</o:Password>`)
	}
	dated := func(typ, content string) string {
		return in(`<o:Password Type="` + profile + typ + `">` + content + `</o:Password>` + nonce + made)
	}
	// digest is the right one for what is there (UTP, section 3.1), so that nothing but an absence is wrong.
	digest := func(nonce, created string) string {
		sum := sha1.Sum([]byte(nonce + created + "väry <secret>"))
		return `<o:Password Type="` + profile + `#PasswordDigest">` + base64.StdEncoding.EncodeToString(sum[:]) + `</o:Password>`
	}
	tests := []struct{ name, attributes, security, want string }{
		{"plain", "", token, ""},
		{"understood", `s:mustUnderstand="1"`, stamp + token, ""},
		{"timestamp behind", "", token + stamp, ""},
		{"only created", "", token + strings.Replace(stamp, "<u:Expires>2026-05-04T12:05:00.5Z</u:Expires>", "", 1), ""},
		{"zone in numbers", "", token + strings.Replace(stamp, "12:00:00Z", "14:00:00+02:00", 1), ""},
		{"type of text", "", typed("#PasswordText", "väry &lt;secret>"), ""},
		{"encoding in other letters", "", in(pass + made + strings.Replace(nonce, "#Base64", "#base64", 1)), ""},
		{"nonce without encoding", "", in(pass + made + "<o:Nonce>AAAA</o:Nonce>"), ""},
		{"for another", `s:actor="urn:gateway"`, token, "InvalidSecurity"},
		{"no token", "", stamp, "InvalidSecurity"},
		{"two tokens", "", token + token, "InvalidSecurity"},
		{"two timestamps", "", stamp + stamp + token, "InvalidSecurity"},
		{"an empty timestamp behind another", "", stamp + `<u:Timestamp/>` + token, "InvalidSecurity"}, // WSS, section 10
		{"more in a timestamp", "", strings.Replace(stamp, "</u:Timestamp>", "<o:Nonce/></u:Timestamp>", 1) + token, "UnsupportedSecurityToken"},
		{"two blocks", "", token + `</o:Security><o:Security>`, "InvalidSecurity"}, // WSS, section 5
		{"a token in two parts", "", strings.Replace(token, "<o:Password>", "</o:UsernameToken><o:UsernameToken><o:Password>", 1), "InvalidSecurity"},
		{"no password", "", in(""), "InvalidSecurity"},
		{"two passwords", "", in(pass + pass), "InvalidSecurity"},
		{"two names", "", in(name + pass), "InvalidSecurity"},
		{"two nonces", "", in(pass + made + nonce + nonce), "InvalidSecurity"},
		{"two times", "", in(pass + made + made + nonce), "InvalidSecurity"},
		{"timestamp without time", "", `<u:Timestamp/>` + token, "InvalidSecurity"},
		{"timestamp backwards", "", strings.Replace(stamp, "12:05", "11:59", 1) + token, "InvalidSecurity"},
		{"time without zone", "", strings.Replace(stamp, "12:00:00Z", "12:00:00", 1) + token, "InvalidSecurity"},
		{"no time", "", strings.Replace(stamp, "2026-05-04T12:00:00Z", "noon", 1) + token, "InvalidSecurity"},
		{"nonce in hex", "", in(pass + made + strings.Replace(nonce, "#Base64", "#Hex", 1)), "InvalidSecurity"},
		{"time before all others", "", in(pass + nonce + strings.Replace(made, "2026-05-04T12", "0001-01-01T00", 1)), "InvalidSecurity"},
		{"longest nonce", "", in(pass + made + strings.Replace(nonce, "AAAA", base64.StdEncoding.EncodeToString(make([]byte, 256)), 1)), ""},
		{"long nonce", "", in(pass + made + strings.Replace(nonce, "AAAA", base64.StdEncoding.EncodeToString(make([]byte, 257)), 1)), "InvalidSecurity"},
		{"short digest", "", dated("#PasswordDigest", "AAAA"), "InvalidSecurity"},
		{"long digest", "", dated("#PasswordDigest", strings.Repeat("AAAA", 7)), "InvalidSecurity"},
		{"digest not in base64", "", dated("#PasswordDigest", "AAAA%"), "InvalidSecurity"},
		{"digest of another password", "", dated("#PasswordDigest", base64.StdEncoding.EncodeToString(make([]byte, sha1.Size))), "FailedAuthentication"},
		{"empty nonce", "", in(pass + made + "<o:Nonce></o:Nonce>"), "InvalidSecurity"},
		{"nonce not in base64", "", in(pass + made + "<o:Nonce>AAA%</o:Nonce>"), "InvalidSecurity"},
		{"digest", "", in(digest("\x00\x00\x00", "2026-05-04T12:00:00Z") + nonce + made), ""},
		{"digest without nonce and time", "", in(digest("", "")), "InvalidSecurity"},
		{"digest without nonce", "", in(digest("", "2026-05-04T12:00:00Z") + made), "InvalidSecurity"},
		{"digest without time", "", in(digest("\x00\x00\x00", "") + nonce), "InvalidSecurity"},
		{"unknown type", "", typed("#PasswordRot13", "x"), "UnsupportedSecurityToken"},
		{"signature", "", `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>` + token, "UnsupportedSecurityToken"},
		{"salt", "", in(pass + `<Salt xmlns="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd">AAAA</Salt>`), "UnsupportedSecurityToken"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := newService(&wssecurity.Verifier{Now: clock(noon)}).failureOf(envelope(test.attributes, test.security))
			kind, refused := wssecurity.FaultKind(err)
			if refused != (test.want != "") || refused && kind.String() != test.want || !refused && err != nil {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

// TestLogNamesTheDefect asserts that the server's log tells what is written wrongly, not what is missing because of it or is
// wrong besides.
func TestLogNamesTheDefect(t *testing.T) {
	const (
		name   = `<o:Username>märy</o:Username>`
		text   = `<o:Password>väry &lt;secret></o:Password>`
		digest = `<o:Password Type="` + profile + `#PasswordDigest">AAAAAAAAAAAAAAAAAAAAAAAAAAA=</o:Password>`
		made   = `<u:Created>2026-05-04T12:00:00Z</u:Created>`
		unread = "the Nonce is empty, too long, repeated or not in base64"
	)
	in := func(content string) string { return `<o:UsernameToken>` + name + content + `</o:UsernameToken>` }
	for what, test := range map[string]struct{ security, want string }{
		"a nonce that cannot be read":        {in(digest + made + `<o:Nonce>%</o:Nonce>`), unread},
		"a nonce of a text, too":             {in(text + made + `<o:Nonce>%</o:Nonce>`), unread},
		"a time that cannot be read":         {in(digest + `<o:Nonce>AAAA</o:Nonce><u:Created>noon</u:Created>`), "Created is repeated or not a time in UTC"},
		"a timestamp that cannot be read":    {`<u:Timestamp><u:Created>noon</u:Created></u:Timestamp>` + in(text), "Created is repeated or not a time in UTC"},
		"a timestamp in place of the token":  {`<u:Timestamp/>`, "the Timestamp has no Created"},
		"a digest without nonce and time":    {in(digest), "a digest comes without Nonce or Created"},
		"a timestamp that expires too early": {`<u:Timestamp>` + made + strings.ReplaceAll(made, "Created", "Expires") + `</u:Timestamp>`, "the Timestamp expires before it was made"},
	} {
		err := newService(&wssecurity.Verifier{Now: clock(noon), DigestOnly: true}).failureOf(envelope("", test.security))
		var refused *wssecurity.Error
		if !errors.As(err, &refused) || refused.Detail != test.want {
			t.Errorf("%s: got %v, want %s", what, err, test.want)
		}
	}
}

// TestRoles asserts that only a block for the last receiver signs a user in (SOAP 1.1, section 4.2.2; SOAP 1.2 part 1,
// section 2.2).
func TestRoles(t *testing.T) {
	const token = `<o:UsernameToken><o:Username>märy</o:Username><o:Password>väry &lt;secret></o:Password></o:UsernameToken>`
	tests := map[string]struct {
		space, attributes string
		passes            bool
	}{
		"no actor":             {soap.NamespaceSOAP11, "", true},
		"an empty actor":       {soap.NamespaceSOAP11, `s:actor=""`, true},
		"the next actor":       {soap.NamespaceSOAP11, `s:actor="http://schemas.xmlsoap.org/soap/actor/next"`, false},
		"another actor":        {soap.NamespaceSOAP11, `s:actor="urn:gateway"`, false},
		"no role":              {soap.NamespaceSOAP12, "", true},
		"the ultimateReceiver": {soap.NamespaceSOAP12, `s:role="` + soap.NamespaceSOAP12 + `/role/ultimateReceiver"`, true},
		"the next role":        {soap.NamespaceSOAP12, `s:role="` + soap.NamespaceSOAP12 + `/role/next"`, false},
		"no receiver":          {soap.NamespaceSOAP12, `s:role="` + soap.NamespaceSOAP12 + `/role/none"`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			request := strings.Replace(envelope(test.attributes, token), soap.NamespaceSOAP11, test.space, 1)
			err := newService(&wssecurity.Verifier{Now: clock(noon)}).failureOf(request)
			if kind, refused := wssecurity.FaultKind(err); refused == test.passes || refused && kind != wssecurity.InvalidSecurity {
				t.Errorf("passes: got %v, want %v", err, test.passes)
			}
		})
	}
}

// TestOtherBlocks asserts that a block of another kind is left to those who know it.
func TestOtherBlocks(t *testing.T) {
	const token = `<o:UsernameToken><o:Username>märy</o:Username><o:Password>väry &lt;secret></o:Password></o:UsernameToken>`
	for must, want := range map[string]string{"0": "", "1": "MustUnderstand"} {
		request := strings.Replace(envelope("", token), "<s:Header>", `<s:Header><o:Other s:mustUnderstand="`+must+`"/>`, 1)
		s := newService(&wssecurity.Verifier{Now: clock(noon)})
		if err := s.failureOf(request); (err != nil) != (want != "") || !strings.Contains(s.body, want) {
			t.Errorf("mustUnderstand %s: got %v and %s", must, err, s.body)
		}
	}
}

// TestFaultCode looks at the fault as both versions of SOAP have it.
func TestFaultCode(t *testing.T) {
	s := newService(&wssecurity.Verifier{})
	request := envelope("", "")
	_ = s.failureOf(request)
	if !strings.Contains(s.body, `:FailedAuthentication</faultcode>`) && !strings.Contains(s.body, `:InvalidSecurity</faultcode>`) {
		t.Errorf("SOAP 1.1: %s", s.body)
	}
	_ = s.failureOf(strings.ReplaceAll(request, soap.NamespaceSOAP11, soap.NamespaceSOAP12))
	if !strings.Contains(s.body, `:Sender</`) || !strings.Contains(s.body, `:InvalidSecurity</`) {
		t.Errorf("SOAP 1.2: %s", s.body)
	}
}

func FuzzSecurity(f *testing.F) {
	f.Add(`<o:UsernameToken><o:Username>a</o:Username><o:Password>b</o:Password></o:UsernameToken>`)
	f.Add(`<u:Timestamp><u:Created>2026-05-04T12:00:00Z</u:Created></u:Timestamp>`)
	f.Add(`<o:UsernameToken><o:Nonce>AAAA</o:Nonce><u:Created>x</u:Created></o:UsernameToken>`)
	f.Fuzz(func(t *testing.T, security string) {
		s := newService(&wssecurity.Verifier{Now: clock(noon), Password: func(string) (string, bool, error) { return "", false, nil }})
		if err := s.failureOf(envelope("", security)); err == nil && strings.Contains(s.body, "<Answer") {
			t.Errorf("let pass %s", security)
		}
	})
}
