// Package generate is the front door of the generator: what the command gen calls, and other programs may call too.
//
//	result, err := generate.Generate(ctx, []string{"orders.wsdl"}, generate.Options{Package: "orders"})
//	…
//	err = output.Folder{Dir: "orders"}.Write(result.Files)
//
// [Generate] reads documents and returns the files of one Go package; it writes nothing. [Load] only reads, for
// programs that use descriptions and schemas otherwise. Where the documents come from is up to the caller: [Sources]
// takes a file system and a function that fetches, and the context cancels both.
//
// The package puts the others together and decides nothing: gen/source finds and parses documents, gen/wsdl and gen/xsd
// resolve them, gen/internal/plan decides what Go they become, gen/internal/emit writes it. All of them add their
// diagnostics to one source.Report.
//
//	generate.go  options and Generate
//	sources.go   where documents are found, and Load
//	versions.go  the documents of a service's other versions
package generate

import (
	"context"
	"errors"
	"fmt"
	"go/token"
	"runtime/debug"

	"groupdesk/gen/internal/emit"
	"groupdesk/gen/internal/plan"
	"groupdesk/gen/output"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// RuntimeVersion is the version of gen/soap that generated code asks for: an older one does not compile with it.
const RuntimeVersion = emit.RuntimeVersion

// Options describe the package to generate. Only Package is required.
type Options struct {
	Sources    Sources
	CheckMap   bool     // refuse each URL and namespace of Sources.Map that no document mentions
	Package    string   // the Go package's name
	Operations []string // keep only these and the types they reach; empty keeps everything
	// Without names what the generated code skips in reading and writing: types, global elements, elements as Type/Element,
	// and attributes as Type/@attribute, all by their local names in the schema; {namespace} may precede. Types that nothing
	// else reaches are skipped too.
	Without  []string
	SOAP     []wsdl.Version   // keep only operations bound to these; empty keeps both
	Server   bool             // make the server side too
	Tests    bool             // make round-trip tests, fuzz targets and benchmarks too
	Versions []ServiceVersion // the versions of the service that the package speaks, the oldest first; empty: it has none
}

// Result is the outcome of a run.
type Result struct {
	Files   []output.File
	Notices source.Diagnostics // what is not used as it is written, ignored or skipped
}

// Generate reads the documents at files, WSDLs or XML Schemas by path or URL, and returns the files of one package for
// all of them. All documents are read before it fails, so that one run reports the problems of all. The error is a
// [source.Diagnostics] when the documents are at fault.
func Generate(ctx context.Context, files []string, o Options) (result Result, err error) {
	defer explainPanic(&err)
	if len(files) == 0 {
		return Result{}, errors.New("no document given; name at least one WSDL or schema")
	}
	if err := o.Validate(); err != nil {
		return Result{}, err
	}
	pkg, notices, err := o.plan(ctx, files)
	if err != nil {
		return Result{}, err
	}
	written, err := emit.Files(pkg)
	return Result{written, notices}, err
}

// explainPanic makes a panic an error that says whose fault it is: nobody should have to find out from a trace.
func explainPanic(err *error) {
	if v := recover(); v != nil {
		*err = fmt.Errorf("internal error: %v; this is a fault of the generator, please report it with the documents\n%s", v, debug.Stack())
	}
}

// plan decides what to write for the documents. Nothing that it returns keeps a document in memory.
func (o Options) plan(ctx context.Context, files []string) (*plan.Package, source.Diagnostics, error) {
	var report source.Report
	mentioned := map[string]bool{}
	o.Sources.mentioned = func(name string) { mentioned[name] = true }
	inputs := o.Sources.load(ctx, files, &report)
	if err := failure(ctx, &report); err != nil {
		return nil, nil, err
	}
	versions := o.loadVersions(ctx, files, inputs, &report)
	if err := failure(ctx, &report); err != nil {
		return nil, nil, err
	}
	o.checkMap(files[0], mentioned, &report)
	pkg := plan.Build(inputs, plan.Options{
		Package:    o.Package,
		Operations: o.Operations,
		Without:    o.Without,
		Server:     o.Server,
		Tests:      o.Tests,
		SOAP:       o.SOAP,
		Versions:   versions,
	}, &report)
	if err := failure(ctx, &report); err != nil {
		return nil, nil, err
	}
	return pkg, report.List(), nil
}

// failure returns why a run cannot go on, or nil.
func failure(ctx context.Context, report *source.Report) error {
	if err := context.Cause(ctx); err != nil {
		return err
	}
	return report.Err()
}

// Validate checks the options by themselves. Generate calls it first.
func (o Options) Validate() error {
	// No package can be called _, and the go command ignores package documentation.
	if !token.IsIdentifier(o.Package) || o.Package == "_" || o.Package == "documentation" {
		return fmt.Errorf("%q is not a valid Go package name; give one with -package NAME", o.Package)
	}
	return validateVersions(o.Versions)
}
