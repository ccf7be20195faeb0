package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/source"
)

// versionFlags are what -version gives: the versions of one service, the oldest first.
type versionFlags []versionGroup

// versionGroup is one -version: versions that documents stand for which are the FILEs, or stand in a folder.
type versionGroup struct {
	names []string
	dir   string // "" for the FILEs
}

// String implements flag.Value.
func (v *versionFlags) String() string { return "" }

// Set implements flag.Value.
func (v *versionFlags) Set(value string) error {
	list, dir, hasDir := strings.Cut(value, "=")
	group := versionGroup{names: strings.Split(list, ","), dir: dir}
	for i, name := range group.names {
		if name == "" || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || strings.ContainsRune(`/"<>&`, r) }) {
			return fmt.Errorf("%q has a name that cannot stand in a namespace; write NAME,NAME=DIR", value)
		}
		if v.has(name) || slices.Index(group.names, name) < i {
			return fmt.Errorf("the version %s is given twice", name)
		}
	}
	if info, err := os.Stat(dir); hasDir && (err != nil || !info.IsDir()) {
		return fmt.Errorf("%q is no folder; leave =DIR out for the versions that the FILEs describe", dir)
	}
	*v = append(*v, group)
	return nil
}

func (v *versionFlags) has(name string) bool {
	return slices.ContainsFunc(*v, func(g versionGroup) bool { return slices.Contains(g.names, name) })
}

// validate finds what is wrong with all -version together.
func (v *versionFlags) validate() error {
	own, count := 0, 0
	for _, g := range *v {
		count += len(g.names)
		if g.dir == "" {
			own++
		}
	}
	switch {
	case count > maxVersions:
		return fmt.Errorf("%d versions are given; one package holds at most %d", count, maxVersions)
	case len(*v) > 0 && own != 1:
		return fmt.Errorf("give one -version without =DIR: the version that the FILEs describe, or several that differ in their namespaces only")
	}
	return nil
}

// maxVersions is how many a set of the runtime holds.
const maxVersions = 64

// loadVersions reads the documents of the versions that are not the primary one.
func (c *command) loadVersions(inputs []plan.Input, stderr io.Writer) (plan.Versions, error) {
	var all plan.Versions
	var report source.Report
	for _, g := range c.versions {
		all.Names = append(all.Names, g.names...)
		if g.dir == "" {
			all.Primary = g.own(inputs[0].Namespace)
			all.Shared = slices.DeleteFunc(slices.Clone(g.names), func(name string) bool { return name == all.Primary })
		}
	}
	for _, g := range c.versions {
		if g.dir == "" {
			continue
		}
		group, err := c.loadGroup(g, all.Primary, stderr)
		if err != nil {
			report.AddError(source.Pos{File: g.dir}, err)
		}
		all.Others = append(all.Others, group)
	}
	return all, report.Err()
}

// own returns the longest name that the namespace of a document holds, or the first one for a service whose versions share
// a namespace.
func (g versionGroup) own(namespace string) string {
	found := ""
	for _, name := range g.names {
		if len(name) > len(found) && plan.ReplaceName(namespace, name, "") != namespace {
			found = name
		}
	}
	if found == "" {
		return g.names[0]
	}
	return found
}

// loadGroup reads those documents in a folder that are called like a FILE.
func (c *command) loadGroup(g versionGroup, primary string, stderr io.Writer) (plan.Group, error) {
	group := plan.Group{Names: g.names, Inputs: make([]plan.Input, len(c.files))}
	found, err := namesakes(g.dir, c.files)
	if err != nil {
		return group, err
	}
	var report source.Report
	for i, file := range found {
		if file == "" {
			continue
		}
		input, err := c.loadRenamed(file, g, primary)
		if err != nil {
			report.AddError(source.Pos{File: file}, err)
			continue
		}
		group.Inputs[i] = input
		printNotices(stderr, input.Notices())
	}
	return group, report.Err()
}

// loadRenamed reads a document, and what it imports, in the names of the primary version.
func (c *command) loadRenamed(file string, g versionGroup, primary string) (plan.Input, error) {
	document, err := newLoader(c.offline, c.maps, nil).Document(file)
	if err != nil {
		return plan.Input{}, err
	}
	namespace, _ := document.Root.Attr("targetNamespace")
	own := g.own(namespace)
	loader := newLoader(c.offline, c.maps, nil)
	loader.Rename = func(text string) string { return plan.ReplaceName(text, own, primary) }
	return load(loader, file)
}

// namesakes returns for each file the one of the same name in dir, "" where there is none. A description in dir that is
// called otherwise would be left out unseen, so it is an error.
func namesakes(dir string, files []string) ([]string, error) {
	list := make([]string, len(files))
	known := map[string]bool{}
	for i, file := range files {
		name := filepath.Base(file)
		if known[name] {
			return nil, fmt.Errorf("two FILEs are called %s, so that -version cannot tell which of them the one in %s stands for", name, dir)
		}
		known[name] = true
		if path := filepath.Join(dir, name); fileExists(path) {
			list[i] = path
		}
	}
	there, err := filepath.Glob(filepath.Join(dir, "*.wsdl"))
	if err != nil {
		return nil, err
	}
	for _, path := range there {
		if !known[filepath.Base(path)] {
			return nil, fmt.Errorf("%s is called like none of the FILEs; it has to have the name of the one that it stands for", path)
		}
	}
	if !slices.ContainsFunc(list, func(path string) bool { return path != "" }) {
		return nil, fmt.Errorf("%s has no document that is called like one of the FILEs", dir)
	}
	return list, nil
}

func fileExists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// checkVersioned refuses schemas, whose documents have no place that says which version they are of.
func (c *command) checkVersioned(inputs []plan.Input) error {
	var report source.Report
	for _, input := range inputs {
		if len(c.versions) > 0 && input.Description == nil {
			report.Addf(source.Pos{File: input.File}, "this is a schema; -version is for the descriptions of services")
		}
	}
	return report.Err()
}
