package plan

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
)

// Group is a description of one or more versions of a service, which differ only in the version names in their namespaces and
// actions.
type Group struct {
	Names []string // of the versions
	// Inputs describe the versions in the names of the primary one, in the order of the primary's inputs. An input that equals
	// the primary's has no File.
	Inputs []Input
}

// Versions are the versions of a service that one package is to speak; the zero value is for a package without versions.
type Versions struct {
	Names   []string // of all versions, the oldest first
	Primary string   // whose names the inputs and the generated code use
	Others  []Group  // besides the primary
	// Shared are the versions besides the primary that its inputs describe too.
	Shared []string
}

// Version is a version that the package speaks.
type Version struct {
	Name   string
	Var    string // Go name of the variable
	Set    VersionBits
	Spaces []VersionSpace // the package's namespaces that have another name in this version
}

// VersionSpace is a namespace of the primary version and its name in another one.
type VersionSpace struct{ Primary, Own string }

// VersionBits is a set of versions as the runtime has it: the primary one is the lowest bit.
type VersionBits uint64

// VersionSet is a set of versions that has a constant.
type VersionSet struct {
	Const string
	Doc   string // such as "v2 and later"
	Bits  VersionBits
}

// Primary reports whether the primary version is in the set; nil means all.
func (s *VersionSet) Primary() bool { return s == nil || s.Bits&1 != 0 }

// versioned is what the builder knows of versions.
type versioned struct {
	Versions
	bits map[string]VersionBits
	sets map[VersionBits]*VersionSet
	*unifier
}

func newVersioned(v Versions, report *source.Report) *versioned {
	if len(v.Names) == 0 {
		return nil
	}
	all := &versioned{Versions: v, bits: map[string]VersionBits{v.Primary: 1}, sets: map[VersionBits]*VersionSet{}}
	next := VersionBits(2)
	for _, name := range v.Names {
		if name != v.Primary {
			all.bits[name] = next
			next <<= 1
		}
	}
	all.unifier = newUnifier(report, all.list)
	return all
}

// of returns the set of the versions with the names.
func (v *versioned) of(names ...string) VersionBits {
	var set VersionBits
	for _, name := range names {
		set |= v.bits[name]
	}
	return set
}

// names lists the versions of a set, the oldest first.
func (v *versioned) names(set VersionBits) []string {
	var list []string
	for _, name := range v.Names {
		if set&v.bits[name] != 0 {
			list = append(list, name)
		}
	}
	return list
}

// list names the versions of a set in a sentence.
func (v *versioned) list(set VersionBits) string {
	names := v.names(set)
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// describe returns the name of a set's constant, and the set in words.
func (v *versioned) describe(set VersionBits) (constant, doc string) {
	names := v.names(set)
	first, last := names[0], names[len(names)-1]
	from, to := slices.Index(v.Names, first), slices.Index(v.Names, last)
	switch {
	case to-from+1 != len(names):
		return "In" + exported(strings.Join(names, " ")), v.list(set)
	case to == len(v.Names)-1 && from > 0 && from < to:
		return "Since" + exported(first), first + " and later"
	case from == 0 && to > 0 && to < len(v.Names)-1:
		return "Until" + exported(last), last + " and earlier"
	case from == to:
		return "In" + exported(first), first
	}
	return "From" + exported(first) + "To" + exported(last), first + " to " + last
}

// uniteVersions merges what the versions declare into the primary's inputs, and returns the inputs of the others that declare
// anything more.
func (b *builder) uniteVersions(inputs []Input) []Input {
	v := b.spoken
	if v == nil {
		return nil
	}
	var others []Input
	for i, input := range inputs {
		sides := []side{{v.of(append(v.Shared, v.Primary)...), input}}
		for _, group := range v.Others {
			set := v.of(group.Names...)
			if group.Inputs[i].File == "" {
				sides[0].in |= set
				continue
			}
			sides = append(sides, side{set, group.Inputs[i]})
			others = append(others, group.Inputs[i])
		}
		v.unite(sides, b.wanted(sides))
	}
	return others
}

// wanted says which types and operations the package needs, by name: what it skips may differ in any way.
func (b *builder) wanted(sides []side) wanted {
	w := wanted{types: map[source.Name]bool{}, operations: b.operations}
	for _, s := range sides {
		for _, t := range b.selectTypes(s.input) {
			w.types[t.TypeName()] = true
		}
	}
	return w
}

// versionSet returns the constant for a set of versions, nil for all.
func (b *builder) versionSet(bits VersionBits) *VersionSet {
	v := b.spoken
	if v == nil || bits == v.of(v.Names...) {
		return nil
	}
	known := v.sets[bits]
	if known == nil {
		constant, doc := v.describe(bits)
		known = &VersionSet{Const: b.names.claim(constant), Doc: doc, Bits: bits}
		v.sets[bits] = known
		b.pkg.VersionSets = append(b.pkg.VersionSets, known)
	}
	return known
}

// claimVersions claims the names of the versions' variables before anything else does.
func (b *builder) claimVersions() {
	v := b.spoken
	if v == nil {
		return
	}
	b.pkg.VersionList = b.names.claim("Versions")
	for _, name := range v.Names {
		b.pkg.Versions = append(b.pkg.Versions, &Version{Name: name, Var: b.names.claim(exported(name)), Set: v.bits[name]})
	}
}

// nameSpaces finds the name of each namespace in each version, and checks that the actions follow from them.
func (b *builder) nameSpaces() {
	for _, version := range b.pkg.Versions {
		if version.Name == b.spoken.Primary {
			continue
		}
		for _, n := range b.pkg.Namespaces {
			if own := ReplaceName(n.URI, b.spoken.Primary, version.Name); own != n.URI {
				version.Spaces = append(version.Spaces, VersionSpace{n.URI, own})
			}
		}
		b.checkVersionActions(version)
	}
}

// checkVersionActions reports actions that name the version, but not as a namespace of the package does: the runtime derives
// actions from the namespaces.
func (b *builder) checkVersionActions(version *Version) {
	for _, p := range b.pkg.PortTypes {
		for _, o := range p.Operations {
			actions := []string{o.Action}
			if o.Addressing != nil {
				actions = append(actions, o.Addressing.Input, o.Addressing.Output)
			}
			for _, action := range actions {
				if want := ReplaceName(action, b.spoken.Primary, version.Name); follow(action, version.Spaces) != want {
					b.report.Errorf(p.pos, "operation %s has the action %q in %s and %q in %s, which follows from no namespace of the description; generate a separate package for %s",
						o.XML, action, b.spoken.Primary, want, version.Name, version.Name)
				}
			}
		}
	}
}

// follow is soap.Version.Action: an action follows the longest namespace that it begins with.
func follow(action string, spaces []VersionSpace) string {
	longest := VersionSpace{}
	for _, s := range spaces {
		if len(s.Primary) > len(longest.Primary) && strings.HasPrefix(action, s.Primary) {
			longest = s
		}
	}
	return longest.Own + action[len(longest.Primary):]
}

// ReplaceName replaces the name of one version by that of another in a namespace or an action, where it stands between
// characters that are neither letters nor digits.
func ReplaceName(text, old, new string) string {
	var out strings.Builder
	from := 0
	for old != "" {
		at := strings.Index(text[from:], old)
		if at < 0 {
			break
		}
		at += from
		end := at + len(old)
		if at > 0 && isWord(text[at-1]) || end < len(text) && isWord(text[end]) {
			out.WriteString(text[from:end])
		} else {
			out.WriteString(text[from:at] + new)
		}
		from = end
	}
	out.WriteString(text[from:])
	return out.String()
}

func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
