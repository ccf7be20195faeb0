package bench

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"groupdesk/gen/soap"
	frozen "groupdesk/web/bench/frozen/soap"
)

// writer has the calls of a Writer, of today's and of the frozen one.
type writer interface {
	Start(space, local string)
	End()
	Nil(space, local string)
	Attr(space, local, value string)
	Text(s string)
	String(space, local, v string)
	Int(space, local string, v int32)
	UnsignedLong(space, local string, v uint64)
	Bool(space, local string, v bool)
	Decimal(space, local string, v string)
	Base64(space, local string, v []byte)
	Strings(space, local string, v []string)
	Types(on bool)
	Bytes() ([]byte, error)

	startType(space, local, typ string)
	qname(space, local, valueSpace, value string)
	qnames(space, local, valueSpace string, values []string)
	raw(x string)
	anyElement(x string)
	anyType(space, local, prefix, declared, content string)
	otherAttributes(space, local, value string)
	attrInt(space, local string, v int32)
	attrQName(space, local, valueSpace, value string)
	contentString(v string)
	contentQName(valueSpace, value string)
}

// today is today's writer as a writer. Its counterpart, past, is the same for types of the frozen package.
type today struct{ *soap.Writer }

func (w today) Decimal(space, local, v string) { w.Writer.Decimal(space, local, soap.Decimal(v)) }
func (w today) startType(space, local, typ string) {
	w.StartType(space, local, soap.Name{Space: space, Local: typ})
}
func (w today) qname(space, local, valueSpace, value string) {
	w.QName(space, local, soap.Name{Space: valueSpace, Local: value})
}
func (w today) qnames(space, local, valueSpace string, values []string) {
	var list []soap.Name
	for _, v := range values {
		list = append(list, soap.Name{Space: valueSpace, Local: v})
	}
	soap.WriteItems(w.Writer, space, local, soap.Name{Space: space, Local: "names"}, list, (*soap.Writer).QName)
}
func (w today) raw(x string)        { w.Raw(soap.Raw(x)) }
func (w today) anyElement(x string) { w.AnyElement([]string{"##any"}, soap.Raw(x)) }
func (w today) anyType(space, local, prefix, declared, content string) {
	v := soap.AnyType{Content: soap.Raw(content)}
	if declared != "" {
		v.Namespaces = []soap.Namespace{{Prefix: prefix, Space: declared}}
	}
	w.AnyType(space, local, v)
}
func (w today) otherAttributes(space, local, value string) {
	w.OtherAttributes([]soap.Attribute{{Name: soap.Name{Space: space, Local: local}, Value: value}})
}
func (w today) attrInt(space, local string, v int32) { w.Attribute().Int(space, local, v) }
func (w today) attrQName(space, local, valueSpace, value string) {
	w.Attribute().QName(space, local, soap.Name{Space: valueSpace, Local: value})
}
func (w today) contentString(v string) { w.Content().String("", "", v) }
func (w today) contentQName(valueSpace, value string) {
	w.Content().QName("", "", soap.Name{Space: valueSpace, Local: value})
}

type past struct{ *frozen.Writer }

