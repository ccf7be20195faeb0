package bench

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	anyours "groupdesk/gen/features/any/golden"
	attributesours "groupdesk/gen/features/attributes/golden"
	choiceours "groupdesk/gen/features/choice/golden"
	defaultsours "groupdesk/gen/features/defaults/golden"
	listsours "groupdesk/gen/features/lists/golden"
	mixedours "groupdesk/gen/features/mixed/golden"
	encodedours "groupdesk/gen/features/rpc-encoded/golden"
	substitutionours "groupdesk/gen/features/substitution-groups/golden"
	unionsours "groupdesk/gen/features/unions/golden"
	versionsours "groupdesk/gen/features/versions/golden"
	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	anyfrozen "groupdesk/web/bench/frozen/any"
	attributesfrozen "groupdesk/web/bench/frozen/attributes"
	choicefrozen "groupdesk/web/bench/frozen/choice"
	defaultsfrozen "groupdesk/web/bench/frozen/defaults"
	listsfrozen "groupdesk/web/bench/frozen/lists"
	mixedfrozen "groupdesk/web/bench/frozen/mixed"
	encodedfrozen "groupdesk/web/bench/frozen/rpc-encoded"
	frozenservices "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
	substitutionfrozen "groupdesk/web/bench/frozen/substitution-groups"
	unionsfrozen "groupdesk/web/bench/frozen/unions"
	versionsfrozen "groupdesk/web/bench/frozen/versions"
)

// decodeMode is how a document is read.
type decodeMode struct {
	strict, forwardOnly     bool
	maxDepth, maxAttributes int
	maxBytes                int
	version                 int // 1 + the index in the service's versions; 0 is none
	anyEnvelope             bool
}

var decodeModes = []decodeMode{
	{},
	{strict: true},
	{forwardOnly: true, version: 1},
	{strict: true, forwardOnly: true, anyEnvelope: true, version: 2},
	{maxDepth: 6, maxAttributes: 3, anyEnvelope: true},
	{maxBytes: 700},
}

func (m decodeMode) ours(versions ...*soap.Version) soap.ReadOptions {
	o := soap.ReadOptions{Strict: m.strict, ForwardOnly: m.forwardOnly, MaxDepth: m.maxDepth, MaxAttributes: m.maxAttributes, MaxBytes: m.maxBytes}
	if m.version > 0 && m.version <= len(versions) {
		o.Version = versions[m.version-1]
	}
	return o
}

func (m decodeMode) frozen(versions ...*frozen.Version) frozen.ReadOptions {
	o := frozen.ReadOptions{Strict: m.strict, ForwardOnly: m.forwardOnly, MaxDepth: m.maxDepth, MaxAttributes: m.maxAttributes, MaxBytes: m.maxBytes}
	if m.version > 0 && m.version <= len(versions) {
		o.Version = versions[m.version-1]
	}
	return o
}

// outcome is all that reading a document gives.
type outcome struct {
	values []any
	err    error
	answer any // of a server
}

// decodePair reads documents of one kind with the decoder of today and with the frozen one.
type decodePair struct {
	name         string
	documents    [][]byte
	ours, frozen func(document []byte, m decodeMode) outcome
}

func oursElement[T any](unmarshal func([]byte, soap.ReadOptions) (T, error)) func([]byte, decodeMode) outcome {
	return func(document []byte, m decodeMode) outcome {
		v, err := unmarshal(document, m.ours())
		return outcome{values: []any{v}, err: err}
	}
}

func frozenElement[T any](unmarshal func([]byte, frozen.ReadOptions) (T, error)) func([]byte, decodeMode) outcome {
	return func(document []byte, m decodeMode) outcome {
		v, err := unmarshal(document, m.frozen())
		return outcome{values: []any{v}, err: err}
	}
}

func oursClient(document []byte, o soap.ReadOptions) soap.Client {
	return soap.Client{Read: o, Version: o.Version, Transport: soap.TransportFunc(func(soap.Cancellation, *soap.Request) (*soap.Response, error) {
		return &soap.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})}
}

func frozenClient(document []byte, o frozen.ReadOptions) frozen.Client {
	return frozen.Client{Read: o, Version: o.Version, Transport: frozen.TransportFunc(func(frozen.Cancellation, *frozen.Request) (*frozen.Response, error) {
		return &frozen.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})}
}

