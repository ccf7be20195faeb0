package soap

// For generated code: Model is a content model, of a type or of a group in one: its particles in schema order.
type Model []Particle

// For generated code: Particle is a part of a [Model]: an element, a group of particles, or a wildcard (XML Schema
// part 1, section 3.9).
type Particle struct {
	Space, Local string   // the element's name
	Group        Model    // of a group
	Any          []string // the namespaces of a wildcard, see [Writer.AnyElement]
	Optional     bool     // may be absent
	Repeated     bool     // may occur more than once
	Choice       int      // neighbours with one number, not 0, are the branches of a choice
}

// For generated code: Content determines which particle of a model each child of an element is. It does what [Members] does,
// for models that hold groups or wildcards, or a name in two places. It remembers where in the model the last child stood,
// so it must be made anew for each element.
type Content struct {
	path    []modelStep // from the whole model to the innermost group that the last child is in
	matched int         // index in path of the last step that went on; the steps after it are new
	depth   int         // index in path of the step whose index was returned last
	twice   bool        // the last match is a particle that occurs once, and matched before
	repeats bool        // the last match is in the same particle as the one before
	tag     int         // index of the tag of the last match or of the beginning, see predict.go; 0 for none
}

// modelStep is a model on the way to an element.
type modelStep struct {
	model Model
	last  int // index of the last match, -1 at first
	seen  indexes
}

// For generated code: Content returns a cursor over model.
func (r *Reader) Content(model Model) *Content {
	c := &Content{path: append(make([]modelStep, 0, 4), modelStep{model: model, last: -1})}
	if base := r.models.tagsOf(r, model); base > 0 && len(r.stack) > 0 {
		c.tag = base - 1
		r.expect(&r.stack[len(r.stack)-1], c.tag)
	}
	return c
}

// search is a way of looking for an element's place.
type search struct {
	wild  bool // among the wildcards, not the names
	loose bool // skip required particles, and accept a second branch of a choice
	back  bool // before the last match
}

// Index returns the index in the model of the particle that the current element is, or is a part of, or -1 if it has no
// place there; the next call of [Reader.Child] then skips it. What the schema says is tried first, then any place
// further on, which in a group that is repeated is the next occurrence of it. With [ReadOptions.ForwardOnly] that is all;
// otherwise an element may also come late.
func (c *Content) Index(r *Reader) int {
	name := r.Name()
	c.depth = 0
	late := !r.options.ForwardOnly
	if c.find(name, search{}) || c.find(name, search{wild: true}) ||
		c.find(name, search{loose: true}) || late && c.find(name, search{loose: true, back: true}) ||
		c.find(name, search{loose: true, wild: true}) || late && c.find(name, search{loose: true, wild: true, back: true}) {
		if c.twice {
			r.again()
		}
		if c.repeats {
			r.remember()
		}
		c.learn(r)
		return c.path[0].last
	}
	r.unread = true
	return -1
}

// learn remembers the start tag of the current element, the last match, and that it came after the match before.
func (c *Content) learn(r *Reader) {
	step := &c.path[len(c.path)-1]
	base := r.models.tagsOf(r, step.model)
	if base == 0 || len(r.stack) < 2 {
		return
	}
	after := c.tag
	c.tag = base + step.last
	if r.stack[len(r.stack)-1].known == c.tag {
		r.expect(&r.stack[len(r.stack)-2], c.tag)
	} else {
		r.learn(c.tag, after)
	}
}

// Inner returns the index in the group whose index was returned last.
func (c *Content) Inner() int {
	if c.depth+1 >= len(c.path) {
		return -1
	}
	c.depth++
	return c.path[c.depth].last
}

// For generated code: Item returns the item of list that the current element goes into. The index returned last is
// that of a repeated group, and each of the list's items is one occurrence of it.
func Item[T any](c *Content, list *[]T) *T {
	if c.depth >= c.matched || len(*list) == 0 {
		return Grow(list)
	}
	return &(*list)[len(*list)-1]
}

// For generated code: Part returns the struct of the optional group whose index was returned last.
func Part[T any](part **T) *T {
	if *part == nil {
		*part = new(T)
	}
	return *part
}

// find looks for the name from the innermost group outwards and moves to where it is.
func (c *Content) find(name Name, how search) bool {
	for level := len(c.path) - 1; level >= 0; level-- {
		if i := c.path[level].find(name, how); i >= 0 {
			c.move(level, i, name, how)
			return true
		}
	}
	return false
}

// move makes particle i of the model at the level the last match, and goes on to the element in it.
func (c *Content) move(level, i int, name Name, how search) {
	c.matched = level
	c.repeats = c.path[level].last == i
	c.path = c.path[:level+1]
	c.path[level].last = i
	p := &c.path[level].model[i]
	c.twice = p.Group == nil && !p.Repeated && c.path[level].seen.has(i)
	for {
		s := &c.path[len(c.path)-1]
		s.seen.add(s.last)
		p := &s.model[s.last]
		if p.Group == nil {
			return
		}
		first := p.Group.find(name, -1, 0, how)
		if first < 0 {
			return
		}
		c.path = append(c.path, modelStep{model: p.Group, last: first})
	}
}

func (s *modelStep) find(name Name, how search) int {
	from := s.last + 1
	if s.last >= 0 && s.model[s.last].Repeated {
		from = s.last
	}
	if how.back {
		return s.model[:from].find(name, -1, 0, how)
	}
	return s.model.find(name, s.last, from, how)
}

// find returns the index of the first particle from on that an element of the name may begin, or -1. last is the index of
// the last match in the model.
func (m Model) find(name Name, last, from int, how search) int {
	for i := from; i < len(m); i++ {
		p := &m[i]
		excluded := !how.loose && p.Choice != 0 && last >= 0 && i != last && m[last].Choice == p.Choice
		if excluded || i > from && sameModel(p.Group, m[i-1].Group) {
			continue
		}
		if p.begins(name, how) {
			return i
		}
		if !how.loose && i > last && !p.Optional && (i+1 == len(m) || p.Choice == 0 || m[i+1].Choice != p.Choice) {
			return -1
		}
	}
	return -1
}

// sameModel reports whether two groups are one, so that what is not in the first need not be looked for in the second.
func sameModel(a, b Model) bool { return len(a) > 0 && len(b) > 0 && &a[0] == &b[0] }

func (p *Particle) begins(name Name, how search) bool {
	switch {
	case p.Group != nil:
		return p.Group.find(name, -1, 0, how) >= 0
	case how.wild:
		return admits(p.Any, name.Space)
	}
	return p.Local == name.Local && p.Space == name.Space
}
