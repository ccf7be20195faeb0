//go:build js && wasm

package browser

// The questions that dom.js answers at once.
const (
	askNormalize = 0
	askCollate   = 1
	askKeep      = 2
	askRecall    = 3
	askBrowser   = 4
	askLanguage  = 5
	askJournal   = 6
	askMatch     = 7
)

// Normalize returns texts in Unicode normal form C, as the browser has it.
func (p *Port) Normalize(texts []string) []string {
	answer := p.ask(askNormalize, textsMessage(texts))
	normal := make([]string, len(texts))
	for i := range normal {
		normal[i] = answer.takeString()
	}
	return normal
}

// Collate returns the places of texts in the order of a language, as the browser has it.
func (p *Port) Collate(language string, texts []string) []int {
	var m message
	m.string(language)
	answer := p.ask(askCollate, append(m, textsMessage(texts)...))
	places := make([]int, len(texts))
	for i := range places {
		places[i] = int(answer.takeInt())
	}
	return places
}

// Matches reports whether a whole text matches a regular expression as the browser has them.
func (p *Port) Matches(pattern, text string) bool {
	var m message
	m.string(pattern)
	m.string(text)
	answer := p.ask(askMatch, m)
	return answer.takeInt() == 1
}

// Keep keeps a text for the tab, or lasting for all tabs; an empty text forgets it. It reports whether the browser allows
// that.
func (p *Port) Keep(name, text string, lasting bool) bool {
	var m message
	m.int(number(lasting))
	m.string(name)
	m.string(text)
	answer := p.ask(askKeep, m)
	return answer.takeInt() == 1
}

// Recall returns what was kept under a name, for the tab or lasting.
func (p *Port) Recall(name string) string {
	var m message
	m.string(name)
	return string(p.ask(askRecall, m))
}

// FindJournal looks for the journal of a tab that is no longer there. An input of the type journal follows when there is
// one.
func (p *Port) FindJournal(name string) {
	var m message
	m.string(name)
	p.ask(askJournal, m)
}

// LanguageName returns the name of the language with a tag (BCP 47), in another language, as a label.
func (p *Port) LanguageName(in, tag string) string {
	var m message
	m.string(in)
	m.string(tag)
	return string(p.ask(askLanguage, m))
}

// Browser returns what the browser calls itself.
func (p *Port) Browser() string { return string(p.ask(askBrowser, nil)) }

func textsMessage(texts []string) message {
	var m message
	m.int(int32(len(texts)))
	for _, text := range texts {
		m.string(text)
	}
	return m
}

func (p *Port) ask(question int, m message) message {
	return p.read(p.js.Call("ask", question, p.write(m)).Int())
}
