package soaptest

import (
	"fmt"
	"time"

	"groupdesk/gen/soap"
)

// Each method makes a value of the type that the [soap.Writer]'s method of the same name writes.

// String makes a text with markup in it.
func (s *Sampler) String() string { return fmt.Sprintf("<text> & more %d", s.next()) }

// NormalizedString makes an xs:normalizedString.
func (s *Sampler) NormalizedString() string { return s.String() }

// Token makes an xs:token.
func (s *Sampler) Token() string { return s.String() }

// AnyURI makes a URL.
func (s *Sampler) AnyURI() string { return fmt.Sprintf("http://host.example/%d?a=b&c=d", s.next()) }

// Bool makes true and false in turn.
func (s *Sampler) Bool() bool { return s.next()%2 == 1 }

// Byte makes a small number.
func (s *Sampler) Byte() int8 { return int8(-s.next() % 128) }

// Short makes a number beyond 8 bits.
func (s *Sampler) Short() int16 { return int16(-1000 - s.next()%10000) }

// Int makes a number beyond 16 bits.
func (s *Sampler) Int() int32 { return int32(-100000 - s.next()) }

// Long makes a number beyond 32 bits.
func (s *Sampler) Long() int64 { return int64(-10000000000 - s.next()) }

// UnsignedByte makes a number that no signed byte holds.
func (s *Sampler) UnsignedByte() uint8 { return uint8(128 + s.next()%128) }

// UnsignedShort makes a number that no signed 16 bits hold.
func (s *Sampler) UnsignedShort() uint16 { return uint16(40000 + s.next()%10000) }

// UnsignedInt makes a number that no signed 32 bits hold.
func (s *Sampler) UnsignedInt() uint32 { return 3000000000 + uint32(s.next()) }

// UnsignedLong makes a number that no signed 64 bits hold.
func (s *Sampler) UnsignedLong() uint64 { return 10000000000000000000 + uint64(s.next()) }

// Float makes a number with a fraction.
func (s *Sampler) Float() float32 { return float32(s.next()) + 0.5 }

// Double makes a number that no float32 holds.
func (s *Sampler) Double() float64 { return float64(s.next()) + 0.1 }

// Decimal makes a number that no float64 holds.
func (s *Sampler) Decimal() soap.Decimal {
	return soap.Decimal(fmt.Sprintf("12345678901234567890.%d1", s.next()))
}

// Integer makes a number that no 64 bits hold.
func (s *Sampler) Integer() soap.Integer {
	return soap.Integer(fmt.Sprintf("1234567890123456789%d", s.next()))
}

// Duration makes a duration of years and seconds.
func (s *Sampler) Duration() soap.Duration {
	return soap.Duration(fmt.Sprintf("P%dY2M3DT4H5M6.7S", s.next()))
}

// DateTime makes an instant, with and without a zone in turn.
func (s *Sampler) DateTime() soap.DateTime {
	n := s.next()
	return soap.DateTime{Time: time.Date(2001, 2, 3, 4, 5, 6, n*1000, time.UTC), Zoned: n%2 == 0}
}

// Date makes a day.
func (s *Sampler) Date() soap.Date { return soap.Date(fmt.Sprintf("2001-02-%02d", 1+s.next()%28)) }

// Time makes a time of day.
func (s *Sampler) Time() soap.Time { return soap.Time(fmt.Sprintf("01:02:%02d.5Z", s.next()%60)) }

// GYear makes a year.
func (s *Sampler) GYear() soap.GYear { return soap.GYear(fmt.Sprint(1000 + s.next()%9000)) }

// GYearMonth makes a month of a year.
func (s *Sampler) GYearMonth() soap.GYearMonth {
	return soap.GYearMonth(fmt.Sprintf("%d-02", 1000+s.next()%9000))
}

// GMonth makes a month.
func (s *Sampler) GMonth() soap.GMonth { return soap.GMonth(fmt.Sprintf("--%02d", 1+s.next()%12)) }

// GMonthDay makes a day of a month.
func (s *Sampler) GMonthDay() soap.GMonthDay {
	return soap.GMonthDay(fmt.Sprintf("--02-%02d", 1+s.next()%28))
}

// GDay makes a day of any month.
func (s *Sampler) GDay() soap.GDay { return soap.GDay(fmt.Sprintf("---%02d", 1+s.next()%28)) }

// Base64 makes bytes.
func (s *Sampler) Base64() []byte { return []byte{0, 255, byte(s.next())} }

// Hex makes bytes.
func (s *Sampler) Hex() soap.HexBinary { return soap.HexBinary{0, 255, byte(s.next())} }

// Namespace is that of sample names and elements.
const Namespace = "urn:soaptest"

// QName makes a name in [Namespace].
func (s *Sampler) QName() soap.Name {
	return soap.Name{Space: Namespace, Local: fmt.Sprintf("name%d", s.next())}
}

// Strings makes a list of words.
func (s *Sampler) Strings() []string { return []string{s.Word(), s.Word()} }

// Word makes a text without spaces.
func (s *Sampler) Word() string { return fmt.Sprintf("word%d", s.next()) }

// AnySimpleType makes an xs:int with its type.
func (s *Sampler) AnySimpleType() soap.AnySimpleType {
	return soap.AnySimpleType{Type: soap.Name{Space: schemaNamespace, Local: "int"}, Value: fmt.Sprint(s.next())}
}

// AnyType makes an xs:string with its type.
func (s *Sampler) AnyType() soap.AnyType {
	return soap.AnyType{Type: soap.Name{Space: schemaNamespace, Local: "string"}, Content: soap.Raw(s.Word())}
}

const schemaNamespace = "http://www.w3.org/2001/XMLSchema"

// Raw makes an element that a wildcard for the namespaces stands for: those of [soap.Writer.AnyElement].
func (s *Sampler) Raw(namespaces []string) soap.Raw {
	space := namespaces[0]
	if space == "##any" || space == "##other" {
		space = Namespace
	}
	if space == "" {
		return soap.Raw(fmt.Sprintf("<soaptest>%d</soaptest>", s.next()))
	}
	return soap.Raw(fmt.Sprintf(`<x:soaptest xmlns:x="%s">%d</x:soaptest>`, space, s.next()))
}

// Attributes makes an attribute that no schema names.
func (s *Sampler) Attributes() []soap.Attribute {
	if s.lean() {
		return nil
	}
	return []soap.Attribute{{Name: soap.Name{Space: Namespace, Local: "other"}, Value: s.String()}}
}
