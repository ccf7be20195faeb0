package versions_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	versions "groupdesk/gen/features/versions/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Put": putOfAnyVersion,
	}, featuretest.Unjudged{Sample: "v4.xml", Reason: "no document has its namespaces: v4 is as v3 is described"})
}

// putOfAnyVersion reads and writes a sample in the version whose namespace it is in.
func putOfAnyVersion(document []byte, options soap.ReadOptions) ([]byte, error) {
	root := soap.Name{Space: "urn:example:shop:v3", Local: "Put"}
	for _, version := range versions.Versions() {
		if !bytes.Contains(document, []byte(`"urn:example:shop:`+version.Name+`"`)) {
			continue
		}
		var v versions.PutRequest
		options.Version = version
		if err := soap.Unmarshal(document, root, &v, options); err != nil {
			return nil, err
		}
		w := soap.NewWriter(soap.WriteOptions{Version: version})
		w.Start(root.Space, root.Local)
		v.EncodeXML(w)
		w.End()
		return w.Bytes()
	}
	return nil, fmt.Errorf("no version has the namespace of %s", document)
}

// shop answers Put with what it was sent, and keeps the header.
type shop struct{ headers versions.ShopRequestHeaders }

func (s *shop) Put(_ *soap.Incoming, headers versions.ShopRequestHeaders, in versions.PutRequest) (versions.PutResponse, error) {
	s.headers = headers
	return versions.PutResponse{Item: &in.Item}, nil
}

func (*shop) Find(*soap.Incoming, versions.FindRequest) (versions.FindResponse, error) {
	return versions.FindResponse{Number: 3, Near: &versions.FindResponseNear{Street: "x", Floor: soap.OptNilOf[int32](1)}, Stock: soap.NilOf[int32](1)}, nil
}

func (*shop) Lose(*soap.Incoming, versions.LoseRequest) (versions.LoseResponse, error) {
	return versions.LoseResponse{Number: 4}, nil
}

// shopOf returns a client and a server that speak a version, nil for none in particular.
func shopOf(t *testing.T, version *soap.Version) (*versions.ShopClient, *shop, *overhttp.Recorder) {
	t.Helper()
	service := new(shop)
	server := versions.NewShopServer(service)
	server.Version = version
	client, link := overhttp.Serve(t, server)
	client.Version = version
	return &versions.ShopClient{Client: client}, service, link
}

// TestVersionsOnTheWire asserts what a value looks like in each version, and that it comes back as it was.
func TestVersionsOnTheWire(t *testing.T) {
	none := versions.ShopRequestHeaders{}
	some := soap.OptOf("x")
	v3 := versions.Item{
		Name: some, Size: &versions.Volume{Size: versions.Size{Width: "1.5"}, Height: "2"}, Deleted: -300, Count: soap.OptOf[int64](1 << 40), Codes: []int32{-1, 256},
		Note: soap.OptNilNull[string](), Kind: soap.OptOf(versions.KindTool), Tags: soap.OptOf(versions.Tags{versions.TagsItemRare}),
		Place: &versions.ItemPlace{Shelf: 1, Row: soap.OptOf[int32](2)},
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
			Name: some, Old: some, Deleted: 1, Count: soap.OptOf[int64](-32768), Codes: []int32{0, 255}, Note: soap.OptNilOf("n"),
			Kind: soap.OptOf(versions.KindCandle), Tags: soap.OptOf(versions.Tags{versions.TagsItemNew, versions.TagsItemLost}),
			Place: &versions.ItemPlace{Shelf: 1},
		}, `<b:Name>x</b:Name><b:Old>x</b:Old><b:Deleted>true</b:Deleted><b:Count>-32768</b:Count><b:Codes>0</b:Codes><b:Codes>255</b:Codes>` +
			`<b:Note>n</b:Note><b:Kind>Candle</b:Kind><b:Tags>New Lost</b:Tags><b:Place><b:Shelf>1</b:Shelf></b:Place>`},
		"v2": {&versions.V2, "v2", versions.Item{
			Size: &versions.Size{Width: "3"}, Deleted: -128, Count: soap.OptOf[int64](1 << 30), Codes: []int32{-1}, Note: soap.OptNilNull[string](), Kind: soap.OptOf(versions.KindTool),
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
			for _, message := range []string{link.Request, link.Response} {
				if !strings.Contains(message, tt.wire) || !strings.Contains(message, `"urn:example:shop:`+tt.space+`"`) ||
					!strings.Contains(message, `"urn:example:shop:`+tt.space+`:types"`) {
					t.Errorf("sent %s, want %s in the namespaces of %s", message, tt.wire, tt.space)
				}
			}
		})
	}
}

