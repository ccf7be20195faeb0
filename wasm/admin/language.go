package admin

import "strings"

// DisplayName returns the part of a multi-language text for a language, or the first part when it has none for that. A
// text in any other form is returned as it is.
//
// The form is LL:"text";LL:"text" with LL a two-letter code and no quotation mark inside a text. Language is such a
// code, or a browser's (nb-NO).
func DisplayName(text, language string) string {
	parts, ok := splitLanguages(text)
	if !ok {
		return text
	}
	for _, code := range languageCodes(language) {
		for _, p := range parts {
			if strings.EqualFold(p.code, code) {
				return p.text
			}
		}
	}
	return parts[0].text
}

// languagePart is one translation in a multi-language text.
type languagePart struct{ code, text string }

func splitLanguages(text string) ([]languagePart, bool) {
	var parts []languagePart
	for rest := text; rest != ""; {
		p, after, ok := cutLanguage(rest)
		if !ok {
			return nil, false
		}
		parts, rest = append(parts, p), after
	}
	return parts, len(parts) > 0
}

// cutLanguage splits the first translation off, with the semicolon after it.
func cutLanguage(text string) (p languagePart, rest string, ok bool) {
	if len(text) < 5 || !isLetter(text[0]) || !isLetter(text[1]) || text[2:4] != `:"` {
		return p, "", false
	}
	content, rest, ok := strings.Cut(text[4:], `"`)
	if !ok || rest != "" && rest[0] != ';' {
		return p, "", false
	}
	return languagePart{code: text[:2], text: content}, strings.TrimPrefix(rest, ";"), true
}

func isLetter(c byte) bool {
	c = lowerASCII(c)
	return 'a' <= c && c <= 'z'
}

// languageCodes returns the codes under which SuperOffice may have a language, the likeliest first. SuperOffice has
// codes of its own for some; others are found by the region or the language part of a browser's code.
func languageCodes(language string) []string {
	main, region, _ := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	codes := []string{region, main}
	switch strings.ToLower(main) {
	case "en":
		codes = append(codes, "US")
	case "nb", "nn":
		codes = append(codes, "NO")
	case "sv":
		codes = append([]string{"SW"}, codes...)
	case "de":
		codes = append([]string{"GE"}, codes...)
	}
	return codes
}
