package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	versions "groupdesk/gen/features/versions/golden"

	"groupdesk/gen/soap"
)

// shop answers Put with what it was sent, and keeps the header.
type shop struct{ headers versions.ShopRequestHeaders }

func (s *shop) Put(_ *soap.Incoming, headers versions.ShopRequestHeaders, in versions.PutRequest) (versions.PutResponse, error) {
	s.headers = headers
	return versions.PutResponse{Item: &in.Item}, nil
}

func (*shop) Find(*soap.Incoming, versions.FindRequest) (versions.FindResponse, error) {
	return versions.FindResponse{Number: 3}, nil
}

func (*shop) Lose(*soap.Incoming, versions.LoseRequest) (versions.LoseResponse, error) {
	return versions.LoseResponse{Number: 4}, nil
}

// shopOf returns a client and a server that speak a version, nil for none in particular.
func shopOf(t *testing.T, version *soap.Version) (*versions.ShopClient, *shop, *recorder) {
	t.Helper()
	service := new(shop)
	server := versions.NewShopServer(service)
	server.Version = version
	client, link := overHTTP(t, server)
	client.Version = version
	return &versions.ShopClient{Client: client}, service, link
}

// TestVersionsOnTheWire asserts what a value looks like in each version, and that it comes back as it was.
func TestVersionsOnTheWire(t *testing.T) {
	none := versions.ShopRequestHeaders{}
	some := soap.Some("x")
	v3 := versions.Item{
		Name: some, Size: &versions.Volume{Size: versions.Size{Width: "1.5"}, Height: "2"}, Deleted: -300, Count: soap.Some[int64](1 << 40), Codes: []int32{-1, 256},
		Note: soap.Null[string](), Kind: soap.Some(versions.KindTool), Tags: soap.Some(versions.Tags{versions.TagsItemRare}),
		Place: &versions.ItemPlace{Shelf: 1, Row: soap.Some[int32](2)},
	}
	const v3Wire = `<b:Name>x</b:Name><b:Size i:type="b:Volume"><b:Width>1.5</b:Width><b:Height>2</b:Height></b:Size><b:Deleted>-300</b:Deleted><b:Count>1099511627776</b:Count>` +
		`<b:Codes>-1</b:Codes><b:Codes>256</b:Codes><b:Note i:nil="true"/><b:Kind>Tool</b:Kind><b:Tags>Rare</b:Tags>` +
		`<b:Place><b:Shelf>1</b:Shelf><b:Row>2</b:Row></b:Place>`
	for name, tt := range map[string]struct {
		version *soap.Version
		space   string
		item    versions.Item
		wire    string
	}{
		"v1": {&versions.V1, "v1", versions.Item{
			Name: some, Old: some, Deleted: 1, Count: soap.Some[int64](-32768), Codes: []int32{0, 255}, Note: soap.Value("n"),
			Kind: soap.Some(versions.KindCandle), Tags: soap.Some(versions.Tags{versions.TagsItemNew, versions.TagsItemLost}),
			Place: &versions.ItemPlace{Shelf: 1},
		}, `<b:Name>x</b:Name><b:Old>x</b:Old><b:Deleted>true</b:Deleted><b:Count>-32768</b:Count><b:Codes>0</b:Codes><b:Codes>255</b:Codes>` +
			`<b:Note>n</b:Note><b:Kind>Candle</b:Kind><b:Tags>New Lost</b:Tags><b:Place><b:Shelf>1</b:Shelf></b:Place>`},
		"v2": {&versions.V2, "v2", versions.Item{
			Size: &versions.Size{Width: "3"}, Deleted: -128, Count: soap.Some[int64](1 << 30), Codes: []int32{-1}, Note: soap.Null[string](), Kind: soap.Some(versions.KindTool),
		}, `<b:Size><b:Width>3</b:Width></b:Size><b:Deleted>-128</b:Deleted><b:Count>1073741824</b:Count><b:Codes>-1</b:Codes><b:Note i:nil="true"/><b:Kind>Tool</b:Kind>`},
		"none": {nil, "v3", v3, v3Wire},
		"v3":   {&versions.V3, "v3", v3, v3Wire},
		"v4":   {&versions.V4, "v4", v3, v3Wire},
	} {
		t.Run(name, func(t *testing.T) {
			client, _, link := shopOf(t, tt.version)
			out, err := client.Put(nil, none, versions.PutRequest{Item: tt.item})
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(*out.Item, tt.item) {
				t.Errorf("came back as %+v, want %+v", *out.Item, tt.item)
			}
			for _, message := range []string{link.request, link.response} {
				if !strings.Contains(message, tt.wire) || !strings.Contains(message, `"urn:example:shop:`+tt.space+`"`) ||
					!strings.Contains(message, `"urn:example:shop:`+tt.space+`:types"`) {
					t.Errorf("sent %s, want %s in the namespaces of %s", message, tt.wire, tt.space)
				}
			}
		})
	}
}

