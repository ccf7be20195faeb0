package generate

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"

	"groupdesk/gen/catalogue"
	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// Sources say where documents are found. The zero value reads the machine's files and fetches URLs with net/http. The
// schemas of gen/catalogue are always available.
type Sources struct {
	// Files is where paths are looked up; nil: the machine's files.
	Files fs.FS
	// Fetch opens the document at a URL; nil: HTTP GET.
	Fetch func(ctx context.Context, url string) (io.ReadCloser, error)
	// Offline refuses URLs that neither Map nor the catalogue has.
	Offline bool
	// Map gives the file to read in place of a URL, or for a namespace of which no other schema is available.
	Map map[string]string

	mentioned func(name string) // see source.Loader
}

// Documents are what [Load] has read, each list in the order of the files.
type Documents struct {
	Descriptions []*wsdl.Description
	Schemas      []*xsd.Set         // those that were given by themselves
	Notices      source.Diagnostics // what is not used as it is written, ignored or skipped
}

// Load reads the documents at files, WSDLs or XML Schemas by path or URL, all of them before it fails. The error is a
// [source.Diagnostics] when the documents are at fault.
func Load(ctx context.Context, files []string, s Sources) (documents Documents, err error) {
	defer explainPanic(&err)
	var report source.Report
	inputs := s.load(ctx, files, &report)
	if err := failure(ctx, &report); err != nil {
		return Documents{}, err
	}
	documents.Notices = report.List()
	for _, input := range inputs {
		if input.Description != nil {
			documents.Descriptions = append(documents.Descriptions, input.Description)
		} else {
			documents.Schemas = append(documents.Schemas, input.Schemas)
		}
	}
	return documents, nil
}

// load reads documents that may refer to each other.
func (s Sources) load(ctx context.Context, files []string, report *source.Report) []plan.Input {
	loader := s.loader(ctx, report)
	s.mapSchemas(loader, files)
	inputs := make([]plan.Input, len(files))
	for i, file := range files {
		inputs[i] = load(loader, file, report)
	}
	return inputs
}

// loader returns a loader that knows the catalogue and the files of Map, which override it. The report quotes lines of
// what it reads.
func (s Sources) loader(ctx context.Context, report *source.Report) *source.Loader {
	loader := &source.Loader{
		Context: ctx,
		Files:   s.Files,
		Fetch:   s.Fetch,
		Offline: s.Offline,
		Known:   catalogue.Documents(),
		Map:     catalogue.Locations(),

		Mentioned: s.mentioned,
	}
	maps.Copy(loader.Map, s.Map)
	report.Quote(loader)
	return loader
}

// mapSchemas uses the schemas among files where their namespaces are needed, unless Map says otherwise.
func (s Sources) mapSchemas(loader *source.Loader, files []string) {
	for _, file := range files {
		root, err := loader.Root(file)
		if err != nil || !root.Is(xsd.Namespace, "schema") {
			continue // whoever loads the file reports it
		}
		namespace, _ := root.Attr("targetNamespace")
		if _, taken := s.Map[namespace]; !taken && namespace != "" {
			loader.Map[namespace] = file
		}
	}
}

// checkMap reports what CheckMap refuses. All documents must have been read: one that could not be might mention more.
func (o Options) checkMap(file string, mentioned map[string]bool, report *source.Report) {
	for key := range o.Sources.Map {
		if o.CheckMap && !mentioned[key] {
			remedy := cmp.Or(source.Meant(key, slices.Collect(maps.Keys(mentioned))), "correct it or remove the flag")
			report.Errorf(source.Pos{File: file}, "%q, given to -map: no document mentions it; %s", key, remedy)
		}
	}
}

// load reads one document: a WSDL or a schema, by its root element.
func load(loader *source.Loader, file string, report *source.Report) plan.Input {
	document, err := loader.Document(file)
	if err != nil {
		report.AddLoadError(file, err)
		return plan.Input{}
	}
	namespace, _ := document.Root.Attr("targetNamespace")
	input := plan.Input{File: file, Namespace: namespace}
	switch root := document.Root; {
	case root.Is(wsdl.Namespace, "definitions"):
		if d := wsdl.Load(loader, file, report); d != nil {
			input.Description, input.Schemas = d, d.Schemas
		}
		loader.Forget(file) // Nothing refers to a description but another one that imports it, which is rare.
	case root.Is(xsd.Namespace, "schema"):
		input.Schemas = xsd.Load(loader, file, report)
	default:
		report.Errorf(root.Pos, "%s", otherRoot(root))
	}
	return input
}

func otherRoot(root *source.Node) string {
	if root.Is("http://www.w3.org/ns/wsdl", "description") {
		return "WSDL 2.0 is not supported; give the service's WSDL 1.1 document, which most services offer too"
	}
	return fmt.Sprintf("the root element is %s; give a WSDL 1.1 document or an XML Schema", root.Name)
}
