package browser

import "strconv"

// change numbers the functions in the table of changes of dom.js.
type change int32

const (
	changeText change = iota
	changeValue
	changeCheck
	changeSet
	changeUnset
	changeRow
	changeOrder
	changeForget
	changeCursor
	changeFocusCursor
	changeFocus
	changeOpen
	changeItems
	changeCopy
	changeDownload
	changeAddress
	changeTime
)

// Changes is a list of changes to the document. They are made in order, and only where the document differs. The zero
// value is an empty list.
type Changes struct {
	message message
}

// EditorRow represents the row with the fields in an order of rows.
const EditorRow = 0

// Row is everything that a row of the table shows.
type Row struct {
	Key                              int32
	Deleted, Unsaved, Selected       bool
	ID, Status                       string // data-id and data-status
	Name, Description, Members, Rank string
	Badge, Tone                      string // a word after the name, and its colour; empty: none
	Act                              string // the label of the row's button; empty: it has none
}

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

// Row shows a row, which is made when there is none with its key.
func (c *Changes) Row(r Row) {
	c.add(changeRow, r.Key, number(r.Deleted)|number(r.Unsaved)<<1|number(r.Selected)<<2)
	for _, text := range [...]string{r.ID, r.Status, r.Name, r.Description, r.Members, r.Rank, r.Badge, r.Tone, r.Act} {
		c.message.string(text)
	}
}

// Order shows exactly the rows with these keys, in this order, and leaves room for rows above and below them. Each must
// have been shown by Row or be EditorRow. Where more rows are to follow, an event tells when the browser has time for them.
func (c *Changes) Order(above, below int32, more bool, keys []int32) {
	c.add(changeOrder, above, below, number(more), int32(len(keys)))
	for _, key := range keys {
		c.message.int(key)
	}
}

// Forget drops a row that will not be shown again soon.
func (c *Changes) Forget(key int32) { c.add(changeForget, key) }

// Cursor makes a row current, or a cell of it, counted from 1; 0 is the whole row. The Tab key comes to it.
func (c *Changes) Cursor(key, cell int32) { c.add(changeCursor, key, cell) }

// FocusCursor moves the keyboard focus to the current row or cell.
func (c *Changes) FocusCursor() { c.add(changeFocusCursor) }

// Focus moves the keyboard focus to a part.
func (c *Changes) Focus(part int) { c.add(changeFocus, int32(part)) }

// Open shows a dialog above everything else, or closes it.
func (c *Changes) Open(part int, open bool) { c.add(changeOpen, int32(part), number(open)) }

// Items fills a list: three texts for each line, which are what it says, the label of its button or nothing, and the value
// of the clicks on that.
func (c *Changes) Items(part int, texts []string) {
	c.add(changeItems, int32(part), int32(len(texts)/3))
	for _, text := range texts {
		c.message.string(text)
	}
}

// Copy puts the text of a field into the clipboard, and selects it in case the browser refuses.
func (c *Changes) Copy(part int) { c.add(changeCopy, int32(part)) }

// Address names a group in the page's address, in place of another; 0 names none.
func (c *Changes) Address(group int32) { c.add(changeAddress, group) }

// Download saves the text of a field as a file.
func (c *Changes) Download(part int, name string) {
	c.add(changeDownload, int32(part))
	c.message.string(name)
}

// Time sets the text of a part, with a moment, in seconds since 1970, in the place of {time}, as people who speak a language
// read it on a clock. It does so after the other changes are drawn, because the first Intl.DateTimeFormat of a page is slow.
func (c *Changes) Time(part int, text, language string, seconds int64) {
	c.add(changeTime, int32(part))
	for _, text := range [...]string{text, language, strconv.FormatInt(seconds, 10)} {
		c.message.string(text)
	}
}

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