// TestVersionsRefuseWhatTheyLack asserts the error for a value that a version cannot carry, and that nothing is sent.
func TestVersionsRefuseWhatTheyLack(t *testing.T) {
	some := soap.Some("x")
	legal := func(v *soap.Version) versions.Item {
		if v == &versions.V1 {
			return versions.Item{Name: some, Old: some}
		}
		return versions.Item{}
	}
	for name, tt := range map[string]struct {
		version *soap.Version
		change  func(*versions.Item, *versions.ShopRequestHeaders)
		want    string
	}{
		"element": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Size = &versions.Size{} },
			"Put/Item/Size: v1 has no such element"},
		"derived type": {&versions.V2, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Size = &versions.Volume{} },
			"Put/Item/Size: v2 has no type Volume"},
		"older element": {nil, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Old = some },
			"Put/Item/Old: the primary version has no such element"},
		"element needed": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Name = soap.Opt[string]{} },
			"Put/Item/Name: v1 needs this element"},
		"element of an anonymous type needed": {&versions.V4, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Place = &versions.ItemPlace{} },
			"Put/Item/Place/Row: v4 needs this element"},
		"nil": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Note = soap.Null[string]() },
			"Put/Item/Note: v1 allows no nil here"},
		"boolean": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Deleted = 2 },
			"Put/Item/Deleted: v1 has the type boolean here, which 2 is not of"},
		"byte": {&versions.V2, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Deleted = 128 },
			"Put/Item/Deleted: v2 has the type byte here, which 128 is not of"},
		"item of a list": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Codes = []int32{1, -1} },
			"Put/Item/Codes: v1 has the type unsignedByte here, which -1 is not of"},
		"value": {&versions.V2, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Kind = soap.Some(versions.KindCandle) },
			"Put/Item/Kind: v2 has no value Candle"},
		"value in a list": {&versions.V3, func(v *versions.Item, _ *versions.ShopRequestHeaders) {
			v.Tags = soap.Some(versions.Tags{versions.TagsItemNew, versions.TagsItemLost})
		}, "Put/Item/Tags: v3 has no value Lost"},
		"header block": {&versions.V2, func(_ *versions.Item, h *versions.ShopRequestHeaders) { h.Trace = soap.Some[int32](0) },
			"Header/Trace: v2 has no such element"},
	} {
		t.Run(name, func(t *testing.T) {
			client, _, link := shopOf(t, tt.version)
			item, headers := legal(tt.version), versions.ShopRequestHeaders{}
			tt.change(&item, &headers)
			_, err := client.Put(nil, headers, versions.PutRequest{Item: item})
			var typed *soap.VersionError
			if !errors.As(err, &typed) || !strings.HasSuffix(err.Error(), tt.want) || link.request != "" {
				t.Errorf("%v, want …%s; sent %q", err, tt.want, link.request)
			}
		})
	}
}

