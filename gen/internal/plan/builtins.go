package plan

import "cmp"

// Builtin is a built-in simple type of XML Schema.
type Builtin struct {
	Go      string // Go type, such as uint16
	Runtime bool   // whether Go is declared in gen/soap
	Method  string // the Writer's method, and the Reader's unless there is another, such as UnsignedShort
	Reading string // the Reader's method, where it differs from Method in white space; "" elsewhere
	Kind    ScalarKind
	Bits    int    // the size of a Whole or a Float
	Signed  bool   // of a Whole
	Compare string // the runtime's function that compares values in their lexical form; "" where only equal texts are equal
	Number  string // the runtime's constant for a Whole or Boolean that another version may have as another; "" for others
	Facets  *Facets
	// WhiteSpace is what the Reader does.
	WhiteSpace WhiteSpace
}

// ScalarKind says what the values of a built-in type are in Go.
type ScalarKind int

// The kinds. A new one goes before ScalarKinds; emit fails to compile until it knows how to write it.
const (
	String      ScalarKind = iota // a string
	URI                           // a string
	Lexical                       // a string type that holds the lexical form of another value, such as a date
	Boolean                       // a bool
	Whole                         // an integer
	Float                         // a floating-point number
	Instant                       // a soap.DateTime
	Base64                        // a []byte
	Hex                           // a soap.HexBinary
	QName                         // a soap.Name
	Texts                         // a []string, a list separated by spaces
	Anything                      // a soap.AnyType or a soap.AnySimpleType
	ScalarKinds                   // how many there are
)

// anySimple is an element of the type xs:anySimpleType. Elsewhere such a text has no xsi:type and is a plain string.
var anySimple = &Builtin{Go: "AnySimpleType", Runtime: true, Method: "AnySimpleType", Kind: Anything}

// builtins are the built-in types of XML Schema 1.0 part 2 and how the runtime reads and writes them. A type that is
// missing here is read and written as its base type.
var builtins = map[string]*Builtin{
	"anyType":          {Go: "AnyType", Runtime: true, Method: "AnyType", Kind: Anything},
	"anySimpleType":    {Go: "string", Method: "String", Kind: String, WhiteSpace: Preserve},
	"string":           {Go: "string", Method: "String", Kind: String, WhiteSpace: Preserve},
	"normalizedString": {Go: "string", Method: "NormalizedString", Kind: String, WhiteSpace: Replace},
	"token":            {Go: "string", Method: "Token", Kind: String},
	"anyURI":           {Go: "string", Method: "AnyURI", Kind: URI},
	"boolean":          {Go: "bool", Method: "Bool", Kind: Boolean, Number: "NumberBoolean"},
	"byte":             {Go: "int8", Method: "Byte", Kind: Whole, Bits: 8, Signed: true, Compare: decimals, Number: "NumberByte"},
	"short":            {Go: "int16", Method: "Short", Kind: Whole, Bits: 16, Signed: true, Compare: decimals, Number: "NumberShort"},
	"int":              {Go: "int32", Method: "Int", Kind: Whole, Bits: 32, Signed: true, Compare: decimals, Number: "NumberInt"},
	"long":             {Go: "int64", Method: "Long", Kind: Whole, Bits: 64, Signed: true, Compare: decimals, Number: "NumberLong"},
	"unsignedByte":     {Go: "uint8", Method: "UnsignedByte", Kind: Whole, Bits: 8, Compare: decimals, Number: "NumberUnsignedByte"},
	"unsignedShort":    {Go: "uint16", Method: "UnsignedShort", Kind: Whole, Bits: 16, Compare: decimals, Number: "NumberUnsignedShort"},
	"unsignedInt":      {Go: "uint32", Method: "UnsignedInt", Kind: Whole, Bits: 32, Compare: decimals, Number: "NumberUnsignedInt"},
	"unsignedLong":     {Go: "uint64", Method: "UnsignedLong", Kind: Whole, Bits: 64, Compare: decimals},
	"float":            {Go: "float32", Method: "Float", Kind: Float, Bits: 32},
	"double":           {Go: "float64", Method: "Double", Kind: Float, Bits: 64},
	"decimal":          {Go: "Decimal", Runtime: true, Method: "Decimal", Kind: Lexical, Compare: decimals},
	"integer":          {Go: "Integer", Runtime: true, Method: "Integer", Kind: Lexical, Compare: decimals},
	"duration":         {Go: "Duration", Runtime: true, Method: "Duration", Kind: Lexical, Compare: "CompareDurations"},
	"dateTime":         {Go: "DateTime", Runtime: true, Method: "DateTime", Kind: Instant, Compare: "CompareDateTimes"},
	"date":             {Go: "Date", Runtime: true, Method: "Date", Kind: Lexical, Compare: "CompareDates"},
	"time":             {Go: "Time", Runtime: true, Method: "Time", Kind: Lexical, Compare: "CompareTimes"},
	"gYear":            {Go: "GYear", Runtime: true, Method: "GYear", Kind: Lexical, Compare: "CompareGYears"},
	"gYearMonth":       {Go: "GYearMonth", Runtime: true, Method: "GYearMonth", Kind: Lexical, Compare: "CompareGYearMonths"},
	"gMonth":           {Go: "GMonth", Runtime: true, Method: "GMonth", Kind: Lexical, Compare: "CompareGMonths"},
	"gMonthDay":        {Go: "GMonthDay", Runtime: true, Method: "GMonthDay", Kind: Lexical, Compare: "CompareGMonthDays"},
	"gDay":             {Go: "GDay", Runtime: true, Method: "GDay", Kind: Lexical, Compare: "CompareGDays"},
	"base64Binary":     {Go: "[]byte", Method: "Base64", Kind: Base64},
	"hexBinary":        {Go: "HexBinary", Runtime: true, Method: "Hex", Kind: Hex},
	"QName":            {Go: "Name", Runtime: true, Method: "QName", Kind: QName},
	"NOTATION":         {Go: "Name", Runtime: true, Method: "QName", Kind: QName},
	"NMTOKENS":         {Go: "[]string", Method: "Strings", Kind: Texts},
	"IDREFS":           {Go: "[]string", Method: "Strings", Kind: Texts},
	"ENTITIES":         {Go: "[]string", Method: "Strings", Kind: Texts},
}

