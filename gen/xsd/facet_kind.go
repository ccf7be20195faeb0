package xsd

// FacetKind is a constraining facet other than enumeration (part 2, section 4.3).
type FacetKind int

// The kinds, in the order in which what they constrain is checked. A new one goes before FacetKinds, and each table over
// FacetKinds, here and in what writes Go, fails to compile until it has a row for it.
const (
	Length FacetKind = iota
	MinLength
	MaxLength
	MinInclusive
	MinExclusive
	MaxInclusive
	MaxExclusive
	TotalDigits
	FractionDigits
	WhiteSpace
	Pattern
	FacetKinds // how many there are
)

// Aspect is what a facet constrains of a value.
type Aspect int

const (
	// Lexical is the lexical form of the value.
	Lexical Aspect = iota
	// Size is the number of characters, octets or items.
	Size
	// Digits is the number of decimal digits.
	Digits
	// Order is the value's place among those of its type.
	Order
)

// Side says on which side a facet bounds what it constrains.
type Side int

const (
	// Unbounding facets bound nothing.
	Unbounding Side = iota
	// Exact facets give the one number allowed.
	Exact
	// Lower facets give the least, Upper ones the greatest.
	Lower
	Upper
)

// facetFacts are what is known of a kind.
type facetFacts struct {
	name      string // of its element in a schema
	aspect    Aspect
	side      Side
	exclusive bool      // the bound itself is not allowed
	slot      FacetKind // of the kinds of which a type has only one in effect, the one that stands for them
}

var factsOf [FacetKinds]facetFacts = [...]facetFacts{
	Length:         {"length", Size, Exact, false, Length},
	MinLength:      {"minLength", Size, Lower, false, MinLength},
	MaxLength:      {"maxLength", Size, Upper, false, MaxLength},
	MinInclusive:   {"minInclusive", Order, Lower, false, MinInclusive},
	MinExclusive:   {"minExclusive", Order, Lower, true, MinInclusive},
	MaxInclusive:   {"maxInclusive", Order, Upper, false, MaxInclusive},
	MaxExclusive:   {"maxExclusive", Order, Upper, true, MaxInclusive},
	TotalDigits:    {"totalDigits", Digits, Upper, false, TotalDigits},
	FractionDigits: {"fractionDigits", Digits, Upper, false, FractionDigits},
	WhiteSpace:     {"whiteSpace", Lexical, Unbounding, false, WhiteSpace},
	Pattern:        {"pattern", Lexical, Unbounding, false, Pattern},
}

// facetKind finds the kind whose element has the local name.
func facetKind(local string) (FacetKind, bool) {
	for k := range FacetKinds {
		if factsOf[k].name == local {
			return k, true
		}
	}
	return 0, false
}

// String returns the name of the facet's element, such as maxLength.
func (k FacetKind) String() string { return factsOf[k].name }

// Aspect is what the facet constrains.
func (k FacetKind) Aspect() Aspect { return factsOf[k].aspect }

// Side is where the facet bounds what it constrains.
func (k FacetKind) Side() Side { return factsOf[k].side }

// Exclusive reports whether the facet is a bound that is outside of what it bounds.
func (k FacetKind) Exclusive() bool { return factsOf[k].exclusive }

// IsCount reports whether the facet's value is a number of characters, octets, items or digits.
func (k FacetKind) IsCount() bool { return k.Aspect() == Size || k.Aspect() == Digits }
