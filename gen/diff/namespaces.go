package diff

import (
	"slices"
	"strings"

	"groupdesk/gen/source"
)

// renames maps namespaces of the old side to those that have taken their place.
type renames map[string]string

// pairNamespaces pairs each namespace that only the old side has with the one that only the new side has and that shares
// most of its names, provided that it has at least half of them.
func pairNamespaces(old, new *inventory) renames {
	gone := without(old.namespaces, new.namespaces)
	come := without(new.namespaces, old.namespaces)
	pairs := renames{}
	for _, from := range gone {
		names := old.localNames(from)
		best, most := -1, 0
		for i, to := range come {
			shared := countShared(names, new.localNames(to))
			if shared > most && 2*shared >= len(names) {
				best, most = i, shared
			}
		}
		if best >= 0 {
			pairs[from] = come[best]
			come = slices.Delete(come, best, best+1)
		}
	}
	return pairs
}

func without(list, unwanted []string) []string {
	var kept []string
	for _, s := range list {
		if !slices.Contains(unwanted, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// localNames are the names of types, elements, port types and services in a namespace, by kind.
func (v *inventory) localNames(space string) map[string]bool {
	names := map[string]bool{}
	add := func(kind string, name source.Name) {
		if name.Space == space {
			names[kind+name.Local] = true
		}
	}
	for _, set := range v.sets {
		for _, t := range set.Types() {
			add("type ", t.TypeName())
		}
		for _, e := range set.Elements() {
			add("element ", e.Name)
		}
	}
	for name := range v.portTypes {
		add("port type ", name)
	}
	for name := range v.services {
		add("service ", name)
	}
	return names
}

func countShared(a, b map[string]bool) int {
	n := 0
	for name := range a {
		if b[name] {
			n++
		}
	}
	return n
}

// name is what an old name is called on the new side.
func (r renames) name(old source.Name) source.Name {
	if to, ok := r[old.Space]; ok {
		old.Space = to
	}
	return old
}

// uri is what an old URI, such as an action, is on the new side: actions begin with the namespace.
func (r renames) uri(old string) string {
	longest := ""
	for from := range r {
		if strings.HasPrefix(old, from) && len(from) > len(longest) {
			longest = from
		}
	}
	if longest == "" {
		return old
	}
	return r[longest] + strings.TrimPrefix(old, longest)
}

// byNewName returns m under the names of the new side.
func byNewName[V any](r renames, m map[source.Name]V) map[source.Name]V {
	renamed := make(map[source.Name]V, len(m))
	for name, value := range m {
		renamed[r.name(name)] = value
	}
	return renamed
}
