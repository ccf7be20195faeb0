package admin

import "strings"

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
	for _, l := range languageNames {
		code := strings.Fields(l.codes)[0]
		there := false
		for _, row := range rows {
			there = there || LanguageName(row.Code) == l.name
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
	if !ok {
		return
	}
	text := e.Text
	if list, ok := ParseTranslations(r.Draft.Get(e.Field)); ok && e.Code != "" {
		changed, ok := list.Set(e.Code, text)
		if !ok {
			u.say(ToneWarning, textNoQuotation)
			return
		}
		text = changed.Join()
	} else if e.Code != "" {
		u.addLanguage(e.Key, e.Field, e.Code)
		u.translateAdded(e)
		return
	}
	u.edit(Edit{Key: e.Key, Field: e.Field, Text: text})
}

// translateAdded fills a language in that has just been added.
func (u *update) translateAdded(e Translate) {
	if r, ok := u.Row(e.Key); ok {
		if _, ok := ParseTranslations(r.Draft.Get(e.Field)); ok {
			u.translate(e)
		}
	}
}

// addLanguage gives a field a text in another language, which is empty at first. A text that was in one language becomes
// that of the user's.
func (u *update) addLanguage(key int32, f Field, code string) {
	r, ok := u.Row(key)
	if !ok {
		return
	}
	text := r.Draft.Get(f)
	list, ok := ParseTranslations(text)
	if !ok && text != "" {
		list, ok = Translations{}.Set(u.ownLanguage(code), text)
		if !ok {
			u.say(ToneWarning, textNoQuotation)
			return
		}
	}
	if added, ok := list.Set(code, ""); ok && list.index(code) < 0 {
		u.edit(Edit{Key: key, Field: f, Text: added.Join()})
	}
}

// ownLanguage returns SuperOffice's code for the user's language, or one that differs from another language's.
func (u *update) ownLanguage(other string) string {
	for _, code := range append(languageCodes(u.options.Language), "US", "GB") {
		for _, l := range languageNames {
			own := strings.Fields(l.codes)[0]
			if strings.Contains(l.codes, " "+strings.ToUpper(code)+" ") && !strings.EqualFold(own, other) {
				return own
			}
		}
	}
	return "US"
}