// decimals is the runtime's function that compares decimal numbers, whole ones among them.
const decimals = "CompareDecimals"

// scalarFacts are what is known of a kind.
type scalarFacts struct {
	constant   bool // Go has constants of the types
	comparable bool // a value has a text that facets can be checked against; a QName's depends on prefixes
	textual    bool // the Go type is not a string and has methods that make it a text, in JSON for example
}

var factsOf [ScalarKinds]scalarFacts = [...]scalarFacts{
	String:   {constant: true, comparable: true},
	URI:      {constant: true, comparable: true},
	Lexical:  {constant: true, comparable: true},
	Boolean:  {constant: true, comparable: true},
	Whole:    {constant: true, comparable: true},
	Float:    {constant: true, comparable: true},
	Instant:  {comparable: true, textual: true},
	Base64:   {comparable: true},
	Hex:      {comparable: true, textual: true},
	QName:    {textual: true},
	Texts:    {comparable: true},
	Anything: {},
}

// isConstant reports whether Go has constants of the type.
func (b *Builtin) isConstant() bool { return factsOf[b.Kind].constant }

// comparable reports whether a value has a text that can be checked.
func (b *Builtin) comparable() bool { return factsOf[b.Kind].comparable }

// IsTextual reports whether the Go type has String, MarshalText and UnmarshalText, which a type made of it loses.
func (b *Builtin) IsTextual() bool { return factsOf[b.Kind].textual }

// IsString reports whether the Go type is string itself.
func (b *Builtin) IsString() bool { return b.Kind == String || b.Kind == URI }

// ReadMethod is the Reader's method.
func (b *Builtin) ReadMethod() string { return cmp.Or(b.Reading, b.Method) }

// reading returns the type with another white space. It is still written by its own method, which says what type it is of.
func (b *Builtin) reading(w WhiteSpace) *Builtin {
	if !b.IsString() || w == b.WhiteSpace {
		return b
	}
	other := *b
	other.WhiteSpace, other.Reading = w, readers[w]
	return &other
}

// readers are the Reader's methods for strings.
var readers = [...]string{Collapse: "Token", Replace: "NormalizedString", Preserve: "String"}