// TestVersionsOfOperationsAndHeaders asserts which operations a client offers, and that it sends nothing for others.
func TestVersionsOfOperationsAndHeaders(t *testing.T) {
	for _, tt := range []struct {
		version    *soap.Version
		find, lose bool
	}{{nil, true, false}, {&versions.V1, false, true}, {&versions.V2, true, false}, {&versions.V4, true, false}} {
		client, service, link := shopOf(t, tt.version)
		offers := versions.ShopOperations
		if client.Offers(offers.Find) != tt.find || client.Offers(offers.Lose) != tt.lose || !client.Offers(offers.Put) {
			t.Errorf("%v: Find is %t, Lose is %t", tt.version, client.Offers(offers.Find), client.Offers(offers.Lose))
		}
		_, find := client.Find(nil, versions.FindRequest{Kind: versions.KindFood})
		_, lose := client.Lose(nil, versions.LoseRequest{Kind: versions.KindFood})
		lacking := lose
		if !tt.find {
			lacking = find
		}
		var typed *soap.VersionError
		if (find == nil) != tt.find || (lose == nil) != tt.lose || !errors.As(lacking, &typed) {
			t.Errorf("%v: Find: %v; Lose: %v", tt.version, find, lose)
		}
		if tt.version == nil || tt.version == &versions.V4 {
			headers := versions.ShopRequestHeaders{Token: soap.Some("t"), Trace: soap.Some[int32](7)}
			if _, err := client.Put(nil, headers, versions.PutRequest{}); err != nil || service.headers != headers {
				t.Errorf("%v: the header came as %+v, %v\n%s", tt.version, service.headers, err, link.request)
			}
		}
	}
}

// TestVersionsDoNotMix asserts what a server of one version answers to another, and that it does not know what its version
// lacks.
func TestVersionsDoNotMix(t *testing.T) {
	client, _, _ := shopOf(t, &versions.V2)
	client.Version = &versions.V1
	_, err := client.Put(nil, versions.ShopRequestHeaders{}, versions.PutRequest{Item: versions.Item{Name: soap.Some("x"), Old: soap.Some("x")}})
	if want := "no operation has the action urn:example:shop:v1:Put"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("another version's request: %v, want %s", err, want)
	}

	const item = `<Item xmlns="urn:example:shop:v1:types"><Name>x</Name><Size><Width>1</Width></Size><Old>x</Old><Deleted>0</Deleted><Kind>%s</Kind></Item>`
	for kind, strict := range map[string]bool{"Candle": true, "Tool": false} {
		var v versions.Item
		document := []byte(fmt.Sprintf(item, kind))
		root := soap.Name{Space: "urn:example:shop:v3:types", Local: "Item"}
		err := soap.Unmarshal(document, root, &v, soap.ReadOptions{Version: &versions.V1, Strict: true})
		if (err == nil) != strict {
			t.Errorf("a strict reader of v1 on %s: %v", kind, err)
		}
		v = versions.Item{}
		if err := soap.Unmarshal(document, root, &v, soap.ReadOptions{Version: &versions.V1}); err != nil || v.Size != nil || v.Old.Or("") != "x" {
			t.Errorf("a lenient reader of v1: %+v, %v", v, err)
		}
	}
}

// The client's version decides what is sent, and what cannot be.
func Example_versions() {
	transport := canned("") // Over the network: &httptransport.Transport{}, and a URL.
	shop := versions.ShopClient{Client: soap.Client{Transport: transport, Version: &versions.V2}}
	if !shop.Offers(versions.ShopOperations.Lose) {
		fmt.Println("v2 loses nothing")
	}
	_, err := shop.Put(nil, versions.ShopRequestHeaders{}, versions.PutRequest{Item: versions.Item{Old: soap.Some("x")}})
	fmt.Println(err)
	// Output:
	// v2 loses nothing
	// soap: cannot write /Envelope/Body/Put/Item/Old: v2 has no such element
}

// TestVersionsAreListed asserts that a program can choose among the versions.
func TestVersionsAreListed(t *testing.T) {
	var names []string
	for _, v := range versions.Versions() {
		names = append(names, v.Name)
	}
	if got := strings.Join(names, " "); got != "v1 v2 v3 v4" {
		t.Errorf("listed %s", got)
	}
}