func oursGroups(document []byte, m decodeMode) outcome {
	c := services86.UserClient{Client: oursClient(document, m.ours(services86.Versions()...))}
	v, headers, err := c.GetAllUserGroups(nil, services86.UserRequestHeaders{}, services86.GetAllUserGroupsRequest{})
	return outcome{values: []any{v, headers}, err: err}
}

func frozenGroups(document []byte, m decodeMode) outcome {
	c := frozenservices.UserClient{Client: frozenClient(document, m.frozen(frozenservices.Versions()...))}
	v, headers, err := c.GetAllUserGroups(nil, frozenservices.UserRequestHeaders{}, frozenservices.GetAllUserGroupsRequest{})
	return outcome{values: []any{v, headers}, err: err}
}

// oursUsers is a service that keeps what it was asked to save.
type oursUsers struct {
	services86.UnimplementedUserService
	got []any
}

func (u *oursUsers) SaveUserGroup(_ *soap.Incoming, h services86.UserRequestHeaders, in services86.SaveUserGroupRequest) (services86.SaveUserGroupResponse, services86.UserResponseHeaders, error) {
	u.got = append(u.got, h, in)
	return services86.SaveUserGroupResponse{}, services86.UserResponseHeaders{}, nil
}

type frozenUsers struct {
	frozenservices.UnimplementedUserService
	got []any
}

func (u *frozenUsers) SaveUserGroup(_ *frozen.Incoming, h frozenservices.UserRequestHeaders, in frozenservices.SaveUserGroupRequest) (frozenservices.SaveUserGroupResponse, frozenservices.UserResponseHeaders, error) {
	u.got = append(u.got, h, in)
	return frozenservices.SaveUserGroupResponse{}, frozenservices.UserResponseHeaders{}, nil
}

const saveAction = namespaceServices86 + "/User/SaveUserGroup"

func oursRequest(document []byte, m decodeMode) outcome {
	users := new(oursUsers)
	s := services86.NewUserServer(users)
	s.Read, s.AnyEnvelope = m.ours(), m.anyEnvelope
	var failure error
	s.Fault = func(err error) *soap.Fault { failure = err; return nil }
	answer := s.Handle(&soap.Incoming{Action: saveAction}, document)
	return outcome{values: users.got, err: failure, answer: answer}
}

func frozenRequest(document []byte, m decodeMode) outcome {
	users := new(frozenUsers)
	s := frozenservices.NewUserServer(users)
	s.Read, s.AnyEnvelope = m.frozen(), m.anyEnvelope
	var failure error
	s.Fault = func(err error) *frozen.Fault { failure = err; return nil }
	answer := s.Handle(&frozen.Incoming{Action: saveAction}, document)
	return outcome{values: users.got, err: failure, answer: answer}
}

func oursAlbum(document []byte, m decodeMode) outcome {
	c := encodedours.AlbumClient{Client: oursClient(document, m.ours())}
	v, err := c.Sort(nil, encodedours.AlbumRequestHeaders{}, encodedours.SortRequest{})
	return outcome{values: []any{v}, err: err}
}

func frozenAlbum(document []byte, m decodeMode) outcome {
	c := encodedfrozen.AlbumClient{Client: frozenClient(document, m.frozen())}
	v, err := c.Sort(nil, encodedfrozen.AlbumRequestHeaders{}, encodedfrozen.SortRequest{})
	return outcome{values: []any{v}, err: err}
}

func oursShop(document []byte, m decodeMode) outcome {
	var v versionsours.PutRequest
	err := soap.Unmarshal(document, soap.Name{Space: "urn:example:shop:v3", Local: "Put"}, &v, m.ours(versionsours.Versions()...))
	return outcome{values: []any{v}, err: err}
}

func frozenShop(document []byte, m decodeMode) outcome {
	var v versionsfrozen.PutRequest
	err := frozen.Unmarshal(document, frozen.Name{Space: "urn:example:shop:v3", Local: "Put"}, &v, m.frozen(versionsfrozen.Versions()...))
	return outcome{values: []any{v}, err: err}
}

