package plan

// Shape says which states a field's element can have, see the package comment.
type Shape int

// The shapes of the package comment's table, and the two that need an explanation. A new one goes before shapes.
const (
	Plain Shape = iota
	// Pointer is a required complex type that would contain itself.
	Pointer
	Optional
	Nillable
	OptionalNillable
	Repeated
	RepeatedNillable
	// OmitEmpty is an optional scalar in a DataContract schema whose type does not admit zero: omitted while it is zero. It
	// is also an array of the SOAP encoding that may be absent or nil: omitted while it is nil, see [Particle.NilStays].
	OmitEmpty
	shapes // how many there are
)

// Holding says what a field is in Go: the table of the package comment, shape by kind of type. T stands for the field's
// type, AnyT for a family.
type Holding int

// The holdings. A new one goes before Holdings; emit fails to compile until it knows how to write it.
const (
	// Of scalars, wildcards and texts.
	Bare        Holding = iota // T
	UnlessEmpty                // T, absent while it is empty
	Opt                        // soap.Opt[T]
	Nil                        // soap.Nil[T]
	OptNil                     // soap.OptNil[T]; of families soap.OptNil[AnyT]
	Slice                      // []T
	NilSlice                   // []soap.Nil[T]

	// Of structs, those of groups included.
	Inline          // T
	PointerRequired // *T, which must not be nil
	PointerOrAbsent // *T
	PointerOrNil    // *T, xsi:nil while it is nil
	PointerOptNil   // soap.OptNil[*T]
	Structs         // []T
	Pointers        // []*T, of which those that are nil are xsi:nil

	// Of families.
	MemberRequired // AnyT, which must not be nil
	MemberOrAbsent // AnyT
	MemberOrNil    // AnyT, xsi:nil while it is nil
	Members        // []AnyT
	MembersOrNil   // []AnyT, of which those that are nil are xsi:nil

	Holdings // how many there are
)

// The holdings of each kind of type. No scalar contains itself, only scalars have an empty value that can stand for an
// absent one, and a family is never plain, because an interface may be nil.
var (
	scalarHoldings [shapes]Holding = [...]Holding{
		Plain:            Bare,
		Pointer:          Bare,
		Optional:         Opt,
		Nillable:         Nil,
		OptionalNillable: OptNil,
		Repeated:         Slice,
		RepeatedNillable: NilSlice,
		OmitEmpty:        UnlessEmpty,
	}
	structHoldings [shapes]Holding = [...]Holding{
		Plain:            Inline,
		Pointer:          PointerRequired,
		Optional:         PointerOrAbsent,
		Nillable:         PointerOrNil,
		OptionalNillable: PointerOptNil,
		Repeated:         Structs,
		RepeatedNillable: Pointers,
		OmitEmpty:        PointerOrAbsent,
	}
	familyHoldings [shapes]Holding = [...]Holding{
		Plain:            MemberRequired,
		Pointer:          MemberRequired,
		Optional:         MemberOrAbsent,
		Nillable:         MemberOrNil,
		OptionalNillable: OptNil,
		Repeated:         Members,
		RepeatedNillable: MembersOrNil,
		OmitEmpty:        MemberOrAbsent,
	}
)

func (*Builtin) holding(s Shape) Holding    { return scalarHoldings[s] }
func (*Varying) holding(s Shape) Holding    { return scalarHoldings[s] }
func (*Simple) holding(s Shape) Holding     { return scalarHoldings[s] }
func (*Wildcard) holding(s Shape) Holding   { return scalarHoldings[s] }
func (*Characters) holding(s Shape) Holding { return scalarHoldings[s] }
func (*Skipped) holding(s Shape) Holding    { return scalarHoldings[s] }
func (*Struct) holding(s Shape) Holding     { return structHoldings[s] }
func (*Family) holding(s Shape) Holding     { return familyHoldings[s] }

// Holding says what the field is in Go.
func (f *Field) Holding() Holding { return f.Type.holding(f.Shape) }

// Repeats reports whether the field holds any number of values.
func (f *Field) Repeats() bool { return f.Shape == Repeated || f.Shape == RepeatedNillable }

// MustPoint reports whether the field is a pointer or an interface that must not be nil.
func (f *Field) MustPoint() bool {
	return f.Holding() == PointerRequired || f.Holding() == MemberRequired
}
