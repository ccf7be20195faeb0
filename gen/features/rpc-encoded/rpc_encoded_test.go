package rpcencoded_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	rpcencoded "groupdesk/gen/features/rpc-encoded/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (rpcencoded.SortResponse, error) {
				client := rpcencoded.AlbumClient{Client: c}
				return client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
			},
			func(out rpcencoded.SortResponse, _ error) *soap.Server {
				return rpcencoded.NewAlbumServer(sortAnswer{out: out})
			}),
	}, featuretest.Unjudged{Reason: "the encoding of SOAP is not described by its schema"})
}

// sortAnswer gives what the generated client read.
type sortAnswer struct {
	rpcencoded.UnimplementedAlbumService
	out rpcencoded.SortResponse
}

func (a sortAnswer) Sort(*soap.Incoming, rpcencoded.AlbumRequestHeaders, rpcencoded.SortRequest) (rpcencoded.SortResponse, error) {
	return a.out, nil
}

// album sorts by reversing.
type album struct{ owner string }

func (a *album) Sort(_ *soap.Incoming, h rpcencoded.AlbumRequestHeaders, in rpcencoded.SortRequest) (rpcencoded.SortResponse, error) {
	a.owner = h.Owner.Or("")
	if in.Descending {
		slices.Reverse(in.Photos)
	}
	return rpcencoded.SortResponse{Photos: in.Photos, First: *in.Photos[0]}, nil
}

func (a *album) Turn(_ *soap.Incoming, in rpcencoded.TurnRequest) (rpcencoded.TurnResponse, error) {
	return rpcencoded.TurnResponse(in), nil
}