// TestVersionsWithoutNil asserts that a value may be nil where the version has xsi:nil.
func TestVersionsWithoutNil(t *testing.T) {
	floorless := &versions.FindResponseNear{Street: "x", Floor: soap.OptNilNull[int32]()}
	for _, tt := range []struct {
		version *soap.Version
		near    *versions.FindResponseNear
		stock   soap.Nil[int32]
		want    string // how the error ends
	}{
		{&versions.V2, nil, soap.Nil[int32]{}, ""},
		{&versions.V2, floorless, soap.NilOf[int32](1), ""},
		{&versions.V4, nil, soap.NilOf[int32](1), "FindResponse/Near: v4 allows no nil here"},
		{&versions.V4, floorless, soap.NilOf[int32](1), "FindResponse/Near/Floor: v4 allows no nil here"},
		{&versions.V4, &versions.FindResponseNear{Floor: soap.OptNilOf[int32](1)}, soap.Nil[int32]{}, "FindResponse/Stock: v4 allows no nil here"},
	} {
		w := soap.NewWriter(soap.WriteOptions{Version: tt.version})
		w.Start("", "FindResponse")
		(&versions.FindResponse{Near: tt.near, Stock: tt.stock}).EncodeXML(w)
		w.End()
		got := ""
		if _, err := w.Bytes(); err != nil {
			got = err.Error()
		}
		if !strings.HasSuffix(got, tt.want) || (got == "") != (tt.want == "") {
			t.Errorf("%s, %+v: got %q, want …%s", tt.version.Name, tt.near, got, tt.want)
		}
	}
}

// TestVersionsRefuseWhatTheyLack asserts the error for a value that a version cannot carry, and that nothing is sent.
func TestVersionsRefuseWhatTheyLack(t *testing.T) {
	some := soap.OptOf("x")
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
		"nil": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Note = soap.OptNilNull[string]() },
			"Put/Item/Note: v1 allows no nil here"},
		"boolean": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Deleted = 2 },
			"Put/Item/Deleted: v1 has the type boolean here, which 2 is not of"},
		"byte": {&versions.V2, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Deleted = 128 },
			"Put/Item/Deleted: v2 has the type byte here, which 128 is not of"},
		"item of a list": {&versions.V1, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Codes = []int32{1, -1} },
			"Put/Item/Codes: v1 has the type unsignedByte here, which -1 is not of"},
		"value": {&versions.V2, func(v *versions.Item, _ *versions.ShopRequestHeaders) { v.Kind = soap.OptOf(versions.KindCandle) },
			"Put/Item/Kind: v2 has no value Candle"},
		"value in a list": {&versions.V3, func(v *versions.Item, _ *versions.ShopRequestHeaders) {
			v.Tags = soap.OptOf(versions.Tags{versions.TagsItemNew, versions.TagsItemLost})
		}, "Put/Item/Tags: v3 has no value Lost"},
		"header block": {&versions.V2, func(_ *versions.Item, h *versions.ShopRequestHeaders) { h.Trace = soap.OptOf[int32](0) },
			"Header/Trace: v2 has no such element"},
	} {
		t.Run(name, func(t *testing.T) {
			client, _, link := shopOf(t, tt.version)
			item, headers := legal(tt.version), versions.ShopRequestHeaders{}
			tt.change(&item, &headers)
			_, err := client.Put(nil, headers, versions.PutRequest{Item: item})
			var typed *soap.VersionError
			if !errors.As(err, &typed) || !strings.HasSuffix(err.Error(), tt.want) || link.Request != "" {
				t.Errorf("%v, want …%s; sent %q", err, tt.want, link.Request)
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
			headers := versions.ShopRequestHeaders{Token: soap.OptOf("t"), Trace: soap.OptOf[int32](7)}
			if _, err := client.Put(nil, headers, versions.PutRequest{}); err != nil || service.headers != headers {
				t.Errorf("%v: the header came as %+v, %v\n%s", tt.version, service.headers, err, link.Request)
			}
		}
	}
}

// TestVersionsDoNotMix asserts what a server of one version answers to another, and that it does not know what its version
// lacks.
func TestVersionsDoNotMix(t *testing.T) {
	client, _, _ := shopOf(t, &versions.V2)
	client.Version = &versions.V1
	_, err := client.Put(nil, versions.ShopRequestHeaders{}, versions.PutRequest{Item: versions.Item{Name: soap.OptOf("x"), Old: soap.OptOf("x")}})
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
	transport := new(featuretest.Wire) // Over the network: &httptransport.Transport{}, and a URL.
	shop := versions.ShopClient{Client: soap.Client{Transport: transport, Version: &versions.V2}}
	if !shop.Offers(versions.ShopOperations.Lose) {
		fmt.Println("v2 loses nothing")
	}
	_, err := shop.Put(nil, versions.ShopRequestHeaders{}, versions.PutRequest{Item: versions.Item{Old: soap.OptOf("x")}})
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