func (w past) Decimal(space, local, v string) { w.Writer.Decimal(space, local, frozen.Decimal(v)) }
func (w past) startType(space, local, typ string) {
	w.StartType(space, local, frozen.Name{Space: space, Local: typ})
}
func (w past) qname(space, local, valueSpace, value string) {
	w.QName(space, local, frozen.Name{Space: valueSpace, Local: value})
}
func (w past) qnames(space, local, valueSpace string, values []string) {
	var list []frozen.Name
	for _, v := range values {
		list = append(list, frozen.Name{Space: valueSpace, Local: v})
	}
	frozen.WriteItems(w.Writer, space, local, frozen.Name{Space: space, Local: "names"}, list, (*frozen.Writer).QName)
}
func (w past) raw(x string)        { w.Raw(frozen.Raw(x)) }
func (w past) anyElement(x string) { w.AnyElement([]string{"##any"}, frozen.Raw(x)) }
func (w past) anyType(space, local, prefix, declared, content string) {
	v := frozen.AnyType{Content: frozen.Raw(content)}
	if declared != "" {
		v.Namespaces = []frozen.Namespace{{Prefix: prefix, Space: declared}}
	}
	w.AnyType(space, local, v)
}
func (w past) otherAttributes(space, local, value string) {
	w.OtherAttributes([]frozen.Attribute{{Name: frozen.Name{Space: space, Local: local}, Value: value}})
}
func (w past) attrInt(space, local string, v int32) { w.Attribute().Int(space, local, v) }
func (w past) attrQName(space, local, valueSpace, value string) {
	w.Attribute().QName(space, local, frozen.Name{Space: valueSpace, Local: value})
}
func (w past) contentString(v string) { w.Content().String("", "", v) }
func (w past) contentQName(valueSpace, value string) {
	w.Content().QName("", "", frozen.Name{Space: valueSpace, Local: value})
}

// calls makes calls of a writer out of bytes; the same bytes make the same calls.
type calls struct {
	code []byte
	w    writer
	open int // elements
}

func (c *calls) next(n int) int {
	if len(c.code) == 0 {
		return 0
	}
	b := c.code[0]
	c.code = c.code[1:]
	return int(b) % n
}

// pick returns one of the choices, the last one seldom: it is what a writer has to refuse.
func (c *calls) pick(choices ...string) string {
	if i := c.next(64); i < 63 {
		return choices[i%(len(choices)-1)]
	}
	return choices[len(choices)-1]
}

func (c *calls) space() string {
	return c.pick("urn:a", "urn:a", "", "urn:b", "urn:c&\"<\t", soap.NamespaceXSI, soap.NamespaceSOAP11, "http://www.w3.org/2000/xmlns/")
}

func (c *calls) local() string { return c.pick("a", "bb", "LongerElement", "é", "a b") }

// text returns texts around the eight bytes that a writer may look at together.
func (c *calls) text() string {
	text := c.pick("", "x", "plain text of some length, without specials", "a & b", "<&>\"'\r\n\t", "1234567<", "12345678>", "øl og brød",
		"1234567é", "第一営業部", "\U0001F600 12345", "\u0080\u07FF\uD7FF\uE000", "123456\x7f\t", "1234567\x01", "a\xffb", "123456\xed\xa0\x80",
		"1234567\xc0\x80", "\uFFFE")
	if c.next(50) == 49 {
		return text + string(bytes.Repeat([]byte(text+"long "), 400)) // It outgrows what was allocated first.
	}
	return text
}

func (c *calls) run() ([]byte, error) {
	c.start()
	for len(c.code) > 0 {
		c.call()
	}
	for ; c.open > 0; c.open-- {
		c.w.End()
	}
	return c.w.Bytes()
}

func (c *calls) start() {
	c.w.Start(c.space(), c.local())
	c.open++
}

func (c *calls) call() {
	kind := c.next(24)
	switch kind {
	case 0, 1, 2:
		c.start()
	case 3, 4:
		if c.open > 1 || c.next(64) == 63 {
			c.w.End()
			c.open = max(c.open-1, 0)
		}
	case 5:
		c.w.Types(c.next(2) == 1)
	default:
		if kind < 15 {
			c.scalar(kind)
		} else {
			c.special(kind)
		}
	}
}

