// Package words holds every text that the page gives people to read, in one catalogue for each language.
//
//	texts/en.txt          the texts in English, with comments for translators; the order of all catalogues
//	texts/nb.txt, …       the same texts in other languages
//	keys.go, english.go   generated from texts/en.txt: run go generate after every change of it
//	words.go              the texts at run time
//	source                reads and checks the catalogues; for tools, not for the page
//
// English is compiled into the program. The loader fetches another language beside the program when it is wanted, and
// hands it over as text, see [Decode].
//
// A line of a catalogue is a text's key, an equals sign and the text. Placeholders stand in braces: {name} is a text, {#n} is
// a number, and {#n|one form|another form} chooses a form by that number. A text without placeholders is a [Key], which may
// stand in an outline of package view too; one with placeholders is a method of [Texts], whose parameters are the
// placeholders in their order in English.
//
// The page's texts are in no other place. What is said for support alone, such as the particulars of a failure, is in
// English everywhere and in none of these files.
package words

//go:generate go run ./generate
