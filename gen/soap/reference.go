package soap

import (
	"slices"
	"strings"
)

// follower follows references in an encoded body. The reader knows it as an interface so that its code is linked only where
// an operation is encoded.
type follower interface {
	// follow replaces the current element by what it refers to, if it is a reference.
	follow(r *Reader) bool
	// back returns to after the reference, if the element just left was read in place of one.
	back(r *Reader)
	// fork returns a follower for a fork of the reader, which goes back by itself.
	fork() follower
	// response says that the current element is the struct of a response.
	response(r *Reader)
	// isResult reports whether the current element, whose name is unknown, is the result of an operation.
	isResult(r *Reader) bool
}

// multirefs are the elements of a Body that can be referred to, and the references being read.
type multirefs struct {
	targets   map[string]target
	jumps     []jump
	accessors int // depth of those of a response, else 0
	passed    int // accessors so far, the current one included
}

// target is an element with an id.
type target struct {
	offset int            // of its start tag
	spaces []spaceBinding // in scope outside of it
}

// jump is a reference whose target is being read.
type jump struct {
	depth  int // of the target on the stack
	target int // its offset
	pos    int // after the reference
	spaces []spaceBinding
	scope  int
}

// newMultirefs finds all elements with an id in the current element. Errors are ignored: the reader itself will find
// them.
func newMultirefs(r *Reader) *multirefs {
	f := &multirefs{targets: map[string]target{}}
	ahead := r.fork()
	var scope []spaceBinding
	kept := 0 // bindings, of all scopes
	for depth := len(ahead.stack); ahead.err == nil; {
		if !ahead.next() {
			if len(ahead.stack) <= depth {
				break
			}
			continue
		}
		id, ok := ahead.identity()
		if _, taken := f.targets[id]; !ok || taken {
			continue
		}
		if outside := ahead.spaces[:ahead.outside]; !slices.Equal(scope, outside) {
			scope = slices.Clone(outside)
			kept += len(scope)
		}
		if kept > maxNamespaces+len(r.s)/2 {
			r.syntaxError(LimitExceeded, ahead.pos, "too many elements with an id have namespace declarations around them")
			break
		}
		f.targets[id] = target{ahead.stack[len(ahead.stack)-1].offset, scope}
	}
	return f
}

// identity returns the id of the current element.
func (r *Reader) identity() (string, bool) {
	if id, ok := r.Attr("", "id"); ok {
		return id, true
	}
	return r.Attr(NamespaceEncoding12, "id")
}

// referredID returns the id that the current element refers to. A reference to something outside of the message is not
// followed.
func (r *Reader) referredID() (string, bool) {
	if href, ok := r.Attr("", "href"); ok {
		return strings.CutPrefix(href, "#")
	}
	return r.Attr(NamespaceEncoding12, "ref")
}

// response follows SOAP 1.1 only: SOAP 1.2 part 2, section 4.2.1, gives the name of the result a meaning.
func (f *multirefs) response(r *Reader) {
	if r.nameOf(&r.stack[0]).Space == NamespaceSOAP11 {
		f.accessors = len(r.stack) + 1
	}
}

// isResult follows SOAP 1.1, section 7.1: the first accessor of a response is the result, whatever its name. Where there is
// no result, the first is a parameter, whose name is known.
func (f *multirefs) isResult(r *Reader) bool { return len(r.stack) == f.accessors && f.passed == 1 }

func (f *multirefs) follow(r *Reader) bool {
	if len(r.stack) == f.accessors {
		f.passed++
	}
	for {
		id, ok := r.referredID()
		if !ok {
			return true
		}
		to, known := f.targets[id]
		switch {
		case !known:
			r.Fail(&ReferenceError{ID: id})
			return false
		case slices.ContainsFunc(f.jumps, func(j jump) bool { return j.target == to.offset }):
			r.Fail(&ReferenceError{ID: id, Cycle: true})
			return false
		case len(f.jumps) == r.options.MaxDepth:
			return r.syntaxError(LimitExceeded, r.pos, "more than "+itoa(len(f.jumps))+" references lead from one to the next")
		}
		if !f.jump(r, to) {
			return false
		}
	}
}

// jump moves from a reference to the target, which gets the reference's name and its place in an array (SOAP 1.1, section
// 5.4.2.2).
func (f *multirefs) jump(r *Reader, to target) bool {
	depth, name := len(r.stack), r.Name()
	position, placed := r.Attr(positionName.Space, positionName.Local)
	r.skipTo(depth)
	if r.err != nil {
		return false
	}
	reference := r.stack[depth-1]
	f.jumps = append(f.jumps, jump{depth, to.offset, r.pos, r.spaces[:reference.outside], reference.scope})
	r.stack = r.stack[:depth-1]
	r.keepNames()
	r.spaces, r.pos = slices.Clip(to.spaces), to.offset
	r.enterScope()
	if !r.startTag() {
		return false
	}
	r.rename(&r.stack[depth-1], name)
	r.attrs = slices.DeleteFunc(r.attrs, func(a attribute) bool { return a.name == positionName })
	if placed {
		r.attrs = append(r.attrs, attribute{name: positionName, value: position})
	}
	return true
}

// keepNames makes all elements on the stack keep their names when other bindings come into scope.
func (r *Reader) keepNames() {
	for i := range r.stack {
		if e := &r.stack[i]; e.renamed == 0 {
			r.rename(e, r.nameOf(e))
		}
	}
}

func (f *multirefs) back(r *Reader) {
	for n := len(f.jumps) - 1; n >= 0 && f.jumps[n].depth > len(r.stack); n-- {
		j := f.jumps[n]
		r.expand(r.pos-j.target, "references")
		r.pos, r.spaces, r.scope = j.pos, j.spaces, j.scope
		f.jumps = f.jumps[:n]
	}
}

func (f *multirefs) fork() follower {
	fork := *f
	fork.jumps = slices.Clone(f.jumps)
	return &fork
}

// ReferenceError reports that a reference in an encoded body cannot be resolved.
type ReferenceError struct {
	ID    string
	Cycle bool // the reference is in the element that it refers to; else no element has the id
}

func (e *ReferenceError) Error() string {
	if e.Cycle {
		return `the reference to "` + excerpt(e.ID) + `" is a cycle`
	}
	return `no element has the id "` + excerpt(e.ID) + `" that is referred to`
}