func decodePairs(t testing.TB) []decodePair {
	samples := func(feature string) [][]byte { return featureSamples(t, feature) }
	return []decodePair{
		{"response", groupResponses(), oursGroups, frozenGroups},
		{"request", saveRequests(), oursRequest, frozenRequest},
		{"any", samples("any"), oursElement(anyours.UnmarshalEnvelope), frozenElement(anyfrozen.UnmarshalEnvelope)},
		{"attributes", samples("attributes"), oursElement(attributesours.UnmarshalArticle), frozenElement(attributesfrozen.UnmarshalArticle)},
		{"choice", samples("choice"), oursElement(choiceours.UnmarshalPayment), frozenElement(choicefrozen.UnmarshalPayment)},
		{"route", samples("choice"), oursElement(choiceours.UnmarshalRoute), frozenElement(choicefrozen.UnmarshalRoute)},
		{"defaults", samples("defaults"), oursElement(defaultsours.UnmarshalDrawing), frozenElement(defaultsfrozen.UnmarshalDrawing)},
		{"lists", samples("lists"), oursElement(listsours.UnmarshalChart), frozenElement(listsfrozen.UnmarshalChart)},
		{"letter", samples("mixed"), oursElement(mixedours.UnmarshalLetter), frozenElement(mixedfrozen.UnmarshalLetter)},
		{"paragraph", samples("mixed"), oursElement(mixedours.UnmarshalParagraph), frozenElement(mixedfrozen.UnmarshalParagraph)},
		{"encoded", encodedResponses(t), oursAlbum, frozenAlbum},
		{"substitution", samples("substitution-groups"), oursElement(substitutionours.UnmarshalCanvas), frozenElement(substitutionfrozen.UnmarshalCanvas)},
		{"gallery", samples("substitution-groups"), oursElement(substitutionours.UnmarshalGallery), frozenElement(substitutionfrozen.UnmarshalGallery)},
		{"unions", samples("unions"), oursElement(unionsours.UnmarshalShoe), frozenElement(unionsfrozen.UnmarshalShoe)},
		{"versions", samples("versions"), oursShop, frozenShop},
	}
}

// featureSamples returns the documents beside a feature's test.
func featureSamples(t testing.TB, feature string) [][]byte {
	paths, _ := filepath.Glob("../../gen/features/" + feature + "/samples/*.xml")
	if len(paths) == 0 {
		t.Fatalf("%s has no samples", feature)
	}
	var documents [][]byte
	for _, path := range paths {
		document, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, document)
	}
	return documents
}

// groupResponses returns short responses of all shapes, in both versions of SOAP.
func groupResponses() [][]byte {
	var documents [][]byte
	for _, s := range decodeShapes {
		document := s.document(4)
		if len(document) > 8000 {
			document = s.document(2)
		}
		documents = append(documents, document, replaced(document, frozen.NamespaceSOAP11, frozen.NamespaceSOAP12))
	}
	return documents
}

// saveRequests returns requests that carry a group of each shape, in both versions of SOAP.
func saveRequests() [][]byte {
	var documents [][]byte
	for _, document := range groupResponses() {
		document = replaced(document, "<GetAllUserGroupsResponse", "<SaveUserGroup")
		document = replaced(document, "</GetAllUserGroupsResponse", "</SaveUserGroup")
		document = replaced(document, "<Response", "<UserGroup")
		document = replaced(document, "</Response", "</UserGroup")
		for _, group := range []string{"<UserGroup>", "</UserGroup>"} { // The content of a group stands where the list stood.
			document = replaced(document, group+"<", "<")
		}
		documents = append(documents, document)
	}
	return documents
}

