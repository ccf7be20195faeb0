//go:build js && wasm

package view

import (
	"strconv"
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/decimal"
	"groupdesk/wasm/words"
)

// maxLanguages is how many languages of a group the dialog can show. More can be edited in the row, in their raw form.
const maxLanguages = 12

// languagesOutline is the dialog in which a group's texts are edited in each language.
const languagesOutline = `
dialog #languages .gd-dialog.gd-large aria-label="` + string(words.LanguagesTitle) + `"
	h2 #languages-title dir=auto
	p | ` + string(words.LanguagesLead) + `
	div #languages-rows .gd-languages
	p #languages-message .gd-message role=alert hidden
	div .gd-row
		label .gd-check
			span | ` + string(words.NewLanguage) + `
			select #languages-new
		button type=button #languages-add .gd-button.gd-small | ` + string(words.AddLanguage) + `
	div .gd-choices
		button type=button #languages-close .gd-button.gd-primary | ` + string(words.Done)

// languageOutline is one language of the dialog; its parts have a number after them, in place of @.
const languageOutline = `
div #language@ .gd-language
	span #language-label@
	input type=text #language-name@ autocomplete=off dir=auto
	input type=text #language-description@ autocomplete=off dir=auto placeholder="` + string(words.Description) + `"`

// languageOutlines are all rows of the dialog.
func languageOutlines() string {
	var b strings.Builder
	for i := range maxLanguages {
		b.WriteString(strings.ReplaceAll(languageOutline, "@", strconv.Itoa(i)))
	}
	return b.String()
}

func (v *View) renderLanguages(p painter) {
	r, ok := v.state.Row(v.state.Languages)
	if ok {
		p.text(partLanguagesTitle, v.title(r))
		rows := r.LanguageRows()
		for i := range maxLanguages {
			number := strconv.Itoa(i)
			p.show(partLanguage+number, i < len(rows))
			if int(i) < len(rows) {
				name := v.languageName(rows[i].Code)
				p.text(partLanguageLabel+number, name)
				p.value(partLanguageName+number, rows[i].Name)
				p.set(partLanguageName+number, "aria-label", v.of(words.Name, name))
				p.value(partLanguageText+number, rows[i].Description)
				p.set(partLanguageText+number, "aria-label", v.of(words.Description, name))
			}
		}
		var items []item
		for _, code := range r.NewLanguages() {
			items = append(items, item{text: v.languageName(code), value: code})
		}
		p.items(partLanguagesNew, items)
		name, _ := messageOf(r, admin.FieldName)
		description, _ := messageOf(r, admin.FieldDescription)
		p.text(partLanguagesMessage, joined(name, description))
		p.show(partLanguagesMessage, name+description != "")
	}
	p.open(partLanguages, ok)
}

func (v *View) languageName(code string) string {
	if code == "" {
		return v.texts.Get(words.AllLanguages)
	}
	if tag := admin.LanguageTag(code); tag != "" {
		return v.port.LanguageName(v.texts.Get(words.Tag), tag)
	}
	return code
}

// translate takes over a text of the dialog, if the part is one of its fields.
func (v *View) translate(in browser.Input) {
	field := admin.FieldName
	number, ok := strings.CutPrefix(in.Part, partLanguageName)
	if !ok {
		field = admin.FieldDescription
		number, ok = strings.CutPrefix(in.Part, partLanguageText)
	}
	r, found := v.state.Row(v.state.Languages)
	i, isNumber := decimal.Parse(number)
	if !ok || !found || !isNumber {
		return
	}
	if rows := r.LanguageRows(); int(i) < len(rows) {
		v.post(admin.Translate{Key: r.Key, Field: field, Code: rows[i].Code, Text: in.Value})
	}
}
