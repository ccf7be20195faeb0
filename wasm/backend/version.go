package backend

import (
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Auto is the version that is determined by asking, whatever the address says.
const Auto = "auto"

// folder is how the folder of a version is called, before its number.
const folder = "Services"

// Versions lists the versions of the services that a backend speaks, the oldest first: 75, 80 and so on.
func Versions() []string {
	var list []string
	for _, v := range services86.Versions() {
		list = append(list, numberOf(v))
	}
	return list
}

func numberOf(v *soap.Version) string { return strings.TrimPrefix(v.Name, folder) }

// versionOf returns the version of a number, nil for an unknown one.
func versionOf(number string) *soap.Version {
	for _, v := range services86.Versions() {
		if numberOf(v) == number {
			return v
		}
	}
	return nil
}

// splitService returns the folder that holds those of the versions, and the version that the address of the services ends
// in, nil for none that is known.
func splitService(service string) (base string, v *soap.Version) {
	base = strings.TrimSuffix(service, "/")
	parent := base[:strings.LastIndexByte(base, '/')+1]
	if number, ok := strings.CutPrefix(base[len(parent):], folder); ok {
		if v = versionOf(number); v != nil {
			return parent, v
		}
	}
	return base + "/", nil
}

// forgetVersion forgets a version that was determined earlier when the server no longer has it, and reports whether it
// did so.
func (b *Backend) forgetVersion(f *admin.Failure) bool {
	if f == nil || !b.spoken.found || !isElsewhere(f) {
		return false
	}
	b.spoken = &endpoints{}
	return true
}

// endpoints are the clients of the services in one version.
type endpoints struct {
	version    *soap.Version // nil while it has to be determined
	found      bool          // it was determined earlier, so that the server may no longer have it
	users      services86.UserClient
	associates services86.AssociateClient
	principals services86.SoPrincipalClient
}

// speaking returns the clients for a version in its folder.
func speaking(base string, v *soap.Version) *endpoints {
	client := func(file string) soap.Client { return soap.Client{URL: base + v.Name + "/" + file, Version: v} }
	e := &endpoints{version: v}
	e.users.Client, e.associates.Client, e.principals.Client = client("User.svc"), client("Associate.svc"), client("SoPrincipal.svc")
	return e
}

// Version returns the number of the version that is spoken, such as 86; "" while it has to be determined.
func (b *Backend) Version() string {
	if b.spoken.version == nil {
		return ""
	}
	return numberOf(b.spoken.version)
}

// OffersAccessToken reports whether the version has AuthenticateWithAccessToken. It is false while the version has to
// be determined.
func (b *Backend) OffersAccessToken() bool {
	return b.spoken.version != nil && b.spoken.principals.Offers(services86.SoPrincipalOperations.AuthenticateWithAccessToken)
}

// Probe determines the version if it is not known, and passes on its number. It asks each version, the newest first, for
// GetSystemInfo, which takes no ticket, until one answers. An address without services leads on to the next version; a
// server that cannot be reached, or wants a sign-in first, ends the search.
func (b *Backend) Probe(done func(number string, f *admin.Failure)) {
	if known := b.Version(); known != "" {
		done(known, nil)
		return
	}
	b.probe(services86.Versions(), nil, done)
}

// probe asks the versions of a list, the last first. Telling is the failure so far that says most.
func (b *Backend) probe(list []*soap.Version, telling *admin.Failure, done func(number string, f *admin.Failure)) {
	if len(list) == 0 {
		done("", telling)
		return
	}
	e := speaking(b.base, list[len(list)-1])
	b.lookFor(e, func(f *admin.Failure) {
		if f == nil {
			b.spoken = e
			done(numberOf(e.version), nil)
			return
		}
		f.Details = "GetSystemInfo of " + e.principals.URL + "\n" + f.Details
		if !isElsewhere(f) {
			done("", f)
			return
		}
		if telling == nil || telling.Kind == admin.NotFoundURL && f.Kind != admin.NotFoundURL {
			telling = f
		}
		b.probe(list[:len(list)-1], telling, done)
	})
}

// lookFor asks whether the services are there. The failure is nil when they answer, even if they refuse. What they
// answer is not read: it would link some kilobytes of types into the page that nothing else needs.
func (b *Backend) lookFor(e *endpoints, done func(*admin.Failure)) {
	h := services86.SoPrincipalRequestHeaders{ApplicationToken: b.applicationToken}
	x := e.principals.Exchange(services86.SoPrincipalOperations.GetSystemInfo, nil, soap.HeaderEncoderFunc(h.EncodeHeader), nil, nil)
	b.ask(x, func(err error) {
		if err == nil {
			done(nil)
			return
		}
		f := failureOf(err)
		if f.Kind == admin.Fault && !otherContract(err) {
			f = nil
		}
		done(f)
	})
}

// otherContract reports whether a fault says that the service does not know the action, as that of another version does.
func otherContract(err error) bool {
	fault, ok := err.(*soap.Fault)
	return ok && fault.Code.Local == "ActionNotSupported"
}

// isElsewhere reports whether the services may still be there in another version after a failure.
func isElsewhere(f *admin.Failure) bool {
	switch f.Kind {
	case admin.NotFoundURL, admin.BadRequest, admin.WrongContentType, admin.NotSOAP, admin.Truncated, admin.Fault:
		return true
	}
	return false
}
