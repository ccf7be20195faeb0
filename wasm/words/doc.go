// Package words holds every text that people read on the page, in one catalogue per language.
//
//	texts/en.txt          the texts in English, with comments for translators; the order of all catalogues
//	texts/nb.txt, …       the same texts in other languages
//	keys.go, english.go   generated from texts/en.txt: run go generate after each change
//	words.go              the texts at run time
//	source                reads and checks the catalogues; for tools, not linked into the page
//
// English is compiled into the program. When another language is wanted, the loader fetches it beside the program and
// passes it on as text, see [Decode].
//
// Each line of a catalogue is a key, an equals sign and the text. Placeholders stand in braces: {name} is a text, {#n} is
// a number, and {#n|one form|another form} chooses a form by that number. A text without placeholders is a [Key], which may
// stand in an outline of package view too; one with placeholders is a method of [Texts], whose parameters are the
// placeholders in their order in English.
//
// The page's texts are nowhere else. What is meant for support, such as the details of a failure, is always in English and
// in none of these files.
package words

//go:generate go run ./generate
