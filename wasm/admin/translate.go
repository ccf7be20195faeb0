package admin

import (
	"strings"

	"groupdesk/wasm/words"
)

// LanguageRow is a language of a group's name and description.
type LanguageRow struct {
	Code              string // empty: the text is in one language, or in a form that can only be edited raw
	Name, Description string
}

// LanguageRows returns the languages of a row's texts: those of the name in their order, then those that only the
// description has.
func (r *Row) LanguageRows() []LanguageRow {
	names, ok := ParseTranslations(r.Draft.Name)
	if !ok {
		names = Translations{{Text: r.Draft.Name}}
	}
	descriptions, ok := ParseTranslations(r.Draft.Description)
	if !ok {
		descriptions = Translations{{Text: r.Draft.Description}}
	}
	var rows []LanguageRow
	for _, t := range names {
		row := LanguageRow{Code: t.Code, Name: t.Text}
		if i := descriptions.index(t.Code); i >= 0 {
			row.Description = descriptions[i].Text
		}
		rows = append(rows, row)
	}
	for _, t := range descriptions {
		if names.index(t.Code) < 0 && (t.Code != "" || t.Text != "") {
			rows = append(rows, LanguageRow{Code: t.Code, Description: t.Text})
		}
	}
	return rows
}

// NewLanguages returns the codes of the languages that can be added to a row's texts.
func (r *Row) NewLanguages() []string {
	var codes []string
	rows := r.LanguageRows()
	for _, l := range languages {
		code := strings.Fields(l.codes)[0]
		there := false
		for _, row := range rows {
			there = there || LanguageTag(row.Code) == l.tag
		}
		if !there {
			codes = append(codes, code)
		}
	}
	return codes
}

// translate changes a text in one language. A text in one language only has the code "".
func (u *update) translate(e Translate) {
	r, ok := u.Row(e.Key)
	if !ok || e.Field == FieldRank {
		return
	}
	text := e.Text
	if e.Code != "" {
		if text, ok = u.translated(r.Draft.Get(e.Field), e.Code, e.Text); !ok {
			u.say(ToneWarning, words.NoQuotation)
			return
		}
	}
	u.edit(Edit{Key: e.Key, Field: e.Field, Text: text})
}

// translated returns a raw text with another text for a language. A text that was in one language becomes that of the
// user's. It reports false when that is impossible, see [Translations.Set].
func (u *update) translated(raw, code, text string) (string, bool) {
	list, ok := ParseTranslations(raw)
	if !ok && raw != "" {
		if list, ok = list.Set(u.ownLanguage(code), raw); !ok {
			return raw, false
		}
	}
	list, ok = list.Set(code, text)
	return list.Join(), ok
}

// addLanguage gives the name of a row a text in another language, which is empty at first.
func (u *update) addLanguage(e AddLanguage) {
	r, ok := u.Row(e.Key)
	if !ok {
		return
	}
	if list, _ := ParseTranslations(r.Draft.Name); list.index(e.Code) < 0 {
		u.translate(Translate{Key: e.Key, Field: FieldName, Code: e.Code})
	}
}

// ownLanguage returns SuperOffice's code for the user's language, or one that differs from another language's.
func (u *update) ownLanguage(other string) string {
	for _, code := range append(languageCodes(u.options.Language), "US") {
		for _, l := range languages {
			own := strings.Fields(l.codes)[0]
			if l.has(code) && !sameCode(own, other) {
				return own
			}
		}
	}
	return "GB"
}
