package browser

// change numbers the functions in the table of changes of dom.js.
type change int32

const (
	changeTarget change = iota
	changeText
	changeValue
	changeCheck
	changeSet
	changeUnset
	changeOrder
	changeForget
	changeFocus
	changeOpen
)

// Changes is a list of changes to the document. They are made in order, and only where the document differs. Those that
// name a part are about the last Target. The zero value is an empty list.
type Changes struct {
	message message
}

// Target says what the next changes are about: the row with a key, which is made when there is none, or 0 for the shell.
func (c *Changes) Target(key int32) { c.add(changeTarget, key) }

// Text sets the text of a part.
func (c *Changes) Text(part int, text string) {
	c.add(changeText, int32(part))
	c.message.string(text)
}

// Value sets what an input field holds.
func (c *Changes) Value(part int, text string) {
	c.add(changeValue, int32(part))
	c.message.string(text)
}

// Check ticks a box or clears it.
func (c *Changes) Check(part int, checked bool) { c.add(changeCheck, int32(part), number(checked)) }

// Set sets an attribute.
func (c *Changes) Set(part int, attribute, value string) {
	c.add(changeSet, int32(part))
	c.message.string(attribute)
	c.message.string(value)
}

// Unset removes an attribute.
func (c *Changes) Unset(part int, attribute string) {
	c.add(changeUnset, int32(part))
	c.message.string(attribute)
}

// Order shows exactly the rows with these keys, in this order. Each must have been a Target.
func (c *Changes) Order(keys []int32) {
	c.add(changeOrder, int32(len(keys)))
	for _, key := range keys {
		c.message.int(key)
	}
}

// Forget drops a row that will not be shown again.
func (c *Changes) Forget(key int32) { c.add(changeForget, key) }

// Focus moves the keyboard focus to a part.
func (c *Changes) Focus(part int) { c.add(changeFocus, int32(part)) }

// Open shows a dialog above everything else, or closes it.
func (c *Changes) Open(part int, open bool) { c.add(changeOpen, int32(part), number(open)) }

func (c *Changes) add(what change, numbers ...int32) {
	c.message.int(int32(what))
	for _, n := range numbers {
		c.message.int(n)
	}
}

func number(b bool) int32 {
	if b {
		return 1
	}
	return 0
}