// encodedResponses returns responses in the encoding of SOAP 1.1: a sample, and one with references.
func encodedResponses(t testing.TB) [][]byte {
	const referring = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xmlns:n="urn:example:album:calls" xmlns:b="http://schemas.xmlsoap.org/soap/encoding/" xmlns:c="urn:example:album:types"><s:Body>` +
		`<n:SortResponse><photos b:arrayType="c:Photo[4]" b:offset="[1]"><photo href="#n1"/><photo b:position="[3]"><id>2</id><title href="#t"/>` +
		`<mood>sad</mood><next href="#n1"/></photo></photos><first href="#n1"/></n:SortResponse>` +
		`<multiRef id="n1" xmlns:d="urn:d"><id>7</id><title href="#t"/><mood>glad</mood><tags><item>x</item><item href="#t"/></tags></multiRef>` +
		`<multiRef id="t">A &amp; B</multiRef></s:Body></s:Envelope>`
	return append(featureSamples(t, "rpc-encoded"), []byte(referring))
}

func replaced(document []byte, old, by string) []byte {
	return bytes.ReplaceAll(document, []byte(old), []byte(by))
}

// compare reads a document both ways and reports any difference.
func (p decodePair) compare(t *testing.T, document []byte, m decodeMode) {
	t.Helper()
	ours, theirs := p.ours(document, m), p.frozen(document, m)
	theirs.err = todays(theirs.err, ours.err)
	if d := difference(reflect.ValueOf(ours), reflect.ValueOf(theirs)); d != "" {
		t.Fatalf("%s in the mode %+v differs at %s\n%v\n%v\n%q", p.name, m, d, ours.err, theirs.err, document)
	}
	if unquoted(ours.err) != unquoted(theirs.err) {
		t.Fatalf("%s in the mode %+v: got the error %v, want %v\n%q", p.name, m, ours.err, theirs.err, document)
	}
}

// todays returns the frozen error, or ours in place of one that is another on purpose: a document with another root element
// was said to have it in its body, and a fault in mixed content to be in the attribute that was read last.
func todays(frozenErr, ours error) error {
	body, wasBody := frozenErr.(*frozen.BodyError)
	root, isRoot := ours.(*soap.RootError)
	if wasBody && isRoot && soap.Name(body.Want) == root.Want && soap.Name(body.Got) == root.Got {
		return ours
	}
	was, wasSyntax := frozenErr.(*frozen.SyntaxError)
	is, isSyntax := ours.(*soap.SyntaxError)
	if wasSyntax && isSyntax && len(was.Path) == len(is.Path)+1 && strings.HasPrefix(was.Path[len(is.Path)].Local, "@") {
		mended := *was
		mended.Path = was.Path[:len(is.Path)]
		return &mended
	}
	return frozenErr
}

// unquoted is the text of an error without the value that it is about. That is quoted otherwise on purpose: with the white
// space that may be what is wrong.
func unquoted(err error) string {
	text := fmt.Sprint(err)
	if !errors.As(err, new(*soap.ValueError)) && !errors.As(err, new(*frozen.ValueError)) {
		return text
	}
	before, rest, _ := strings.Cut(text, `"`)
	return before + rest[strings.LastIndexByte(rest, '"')+1:]
}

// TestDecodeAsFrozen asserts that documents give the values, and the errors to the letter, that they gave before the
// reader predicted tags.
func TestDecodeAsFrozen(t *testing.T) {
	seeds := uint64(40)
	if testing.Short() {
		seeds = 8
	}
	for _, p := range decodePairs(t) {
		t.Run(p.name, func(t *testing.T) {
			for i, document := range p.documents {
				for seed := range seeds {
					changed := mutated(document, seed*uint64(len(p.documents))+uint64(i)*min(seed, 1))
					for _, m := range decodeModes {
						p.compare(t, changed, m)
					}
				}
			}
		})
	}
}

// TestDecodeLongAsFrozen asserts the same of documents that are long enough for everything that a reader learns to be
// learned, forgotten and bounded.
func TestDecodeLongAsFrozen(t *testing.T) {
	response := decodePair{name: "response", ours: oursGroups, frozen: frozenGroups}
	for _, s := range decodeShapes {
		t.Run(s.name, func(t *testing.T) {
			document := s.document(min(s.groups, 3000))
			for _, m := range decodeModes[:3] {
				response.compare(t, document, m)
			}
		})
	}
}

// FuzzDecodeAsFrozen is TestDecodeAsFrozen for documents and changes that the fuzzer makes up.
func FuzzDecodeAsFrozen(f *testing.F) {
	pairs := decodePairs(f)
	for i, p := range pairs {
		for j, document := range p.documents {
			f.Add(document, uint64(j), uint8(i), uint8(j))
		}
	}
	f.Fuzz(func(t *testing.T, document []byte, seed uint64, pair, mode uint8) {
		pairs[int(pair)%len(pairs)].compare(t, mutated(document, seed), decodeModes[int(mode)%len(decodeModes)])
	})
}
