package soap

// Opt holds the value of an element that may be absent. The zero value is absent.
//
// A struct of generated code goes through encoding/json with the names and the order of its Go fields. In an Opt, a [Nil] or
// an [OptNil] a value is as it is alone, and null stands for none; null is read back as absent into an Opt and as xsi:nil
// into the others. An absent Opt or OptNil is omitted from a field with the option omitzero in its tag, which generated code
// gives to each OptNil: that is how JSON tells an absent one from xsi:nil. Package fmt prints the value as the verb says,
// absent or nil, and so does log/slog. A field that holds one of several derived types is an interface: JSON has its value
// without its type, and so it cannot be read back. None of this is part of programs for JavaScript, which it would enlarge.
type Opt[T any] struct {
	value   T
	present bool
}

// OptOf returns an Opt that holds v, or an absent one when v is a nil pointer; see [OptNilOf].
func OptOf[T any](v T) Opt[T] { return Opt[T]{v, !isNil(v)} }

// Get returns the value and whether there is one.
func (o Opt[T]) Get() (T, bool) { return o.value, o.present }

// IsAbsent reports whether there is no value.
func (o Opt[T]) IsAbsent() bool { return !o.present }

// Or returns the value, or fallback when it is absent.
func (o Opt[T]) Or(fallback T) T {
	if o.present {
		return o.value
	}
	return fallback
}

// Nil holds the value of an element that is always there and may be xsi:nil. The zero value is nil.
type Nil[T any] struct {
	value T
	set   bool
}

// NilOf returns a Nil that holds v, or one that is xsi:nil when v is a nil pointer; see [OptNilOf].
func NilOf[T any](v T) Nil[T] { return Nil[T]{v, !isNil(v)} }

// Get returns the value and whether there is one.
func (n Nil[T]) Get() (T, bool) { return n.value, n.set }

// Or returns the value, or fallback when it is xsi:nil.
func (n Nil[T]) Or(fallback T) T {
	if n.set {
		return n.value
	}
	return fallback
}

// IsNil reports whether there is no value.
func (n Nil[T]) IsNil() bool { return !n.set }

// OptNil holds the value of an element that may be absent, and that may be xsi:nil when it is there. The zero value is
// absent.
type OptNil[T any] struct {
	value T
	state presence
}

type presence uint8

const (
	absent presence = iota
	null
	present
)

// OptNilOf returns an OptNil that holds v, or one that is xsi:nil when v is a nil pointer. Programs for JavaScript, which
// cannot afford to look at types, get one that holds the nil pointer; it is written as xsi:nil too.
func OptNilOf[T any](v T) OptNil[T] {
	if isNil(v) {
		return OptNilNull[T]()
	}
	return OptNil[T]{v, present}
}

// OptNilNull returns an OptNil that is xsi:nil.
func OptNilNull[T any]() OptNil[T] { return OptNil[T]{state: null} }

// Get returns the value and whether there is one, so neither absent nor xsi:nil.
func (o OptNil[T]) Get() (T, bool) { return o.value, o.state == present }

// Or returns the value, or fallback when it is absent or xsi:nil.
func (o OptNil[T]) Or(fallback T) T {
	if o.state == present {
		return o.value
	}
	return fallback
}

// IsNil reports whether the element is there as xsi:nil.
func (o OptNil[T]) IsNil() bool { return o.state == null }

// IsAbsent reports whether the element is not there.
func (o OptNil[T]) IsAbsent() bool { return o.state == absent }

// For generated code: WriteOpt writes v with write, or nothing when it is absent.
func WriteOpt[T any](w *Writer, space, local string, v Opt[T], write func(*Writer, string, string, T)) {
	if v.present {
		write(w, space, local, v.value)
	}
}

// For generated code: WriteOptAttr writes v with write as an attribute of the element just opened, or nothing when it
// is absent.
func WriteOptAttr[T any](w *Writer, space, local string, v Opt[T], write func(*Writer, string, string, T)) {
	if v.present {
		write(w.Attribute(), space, local, v.value)
	}
}

// For generated code: WriteNil writes v with write, or an xsi:nil element.
func WriteNil[T any](w *Writer, space, local string, v Nil[T], write func(*Writer, string, string, T)) {
	if v.set {
		write(w, space, local, v.value)
		return
	}
	w.Nil(space, local)
}

// For generated code: WriteOptNil writes v with write, an xsi:nil element, or nothing.
func WriteOptNil[T any](w *Writer, space, local string, v OptNil[T], write func(*Writer, string, string, T)) {
	switch v.state {
	case present:
		write(w, space, local, v.value)
	case null:
		w.Nil(space, local)
	}
}

// For generated code: WriteList writes each item of v as an element of its own.
func WriteList[T any](w *Writer, space, local string, v []T, write func(*Writer, string, string, T)) {
	for _, item := range v {
		write(w, space, local, item)
	}
}

// For generated code: ReadOpt reads the current element with read.
func ReadOpt[T any](r *Reader, read func(*Reader) T) Opt[T] { return Opt[T]{read(r), true} }

// For generated code: ReadNil reads the current element with read, unless it is xsi:nil.
func ReadNil[T any](r *Reader, read func(*Reader) T) Nil[T] {
	if r.IsNil() {
		r.Skip()
		return Nil[T]{}
	}
	return Nil[T]{read(r), true}
}

// For generated code: ReadOptNil reads the current element with read, unless it is xsi:nil.
func ReadOptNil[T any](r *Reader, read func(*Reader) T) OptNil[T] {
	if r.IsNil() {
		r.Skip()
		return OptNilNull[T]()
	}
	return OptNil[T]{read(r), present}
}