// TestRPCEncoded asserts what the SOAP encoding writes, and that both sides read it back.
func TestRPCEncoded(t *testing.T) {
	service := new(album)
	base, link := overhttp.Serve(t, rpcencoded.NewAlbumServer(service))
	client := rpcencoded.AlbumClient{Client: base}
	a := &rpcencoded.Photo{ID: 1, Title: soap.NilOf("A"), Mood: rpcencoded.MoodGlad, Tags: rpcencoded.ArrayOfString{"x", ""}}
	b := &rpcencoded.Photo{ID: 2, Mood: rpcencoded.MoodSad, Next: a}
	out, err := client.Sort(nil, rpcencoded.AlbumRequestHeaders{Owner: soap.OptOf("Ann")}, rpcencoded.SortRequest{Photos: rpcencoded.ArrayOfPhoto{a, nil, b}, Descending: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := (rpcencoded.SortResponse{Photos: rpcencoded.ArrayOfPhoto{b, nil, a}, First: *b}); !reflect.DeepEqual(out, want) || service.owner != "Ann" {
		t.Errorf("got %+v for %q, want %+v\n%s", out, service.owner, want, link.Response)
	}
	for _, want := range []string{
		`<n:owner i:type="x:string">Ann</n:owner>`,
		`<b:Sort s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><photos i:type="c:Array" c:arrayType="d:Photo[3]">`,
		`<photo i:type="d:Photo"><id i:type="x:int">1</id><title i:type="x:string">A</title><mood i:type="d:Mood">glad</mood>` +
			`<tags i:type="c:Array" c:arrayType="x:string[2]"><item i:type="x:string">x</item><item i:type="x:string"></item></tags><prints i:nil="true"/></photo><photo i:nil="true"/>`,
		`<descending i:type="x:boolean">true</descending></b:Sort>`,
	} {
		if !strings.Contains(link.Request, want) {
			t.Errorf("the request lacks %s:\n%s", want, link.Request)
		}
	}
}

// TestArraysOfArrays asserts that nested arrays and those of two dimensions survive both ways, in either version of SOAP.
func TestArraysOfArrays(t *testing.T) {
	server := rpcencoded.NewAlbumServer(new(album))
	server.AnyEnvelope = true
	base, link := overhttp.Serve(t, server)
	in := rpcencoded.TurnRequest{
		Rows: rpcencoded.Rows{{1, 2}, {}, {3}},
		Grid: rpcencoded.Grid{Size: []int{2, 3}, Items: []float64{1, 2, 3, 4, 5, 6}},
	}
	tests := map[soap.Form][]string{
		soap.SOAP11: {`arrayType="x:int[][3]"`, `arrayType="x:int[2]"`, `arrayType="x:double[2,3]"`},
		soap.SOAP12: {`itemType="x:double"`, `arraySize="2 3"`, `arraySize="3"`, soap.NamespaceEncoding12},
	}
	for form, wants := range tests {
		client := rpcencoded.AlbumClient{Client: base}
		client.Form = form
		out, err := client.Turn(nil, in)
		if err != nil || !reflect.DeepEqual(out, rpcencoded.TurnResponse(in)) {
			t.Errorf("form %d: got %+v, %v; want %+v", form, out, err, in)
		}
		for _, want := range wants {
			if !strings.Contains(link.Request, want) {
				t.Errorf("form %d: the request lacks %s:\n%s", form, want, link.Request)
			}
		}
	}
	client := rpcencoded.AlbumClient{Client: base}
	in.Grid.Size = []int{4, 4}
	var wrong *soap.WriteError
	if _, err := client.Turn(nil, in); !errors.As(err, &wrong) {
		t.Errorf("got %v, want that a grid of another size is not written", err)
	}
}

// TestArraysWithChecks asserts that the items of an array are checked if it is present, and that an empty array counts as
// present.
func TestArraysWithChecks(t *testing.T) {
	many := &rpcencoded.Print{Copies: "3"}
	tests := map[string]struct {
		photo rpcencoded.Photo
		want  []string
	}{
		"absent": {rpcencoded.Photo{}, nil},
		"valid":  {rpcencoded.Photo{Sizes: rpcencoded.ArrayOfSize{4000}, Prints: rpcencoded.ArrayOfPrint{many, nil}}, nil},
		"wrong": {
			rpcencoded.Photo{Sizes: rpcencoded.ArrayOfSize{1, 4001}, Prints: rpcencoded.ArrayOfPrint{{Copies: "0"}}, Shops: rpcencoded.ArrayOfPrint{many, {Copies: "-1"}}},
			[]string{
				`Photo/sizes/item[2]: "4001" violates maxInclusive 4000`,
				`Photo/prints/item[1]/copies: "0" violates minInclusive 1`,
				`Photo/shops/item[2]/copies: "-1" violates minInclusive 1`,
			},
		},
		"both branches": {
			rpcencoded.Photo{Shops: rpcencoded.ArrayOfPrint{}, Labs: rpcencoded.ArrayOfString{}},
			[]string{"Photo: setting Shops and Labs violates choice one of Shops or Labs"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.photo.Mood = rpcencoded.MoodGlad
			featuretest.WantViolations(t, test.photo.Validate(), test.want...)
		})
	}
}

// TestMultirefs asserts that what a reference refers to is read in its place, as Axis and .NET write it.
func TestMultirefs(t *testing.T) {
	client := rpcencoded.AlbumClient{Client: featuretest.Answered(`<m:anything xmlns:m="urn:m" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/">
		<photos e:arrayType="q:Photo[4]" xmlns:q="urn:q" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
			<photo href="#one"/><photo i:nil="true"/><photo href="#two"></photo><photo><id>4</id><title i:nil="1"/></photo>
		</photos>
		<first href="#chain"/>
	</m:anything>
	<multiRef id="chain" href="#two"/>
	<p:multiRef id="two" xmlns:p="urn:p" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="p:Photo"><id>2</id><title href="#t"/><next href="#one"/></p:multiRef>
	<multiRef id="one"><id>1</id><mood>glad</mood><tags href="#tags"/></multiRef>
	<multiRef id="t">&lt;Two&gt;</multiRef>
	<multiRef id="tags"><item>x</item></multiRef>`)}
	out, err := client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
	if err != nil {
		t.Fatal(err)
	}
	one := rpcencoded.Photo{ID: 1, Mood: rpcencoded.MoodGlad, Tags: rpcencoded.ArrayOfString{"x"}}
	two := rpcencoded.Photo{ID: 2, Title: soap.NilOf("<Two>"), Next: &one}
	want := rpcencoded.SortResponse{Photos: rpcencoded.ArrayOfPhoto{&one, nil, &two, {ID: 4}}, First: two}
	if !reflect.DeepEqual(out, want) {
		t.Errorf("got %+v\nwant %+v", out, want)
	}
}

// TestBadReferences asserts that a dangling reference is an error that says where it is.
func TestBadReferences(t *testing.T) {
	tests := map[string]struct{ body, want string }{
		"dangling":    {`<r><first href="#gone"/></r>`, `/r/first: no element has the id "gone"`},
		"cycle":       {`<r><first href="#a"/></r><x id="a"><id>1</id><next href="#a"/></x>`, `/r/first/next: the reference to "a" is a cycle`},
		"long cycle":  {`<r><first href="#a"/></r><x id="a"><next href="#b"/></x><x id="b"><next href="#a"/></x>`, `/r/first/next/next: the reference to "a" is a cycle`},
		"empty cycle": {`<r><first href="#a"/></r><x id="a" href="#b"/><x id="b" href="#a"/>`, `is a cycle`},
		"itself":      {`<r><first id="a"><next href="#a"/></first></r>`, ``},
	}
	for name, test := range tests {
		client := rpcencoded.AlbumClient{Client: featuretest.Answered(test.body)}
		client.Read.MaxDepth = 40
		_, err := client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %s", name, err, test.want)
		}
	}
}

// TestReferencesDoNotExplode asserts that references to references are bounded like the document.
func TestReferencesDoNotExplode(t *testing.T) {
	var body strings.Builder
	body.WriteString(`<r><photos>` + strings.Repeat(`<photo href="#a"/>`, 1000) + `</photos></r><x id="a"><title>` + strings.Repeat("long ", 2000) + `</title></x>`)
	client := rpcencoded.AlbumClient{Client: featuretest.Answered(body.String())}
	client.Read.MaxBytes = 100_000
	_, err := client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
	var syntax *soap.SyntaxError
	if !errors.As(err, &syntax) || syntax.Kind != soap.LimitExceeded {
		t.Errorf("got %v, want that the limit is exceeded", err)
	}
}

// TestArrayPlaces asserts that an array may omit items (SOAP 1.1, section 5.4.2), but not very many.
func TestArrayPlaces(t *testing.T) {
	const enc = ` xmlns:e="http://schemas.xmlsoap.org/soap/encoding/"`
	tests := map[string]struct {
		tags string
		want rpcencoded.ArrayOfString // nil for an error
	}{
		"offset":     {`<tags e:offset="[2]"` + enc + `><a>x</a><a>y</a></tags>`, rpcencoded.ArrayOfString{"", "", "x", "y"}},
		"positions":  {`<tags` + enc + `><a e:position="[1]">x</a><a>y</a></tags>`, rpcencoded.ArrayOfString{"", "x", "y"}},
		"reference":  {`<tags` + enc + `><a href="#far" e:position="[2]"/><a>y</a></tags>`, rpcencoded.ArrayOfString{"", "", "z", "y"}},
		"other's":    {`<tags href="#tags"/>`, rpcencoded.ArrayOfString{"z", "y"}},
		"empty":      {`<tags/>`, rpcencoded.ArrayOfString{}},
		"far away":   {`<tags` + enc + `><a e:position="[999999999]">x</a></tags>`, nil},
		"no number":  {`<tags` + enc + `><a e:position="[x]">x</a></tags>`, nil},
		"below zero": {`<tags e:offset="[-1]"` + enc + `><a>x</a></tags>`, nil},
	}
	for name, test := range tests {
		client := rpcencoded.AlbumClient{Client: featuretest.Answered(`<r><first>` + test.tags + `</first></r>` +
			`<b id="far">z</b><m id="tags"` + enc + `><a href="#own"/><a>y</a></m><m` + enc + `><a id="own" e:position="[7]">z</a></m>`)}
		out, err := client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
		if (err != nil) != (test.want == nil) || err == nil && !reflect.DeepEqual(out.First.Tags, test.want) {
			t.Errorf("%s: got %q, %v; want %q", name, out.First.Tags, err, test.want)
		}
	}
}

// TestGrids asserts that an array of two dimensions has two, whatever a message says.
func TestGrids(t *testing.T) {
	const enc = ` xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:e2="http://www.w3.org/2003/05/soap-encoding"`
	const items = `><a>1</a><a>2</a><a>3</a><a>4</a><a>5</a><a>6</a></grid>`
	tests := map[string][]int{ // nil for an error
		`<grid e:arrayType="x:double[2,3]"` + items:           {2, 3},
		`<grid e:arrayType="x:double[ 3 , 2 ]"` + items:       {3, 2},
		`<grid e2:arraySize="* 3"` + items:                    {2, 3},
		`<grid e2:arraySize="* 4"` + items:                    nil,
		`<grid e2:arraySize="* 0"` + items:                    nil,
		`<grid e2:arraySize="2 *"` + items:                    nil,
		`<grid e:arrayType="x:double[6]"` + items:             nil,
		`<grid e:arrayType="x:double[,]"` + items:             nil,
		`<grid e:arrayType="x:double[1,2,3]"` + items:         nil,
		`<grid e:arrayType="x:double[2,99999999999]"` + items: nil,
		`<grid` + items:                       nil,
		`<grid/>`:                             {},
		`<grid e:arrayType="x:double[,]"/>`:   {},
		`<grid e:arrayType="x:double[0,0]"/>`: {0, 0},
		`<grid e:arrayType="x:double[2,2]"/>`: nil,
	}
	for grid, want := range tests {
		client := rpcencoded.AlbumClient{Client: featuretest.Answered(`<r` + enc + `>` + grid + `</r>`)}
		out, err := client.Turn(nil, rpcencoded.TurnRequest{})
		if (err != nil) != (want == nil) || err == nil && !slices.Equal(out.Grid.Size, want) {
			t.Errorf("%s: got %+v, %v; want %v", grid, out.Grid, err, want)
		}
	}
}

// FuzzEncodedAnswers asserts that no encoded body makes generated code panic, or hold much more than it was sent.
func FuzzEncodedAnswers(f *testing.F) {
	const enc = ` xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:x="urn:x"`
	f.Add(`<r` + enc + `><photos e:arrayType="x:Photo[1]" e:offset="[3]"><a e:position="[5]" href="#p"/></photos></r><m id="p"><id>1</id><next href="#q"/></m><m id="q"><tags><t>x</t></tags></m>`)
	f.Add(`<r` + enc + `><rows e:arrayType="x:int[][2]"><a e:arrayType="x:int[1]"><b>1</b></a><a/></rows><grid e:arrayType="x:double[2,1]"><a>1</a><a>2</a></grid></r>`)
	f.Add(`<r><grid xmlns:e="` + soap.NamespaceEncoding12 + `" e:arraySize="* 2"><a>1</a><a>2</a></grid></r>`)
	f.Fuzz(func(t *testing.T, body string) {
		client := rpcencoded.AlbumClient{Client: featuretest.Answered(body)}
		sorted, _ := client.Sort(nil, rpcencoded.AlbumRequestHeaders{}, rpcencoded.SortRequest{})
		turned, err := client.Turn(nil, rpcencoded.TurnRequest{})
		items := 1
		for _, n := range turned.Grid.Size {
			items *= n
		}
		if err == nil && turned.Grid.Size != nil && items != len(turned.Grid.Items) {
			t.Errorf("a grid of %v has %d items", turned.Grid.Size, len(turned.Grid.Items))
		}
		if len(sorted.Photos)+len(turned.Rows)+len(turned.Grid.Items) > 1<<17+len(body) {
			t.Errorf("%d bytes became too much", len(body))
		}
	})
}
