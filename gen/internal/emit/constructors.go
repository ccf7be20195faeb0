package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

const httpRuntime = runtime + "/httptransport"

// native is the build constraint of what needs net/http, which would be most of a page and which TinyGo lacks.
const native = "//go:build !js && !tinygo"

// constructors writes the functions that make clients over net/http.
func (w *writer) constructors(sheet *sheet) {
	for _, p := range w.pkg.PortTypes {
		constructor(sheet.next(), p)
	}
}

func constructor(f *jen.File, p *plan.PortType) {
	where := "the address of the service"
	if p.AddressVar != "" {
		where += ", such as " + p.AddressVar
	}
	add(f, comment(p.NewClient+" returns a client that calls over net/http. The URL is "+where+
		". A call lasts no longer than its ctx, or an httptransport.WithTimeout, allows."))
	f.Func().Id(p.NewClient).Params(
		jen.Id("url").String(), jen.Id("options").Op("...").Qual(httpRuntime, "Option"),
	).Op("*").Id(p.Client).Block(jen.Return(
		jen.Op("&").Id(p.Client).Values(jen.Qual(httpRuntime, "NewClient").Call(jen.Id("url"), jen.Id("options").Op("..."))),
	))
}