// scalar writes an element of a simple type.
func (c *calls) scalar(kind int) {
	switch kind {
	case 6:
		c.w.Int(c.space(), c.local(), int32(c.next(256))<<c.next(32))
	case 7:
		c.w.UnsignedLong(c.space(), c.local(), uint64(c.next(256))<<c.next(64))
	case 8:
		c.w.Bool(c.space(), c.local(), c.next(2) == 1)
	case 9:
		c.w.Decimal(c.space(), c.local(), c.pick("", "1.50", "-0", "1e3"))
	case 10:
		c.w.Base64(c.space(), c.local(), []byte(c.text()))
	case 11:
		c.w.Strings(c.space(), c.local(), []string{c.local(), c.text()})
	case 12:
		c.w.Nil(c.space(), c.local())
	default:
		c.w.String(c.space(), c.local(), c.text())
	}
}

// special writes attributes, contents, and what is not a scalar.
func (c *calls) special(kind int) {
	switch kind {
	case 15:
		c.w.Attr(c.space(), c.local(), c.text())
	case 16:
		c.w.attrInt(c.space(), c.local(), int32(c.next(256)))
	case 17:
		c.w.attrQName(c.space(), c.local(), c.space(), c.local())
	case 18:
		c.w.Text(c.text())
	case 19:
		c.w.contentString(c.text())
	case 20:
		c.w.contentQName(c.space(), c.local())
	case 21:
		c.w.qnames(c.space(), c.local(), c.space(), []string{c.local(), c.local()})
	case 22:
		c.w.qname(c.space(), c.local(), c.space(), c.local())
	default:
		c.embedded()
	}
}

func (c *calls) embedded() {
	content := c.pick("", "x", "<a/>", `<p:a xmlns:p="urn:b"><b c="d">e</b></p:a>`, `<a xmlns="urn:a"><b xmlns=""/></a>`, "<a>")
	switch c.next(5) {
	case 0:
		c.w.raw(content)
	case 1:
		c.w.anyElement(content)
	case 2:
		c.w.anyType(c.space(), c.local(), c.pick("p", "n", "a", "", "xml"), c.pick("", "urn:b", "urn:a"), content)
	case 3:
		c.w.startType(c.space(), c.local(), c.local())
		c.open++
	default:
		c.w.otherAttributes(c.space(), c.local(), c.text())
	}
}

// checkCalls makes the same calls of both writers, which must write the same or fail with the same error.
func checkCalls(t *testing.T, code []byte) (failed bool) {
	if len(code) < 2 {
		return false
	}
	style, prefix := soap.WriteStyle(code[0]%2), []string{"", "", "q"}[code[1]%3]
	ours := &calls{code: code[2:], w: today{soap.NewWriter(soap.WriteOptions{Style: style, Prefix: prefix})}}
	theirs := &calls{code: code[2:], w: past{frozen.NewWriter(frozen.WriteOptions{Style: frozen.WriteStyle(style), Prefix: prefix})}}
	got, err := ours.run()
	want, wantErr := theirs.run()
	if !bytes.Equal(got, want) || unquoted(err) != unquoted(wantErr) {
		t.Fatalf("style %d, prefix %q:\n got %s, %v\nwant %s, %v", style, prefix, got, err, want, wantErr)
	}
	return err != nil
}

// FuzzWriterSame makes any calls of today's writer and of the frozen one.
func FuzzWriterSame(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0, 13, 0, 0, 1, 6, 1, 0, 13, 15, 15, 1, 21, 20, 1})
	f.Add([]byte("\x01\x00the quick brown fox jumps over the lazy dog, with text that is long enough to make many calls"))
	f.Fuzz(func(t *testing.T, code []byte) { checkCalls(t, code) })
}

// TestWriterSame makes random calls of today's writer and of the frozen one.
func TestWriterSame(t *testing.T) {
	const programs = 20000
	random := rand.New(rand.NewPCG(1, 2))
	failures := 0
	for range programs {
		code := make([]byte, random.IntN(120))
		for i := range code {
			code[i] = byte(random.IntN(256))
		}
		if checkCalls(t, code) {
			failures++
		}
	}
	if failures < programs/10 || failures > programs*9/10 {
		t.Errorf("%d of %d programs failed; change calls so that many do and many do not", failures, programs)
	}
}
