package admin

import (
	"slices"
	"strings"
)

// Translations is a text in several languages, which SuperOffice keeps in one field as US:"Sales";NO:"Salg": a
// two-letter code of its own, a colon and the text in quotation marks, so that no text can have one in it. The order is
// that of the field. A Translations is never changed once it is there.
type Translations []Translation

// Translation is the text in one language.
type Translation struct {
	Code string // two letters as they were found, see [LanguageTag]
	Text string // may be empty
}

// ParseTranslations parses a raw text. It reports false for a text in one language, and for one that [Join] would
// not give back as it is or in which a language occurs twice: such a text can only be edited raw.
func ParseTranslations(raw string) (Translations, bool) {
	list, ok := splitTranslations(raw)
	if !ok || list.Join() != raw {
		return nil, false
	}
	for i, t := range list {
		if list.index(t.Code) != i {
			return nil, false
		}
	}
	return list, true
}

// Join returns the raw text. It is empty when there are no translations.
func (list Translations) Join() string {
	var b strings.Builder
	for i, t := range list {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(t.Code + `:"` + t.Text + `"`)
	}
	return b.String()
}

// Set returns the translations with another text for a language, which is added at the end when it is not there;
// nothing else differs in the raw text. It reports false when that is impossible: the code is not two letters from A to
// Z, or the text has a quotation mark in it.
func (list Translations) Set(code, text string) (Translations, bool) {
	if len(code) != 2 || !isLetter(code[0]) || !isLetter(code[1]) || strings.Contains(text, `"`) {
		return list, false
	}
	i := list.index(code)
	if i < 0 {
		return append(slices.Clip(list), Translation{Code: code, Text: text}), true
	}
	list = slices.Clone(list)
	list[i].Text = text
	return list, true
}

// Remove returns the translations without a language.
func (list Translations) Remove(code string) Translations {
	i := list.index(code)
	if i < 0 {
		return list
	}
	return slices.Delete(slices.Clone(list), i, i+1)
}

// index returns where a language is, or -1. Letter case does not count in codes.
func (list Translations) index(code string) int {
	return slices.IndexFunc(list, func(t Translation) bool { return sameCode(t.Code, code) })
}

func sameCode(a, b string) bool { return compareFolded(a, b) == 0 }

// DisplayName returns the part of a multi-language text for a language, or the first part when it has none for that. A
// text in any other form is returned as it is; a semicolon at the end is allowed. Language is a SuperOffice code or a
// browser's (nb-NO).
func DisplayName(text, language string) string {
	list, ok := splitTranslations(text)
	if !ok {
		return text
	}
	for _, code := range languageCodes(language) {
		if i := list.index(code); i >= 0 {
			return list[i].Text
		}
	}
	return list[0].Text
}

func splitTranslations(text string) (Translations, bool) {
	var list Translations
	for rest := text; rest != ""; {
		t, after, ok := cutTranslation(rest)
		if !ok {
			return nil, false
		}
		list, rest = append(list, t), after
	}
	return list, len(list) > 0
}

// cutTranslation splits the first translation off, with the semicolon after it.
func cutTranslation(text string) (t Translation, rest string, ok bool) {
	if len(text) < 5 || !isLetter(text[0]) || !isLetter(text[1]) || text[2:4] != `:"` {
		return t, "", false
	}
	content, rest, ok := strings.Cut(text[4:], `"`)
	if !ok || rest != "" && rest[0] != ';' {
		return t, "", false
	}
	return Translation{Code: text[:2], Text: content}, strings.TrimPrefix(rest, ";"), true
}

func isLetter(c byte) bool {
	c |= 0x20
	return 'a' <= c && c <= 'z'
}

// languageCodes returns the codes under which SuperOffice may have a language, the likeliest first. The region of a
// browser's code counts where it distinguishes variants of the language: English in Norway is not Norwegian.
func languageCodes(language string) []string {
	main, region, _ := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	codes, known := []string{main}, false
	for _, l := range languages {
		tag, itsRegion, _ := strings.Cut(l.tag, "-")
		norwegian := tag == "no" && (sameCode(main, "nb") || sameCode(main, "nn"))
		if !sameCode(tag, main) && !norwegian {
			continue
		}
		known = true
		if itsRegion == "" && !norwegian || itsRegion != "" && sameCode(itsRegion, region) {
			codes = append(strings.Fields(l.codes), codes...)
		} else {
			codes = append(codes, strings.Fields(l.codes)...)
		}
	}
	if !known {
		codes = append(codes, region)
	}
	return codes
}

// LanguageTag returns the tag (BCP 47) of the language that SuperOffice has under a code; empty: it is not known. Besides
// SuperOffice's own codes there are those of ISO 639 and ISO 3166 that people use in their place.
func LanguageTag(code string) string {
	if len(code) == 2 {
		for _, l := range languages {
			if l.has(code) {
				return l.tag
			}
		}
	}
	return ""
}

// knownLanguage is a language with the codes that it goes by, SuperOffice's own first.
type knownLanguage struct{ codes, tag string }

func (l knownLanguage) has(code string) bool {
	return slices.ContainsFunc(strings.Fields(l.codes), func(its string) bool { return sameCode(its, code) })
}

var languages = [...]knownLanguage{
	{"US", "en-US"},
	{"GB EN UK", "en-GB"},
	{"NO NB", "no"},
	{"NN", "nn"},
	{"SW SE SV", "sv"},
	{"DA DK", "da"},
	{"FI", "fi"},
	{"IS", "is"},
	{"GE DE", "de"},
	{"NL DU", "nl"},
	{"FR", "fr"},
	{"SP ES", "es"},
	{"IT", "it"},
	{"PO PT", "pt"},
	{"PL", "pl"},
	{"CZ CS", "cs"},
	{"HU", "hu"},
	{"RU", "ru"},
	{"JP JA", "ja"},
	{"CN ZH", "zh"},
}
