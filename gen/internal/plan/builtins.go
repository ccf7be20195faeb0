package plan

// anySimple is an element of the type xs:anySimpleType. Elsewhere such a text has no xsi:type and is a plain string.
var anySimple = &Builtin{Go: "AnySimpleType", Runtime: true, Method: "AnySimpleType"}

// builtins are the built-in types of XML Schema 1.0 part 2 and how the runtime reads and writes them. A type that is
// missing here is read and written as its base type.
var builtins = map[string]*Builtin{
	"anyType":       {Go: "AnyType", Runtime: true, Method: "AnyType"},
	"anySimpleType": {Go: "string", Method: "String"},
	"string":        {Go: "string", Method: "String"},
	"anyURI":        {Go: "string", Method: "AnyURI"},
	"boolean":       {Go: "bool", Method: "Bool"},
	"byte":          {Go: "int8", Method: "Byte"},
	"short":         {Go: "int16", Method: "Short"},
	"int":           {Go: "int32", Method: "Int"},
	"long":          {Go: "int64", Method: "Long"},
	"unsignedByte":  {Go: "uint8", Method: "UnsignedByte"},
	"unsignedShort": {Go: "uint16", Method: "UnsignedShort"},
	"unsignedInt":   {Go: "uint32", Method: "UnsignedInt"},
	"unsignedLong":  {Go: "uint64", Method: "UnsignedLong"},
	"float":         {Go: "float32", Method: "Float"},
	"double":        {Go: "float64", Method: "Double"},
	"decimal":       {Go: "Decimal", Runtime: true, Method: "Decimal"},
	"integer":       {Go: "Integer", Runtime: true, Method: "Integer"},
	"duration":      {Go: "Duration", Runtime: true, Method: "Duration"},
	"dateTime":      {Go: "DateTime", Runtime: true, Method: "DateTime"},
	"date":          {Go: "Date", Runtime: true, Method: "Date"},
	"time":          {Go: "Time", Runtime: true, Method: "Time"},
	"gYear":         {Go: "GYear", Runtime: true, Method: "GYear"},
	"gYearMonth":    {Go: "GYearMonth", Runtime: true, Method: "GYearMonth"},
	"gMonth":        {Go: "GMonth", Runtime: true, Method: "GMonth"},
	"gMonthDay":     {Go: "GMonthDay", Runtime: true, Method: "GMonthDay"},
	"gDay":          {Go: "GDay", Runtime: true, Method: "GDay"},
	"base64Binary":  {Go: "[]byte", Method: "Base64"},
	"hexBinary":     {Go: "HexBinary", Runtime: true, Method: "Hex"},
	"QName":         {Go: "Name", Runtime: true, Method: "QName"},
	"NOTATION":      {Go: "Name", Runtime: true, Method: "QName"},
	"NMTOKENS":      {Go: "[]string", Method: "Strings"},
	"IDREFS":        {Go: "[]string", Method: "Strings"},
	"ENTITIES":      {Go: "[]string", Method: "Strings"},
}

// IsText reports whether the Go type is a string, or declared as one.
func (b *Builtin) IsText() bool {
	switch b.Go {
	case "string", "Decimal", "Integer", "Duration", "Date", "Time", "GYear", "GYearMonth", "GMonth", "GMonthDay", "GDay":
		return true
	}
	return false
}

// IsConstant reports whether Go has constants of the type.
func (b *Builtin) IsConstant() bool {
	return b.IsText() || !b.Runtime && b.Go[0] != '['
}
