package wsdl_test

import (
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// large is a description with n types, each of which refers to the one before.
func large(n int) string {
	var out strings.Builder
	out.WriteString(`<xs:schema targetNamespace="urn:t" elementFormDefault="qualified"><xs:complexType name="T0"/>`)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, `<xs:complexType name="T%d"><xs:sequence><xs:element name="previous" type="t:T%d"/><xs:element name="count" type="xs:int" minOccurs="0"/></xs:sequence><xs:attribute name="id" type="xs:ID"/></xs:complexType>`, i, i-1)
	}
	out.WriteString(`</xs:schema>`)
	return definitions(strings.Replace(types, "<w:types>", "<w:types>"+out.String(), 1) + messages + portType + binding(boundOperation) + service)
}

// TestLoadingIsLinear asserts that twice the types take about twice the work, and that a description takes little more
// than its parsing and the resolution of its schemas: wsdl:types is gone through once.
func TestLoadingIsLinear(t *testing.T) {
	once, twice := loadAllocations(t, large(1000)), loadAllocations(t, large(2000))
	if twice > once*2.2 {
		t.Errorf("%.0f allocations became %.0f", once, twice)
	}
	document := []byte(large(2000))
	alone := testing.AllocsPerRun(3, func() {
		parsed, err := source.Parse("main.wsdl", document)
		if err != nil {
			t.Fatal(err)
		}
		var report source.Report
		xsd.Compile(new(source.Loader), parsed.Root.Children[0].Children, nil, &report)
		if err := report.Err(); err != nil {
			t.Fatal(err)
		}
	})
	if twice > alone*1.1 {
		t.Errorf("loading takes %.0f allocations, parsing and resolving %.0f", twice, alone)
	}
}

func loadAllocations(t *testing.T, text string) float64 {
	t.Helper()
	return testing.AllocsPerRun(3, func() {
		loadFrom(t, loaderOf(map[string]string{"main.wsdl": text}), "main.wsdl")
	})
}

// BenchmarkLoad reads descriptions that double in size: the rate in MB/s stays the same.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1000, 2000, 4000, 8000} {
		text := large(n)
		b.Run(fmt.Sprintf("%d types", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if wsdl.Load(loaderOf(map[string]string{"main.wsdl": text}), "main.wsdl", new(source.Report)) == nil {
					b.Fatal("refused")
				}
			}
		})
	}
}
