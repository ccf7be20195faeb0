package generate

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
)

// ServiceVersion stands for versions of one service that the same documents describe, except for the version's name in
// their namespaces.
type ServiceVersion struct {
	Names []string
	// Dir is the folder of documents with the names of the files given, as far as they differ from those; empty: the
	// files themselves describe these versions. One ServiceVersion has it empty.
	Dir string
}

// maxVersions is how many versions a set of the runtime holds.
const maxVersions = 64

// validateVersions checks all versions together.
func validateVersions(versions []ServiceVersion) error {
	own, known := 0, map[string]bool{}
	for _, v := range versions {
		if v.Dir == "" {
			own++
		}
		if len(v.Names) == 0 {
			return errors.New("a version has no name; give each one at least")
		}
		for _, name := range v.Names {
			if name == "" || strings.ContainsFunc(name, cannotStandInNamespace) {
				return fmt.Errorf("%q cannot occur in a namespace; give the version another name", name)
			}
			if known[name] {
				return fmt.Errorf("the version %s is given twice; name each once", name)
			}
			known[name] = true
		}
	}
	switch {
	case len(known) > maxVersions:
		return fmt.Errorf("%d versions are given, one package holds at most %d; generate several packages", len(known), maxVersions)
	case len(versions) > 0 && own != 1:
		return errors.New("no or several -version without =DIR; give one for the FILEs, with the names of all versions that they describe")
	}
	return nil
}

func cannotStandInNamespace(r rune) bool { return r <= ' ' || strings.ContainsRune(`/"<>&`, r) }

// loadVersions reads the documents of the versions that are not the primary one.
func (o Options) loadVersions(ctx context.Context, files []string, inputs []plan.Input, report *source.Report) plan.Versions {
	var all plan.Versions
	if len(o.Versions) == 0 {
		return all
	}
	refuseSchemas(inputs, report)
	for _, v := range o.Versions {
		all.Names = append(all.Names, v.Names...)
		if v.Dir == "" {
			all.Primary = v.own(inputs[0].Namespace)
			all.Shared = slices.DeleteFunc(slices.Clone(v.Names), func(name string) bool { return name == all.Primary })
		}
	}
	texts := make([][]string, len(o.Versions))
	for i, v := range o.Versions {
		if v.Dir == "" {
			texts[i] = namespaces(inputs)
			continue
		}
		group, seen := o.loadVersion(ctx, v, files, all.Primary, report)
		all.Others = append(all.Others, group)
		texts[i] = seen
	}
	o.checkNames(texts, report)
	return all
}

// namespaces lists those of documents.
func namespaces(inputs []plan.Input) []string {
	var all []string
	for _, input := range inputs {
		all = append(all, input.Namespace)
		if input.Schemas != nil {
			all = append(all, input.Schemas.Namespaces()...)
		}
	}
	return all
}

// checkNames reports versions of which no name occurs in the namespaces and actions of their documents. Several versions may
// share a namespace that none of them is named in.
func (o Options) checkNames(texts [][]string, report *source.Report) {
	var absent []int
	for i, v := range o.Versions {
		if !v.occurs(texts[i]) {
			absent = append(absent, i)
		}
	}
	if len(absent) > 1 && len(absent) == len(o.Versions) {
		return
	}
	for _, i := range absent {
		v := o.Versions[i]
		report.Errorf(source.Pos{File: v.Dir}, "no namespace has the version %s, given to -version, in its name; %s", strings.Join(v.Names, " or "), source.Known(v.Names[0], texts[i]))
	}
}

// occurs reports whether one of the texts contains a name of the versions.
func (v ServiceVersion) occurs(texts []string) bool {
	return slices.ContainsFunc(texts, func(text string) bool {
		return slices.ContainsFunc(v.Names, func(name string) bool { return plan.ReplaceName(text, name, "") != text })
	})
}

// refuseSchemas reports schemas, whose documents have no place that says which version they are of.
func refuseSchemas(inputs []plan.Input, report *source.Report) {
	for _, input := range inputs {
		if input.Description == nil {
			report.Errorf(source.Pos{File: input.File}, "-version does not apply to a schema; give the description of a service")
		}
	}
}

// own returns the longest version name in the namespace of a document, or the first one for a service whose versions
// share a namespace.
func (v ServiceVersion) own(namespace string) string {
	found := ""
	for _, name := range v.Names {
		if len(name) > len(found) && plan.ReplaceName(namespace, name, "") != namespace {
			found = name
		}
	}
	if found == "" {
		return v.Names[0]
	}
	return found
}

// loadVersion reads those documents in a folder that have the name of a file, and returns their namespaces and actions
// too.
func (o Options) loadVersion(ctx context.Context, v ServiceVersion, files []string, primary string, report *source.Report) (plan.Group, []string) {
	group := plan.Group{Names: v.Names, Inputs: make([]plan.Input, len(files))}
	loader := o.Sources.loader(ctx, report)
	found, err := namesakes(loader, v.Dir, files)
	if err != nil {
		report.AddError(source.Pos{File: v.Dir}, err)
		return group, v.Names // That is reported, and says enough.
	}
	var texts []string
	for i, file := range found {
		if file != "" {
			input, seen := o.loadRenamed(ctx, file, v, primary, report)
			group.Inputs[i] = input
			texts = append(texts, seen...)
		}
	}
	return group, texts
}

// loadRenamed reads a document, and what it imports, in the names of the primary version. It returns the names that it
// exchanged, or might have, as well.
func (o Options) loadRenamed(ctx context.Context, file string, v ServiceVersion, primary string, report *source.Report) (input plan.Input, texts []string) {
	document, err := o.Sources.loader(ctx, report).Document(file)
	if err != nil {
		report.AddLoadError(file, err)
		return plan.Input{}, v.Names
	}
	namespace, _ := document.Root.Attr("targetNamespace")
	own := v.own(namespace)
	loader := o.Sources.loader(ctx, report)
	loader.Rename = func(text string) string {
		texts = append(texts, text)
		return plan.ReplaceName(text, own, primary)
	}
	input = load(loader, file, report)
	return input, texts
}

// namesakes returns for each file the one of the same name in dir, "" where there is none. A description in dir with
// another name would be ignored silently, so it is an error.
func namesakes(loader *source.Loader, dir string, files []string) ([]string, error) {
	there, err := loader.List(dir)
	if err != nil {
		return nil, err
	}
	list := make([]string, len(files))
	known := map[string]bool{}
	for i, file := range files {
		name := filepath.Base(file)
		if known[name] {
			return nil, fmt.Errorf("two FILEs are called %s, and the one in %s could replace either; rename one of them", name, dir)
		}
		known[name] = true
		if slices.Contains(there, name) {
			list[i] = filepath.Join(dir, name)
		}
	}
	for _, name := range there {
		if filepath.Ext(name) == ".wsdl" && !known[name] {
			return nil, fmt.Errorf("%s has the name of none of the FILEs; give it the name of the one that it replaces", filepath.Join(dir, name))
		}
	}
	if !slices.ContainsFunc(list, func(path string) bool { return path != "" }) {
		return nil, fmt.Errorf("%s has no document with the name of one of the FILEs; name its documents as they are", dir)
	}
	return list, nil
}