// TestVersionsThatCannotShareAPackage compares the diagnostics for descriptions that differ in what one package cannot hold.
func TestVersionsThatCannotShareAPackage(t *testing.T) {
	for _, dir := range folders(t, "testdata/negative/versions") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			var stdout, stderr bytes.Buffer
			args := []string{"-out", out, "-package", "refused", "-version", "v1=" + filepath.Join(dir, "v1"), "-version", "v2", filepath.Join(dir, "input.wsdl")}
			if code := run(t.Context(), args, &stdout, &stderr); code != exitFailed {
				t.Errorf("exit %d, want %d", code, exitFailed)
			}
			if _, err := os.Stat(out); !os.IsNotExist(err) {
				t.Errorf("something was written")
			}
			compareGolden(t, filepath.Join(dir, "golden"), stderr.Bytes())
		})
	}
}

func TestVersionUsageErrors(t *testing.T) {
	const dir = "features/versions"
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"no folder":      {[]string{"-version", "v1=nowhere", dir + "/shop.wsdl"}, `"nowhere" is not a folder`},
		"given twice":    {[]string{"-version", "v1,v1", dir + "/shop.wsdl"}, "the version v1 is given twice"},
		"no name":        {[]string{"-version", "v1,", dir + "/shop.wsdl"}, "cannot stand in a namespace"},
		"none of FILEs":  {[]string{"-version", "v1=" + dir + "/v1", dir + "/shop.wsdl"}, "give one -version without =DIR"},
		"other names":    {[]string{"-version", "v1=" + dir + "/v1", "-version", "v3", "features/headers/input.wsdl"}, "is called like none of the FILEs"},
		"nothing there":  {[]string{"-version", "v1=" + dir + "/samples", "-version", "v3", dir + "/shop.wsdl"}, "has no document that is called like one of the FILEs"},
		"two namesakes":  {[]string{"-version", "v1=" + dir + "/v1", "-version", "v3", dir + "/shop.wsdl", dir + "/v2/shop.wsdl"}, "two FILEs are called shop.wsdl"},
		"versioned file": {[]string{"-version", "v1", "features/arrays/input.xsd"}, "-version is for the descriptions of services"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), append([]string{"-out", filepath.Join(t.TempDir(), "out"), "-package", "p"}, tt.args...), &stdout, &stderr)
			if code == exitDone || !strings.Contains(stderr.String(), tt.want) {
				t.Errorf("exit %d, %q; want %q", code, &stderr, tt.want)
			}
		})
	}
}

// TestVersionsMayShareANamespace asserts that versions which the namespaces do not tell apart differ in their elements all
// the same.
func TestVersionsMayShareANamespace(t *testing.T) {
	dir := t.TempDir()
	old, err := os.ReadFile("features/versions/v1/shop.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "shop.wsdl"), strings.ReplaceAll(string(old), "shop:v1", "shop:v3"))
	out := filepath.Join(t.TempDir(), "shop")
	runGen(t, []string{"-version", "spring=" + dir, "-version", "autumn", "-out", out}, []string{"features/versions/shop.wsdl"})
	written := contents(t, out)
	for _, want := range []string{`Spring = soap.Version{Name: "spring", Set: 0x2}`, "InSpring", "InAutumn"} {
		if !strings.Contains(strings.Join(strings.Fields(written), " "), want) {
			t.Errorf("%s is not written", want)
		}
	}
}

// TestVersionsDifferInWhatIsLeftOut asserts that what -operations leaves out may differ in any way.
func TestVersionsDifferInWhatIsLeftOut(t *testing.T) {
	const dir = "testdata/negative/versions/types"
	out := filepath.Join(t.TempDir(), "left")
	runGen(t, []string{"-operations", "Do", "-version", "v1=" + dir + "/v1", "-version", "v2", "-out", out}, []string{dir + "/input.wsdl"})
	if written := contents(t, out); !strings.Contains(written, "type T struct") || strings.Contains(written, "type Text struct") {
		t.Errorf("not just T is written:\n%s", written)
	}
}
