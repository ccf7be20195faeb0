package soap

import "strings"

// A package that gen has written from several versions of a service speaks each of them. Its code uses the names of the
// primary version, and a [Version] says how another one calls the same. This file exchanges the names, and holds what
// generated code calls where the versions differ. Documents of the primary version pass through it unchanged; so do those of
// packages without versions, for which no Version is ever set.

// Versions is a set of versions of a service. Generated code has constants for the sets of versions in which something
// exists.
type Versions uint64

// For generated code: AllVersions is the set of all versions.
const AllVersions = ^Versions(0)

// primary is the set that holds the primary version alone. It is the version where none is given.
const primary Versions = 1

// Has reports whether a version is in the set; nil is the primary version.
func (s Versions) Has(v *Version) bool {
	if v == nil {
		return s&primary != 0
	}
	return s&v.Set != 0
}

// Version is a version of a service. Generated code has a variable for each; nothing may change it.
type Version struct {
	Name   string
	Set    Versions // that holds this version alone
	Spaces []VersionSpace
}

// For generated code: VersionSpace is a namespace to which a version gives a name of its own.
type VersionSpace struct{ Primary, Own string }

// name is what errors call the version.
func (v *Version) name() string {
	if v == nil {
		return "the primary version"
	}
	return v.Name
}

// exchange returns what a namespace of generated code is called in a document, and the other way round. Each name of a
// pair becomes the other, so that an element in the namespace of another version is never mistaken for one of this
// version.
func (v *Version) exchange(space string) string {
	if v == nil {
		return space
	}
	for i := range v.Spaces {
		switch s := &v.Spaces[i]; space {
		case s.Primary:
			return s.Own
		case s.Own:
			return s.Primary
		}
	}
	return space
}

// exchanged returns a name with its namespace exchanged.
func (v *Version) exchanged(n Name) Name { return Name{v.exchange(n.Space), n.Local} }

// Action returns what the version calls an action of the primary version: one that begins with the name of a namespace
// follows the namespace, the longest that fits.
func (v *Version) Action(action string) string {
	if v == nil {
		return action
	}
	longest := VersionSpace{}
	for _, s := range v.Spaces {
		if len(s.Primary) > len(longest.Primary) && strings.HasPrefix(action, s.Primary) {
			longest = s
		}
	}
	return longest.Own + action[len(longest.Primary):]
}

// VersionError reports that a version of a service cannot represent a value, or lacks an operation.
type VersionError struct {
	Version string // its name
	Problem string // as in "has no such element"
}

func (e *VersionError) Error() string { return "soap: " + e.Version + " " + e.Problem }

func (v *Version) error(problem string) error { return &VersionError{v.name(), problem} }

// Version returns the version that the document is for, nil for the primary one.
func (w *Writer) Version() *Version { return w.options.Version }

// For generated code: In reports whether the document is for a version of the set.
func (w *Writer) In(s Versions) bool { return s.Has(w.options.Version) }

// For generated code: In reports whether the document is of a version of the set.
func (r *Reader) In(s Versions) bool { return s.Has(r.options.Version) }

// For generated code: Member reports whether the version has an element. It is an error if there is a value for an element
// that the version lacks, and if there is none for one that it needs.
func (w *Writer) Member(space, local string, has, needs Versions, isSet bool) bool {
	in := w.In(has)
	if isSet && !in {
		w.failVersion(space, local, "has no such element")
	}
	if !isSet && w.In(needs) {
		w.failVersion(space, local, "needs this element")
	}
	return in
}

// For generated code: Nillable makes it an error if a value is nil in a version that does not allow it.
func (w *Writer) Nillable(space, local string, allowed Versions, isNil bool) {
	if isNil && !w.In(allowed) {
		w.failVersion(space, local, "allows no nil here")
	}
}

// For generated code: DeclaredType makes it an error if the version lacks the type of the open element, which xsi:type
// names.
func (w *Writer) DeclaredType(local string, has Versions) {
	if !w.In(has) {
		w.Fail(w.options.Version.error("has no type " + local))
	}
}

func (w *Writer) failVersion(space, local, problem string) {
	w.failAt(w.options.Version.error(problem), Name{space, local})
}

// For generated code: VersionValue is a value of an enumeration that only some versions list.
type VersionValue struct {
	Text string
	In   Versions
}

// For generated code: CheckValue makes it an error to write a value of an enumeration that the version does not list. One
// that no version lists is written, as [WriteEnum] does.
func (w *Writer) CheckValue(space, local string, some []VersionValue, value string) {
	if !inVersion(w.options.Version, some, value) {
		w.failVersion(space, local, "has no value "+value)
	}
}

// For generated code: CheckValue makes a value that the version does not list a strict reader's error.
func (r *Reader) CheckValue(typ Name, some []VersionValue, value string) {
	if r.options.Strict && !inVersion(r.options.Version, some, value) {
		r.FailValue(value, typ)
	}
}

func inVersion(v *Version, some []VersionValue, text string) bool {
	for _, s := range some {
		if s.Text == text {
			return s.In.Has(v)
		}
	}
	return true
}
