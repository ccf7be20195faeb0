// Command generate writes the Go names of the page's texts, and those in English, from the catalogues in ./texts.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"strings"

	"groupdesk/wasm/words/source"
)

func main() {
	log.SetFlags(0)
	catalogues, err := source.Read(os.DirFS("texts"))
	if err != nil {
		log.Fatal(err)
	}
	for name, write := range map[string]func(source.Catalogue) ([]byte, error){"keys.go": keys, "english.go": english} {
		data, err := write(catalogues[0])
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

const header = "// Code generated from texts/en.txt by go generate. DO NOT EDIT.\n\npackage words\n\n"

// english is the catalogue that is compiled into the program.
func english(c source.Catalogue) ([]byte, error) {
	_, program, err := c.Encode(c)
	if err != nil {
		return nil, err
	}
	text := strings.Join(program, "\n")
	if strings.Contains(text, "`") {
		return nil, fmt.Errorf("texts/en.txt: a text has a grave accent, which Go cannot quote: write it in another way")
	}
	return []byte(fmt.Sprintf("%s// english holds the texts in English as Decode takes them.\nconst english = `%s`\n\nconst count = %d\n", header, text, len(program))), nil
}

// keys returns the constants and methods through which the program gets texts.
func keys(c source.Catalogue) ([]byte, error) {
	var constants, methods bytes.Buffer
	index := 0
	for _, t := range c.Texts {
		if t.OfLoader() {
			continue
		}
		if parameters := t.Parameters(); len(parameters) > 0 {
			writeMethod(&methods, t, index, parameters)
		} else {
			fmt.Fprintf(&constants, "\t%s Key = first + %d // %s\n", t.Key, index, t.Value)
		}
		index++
	}
	return format.Source([]byte(header + "import \"strconv\"\n\n// The texts without placeholders.\nconst (\n" + constants.String() + ")\n" + methods.String()))
}

// writeMethod writes the method for a text with placeholders.
func writeMethod(w *bytes.Buffer, t source.Text, index int, parameters []source.Parameter) {
	var declared, given []string
	for _, p := range parameters {
		if p.Number {
			declared, given = append(declared, p.Name+" int"), append(given, "strconv.Itoa("+p.Name+")")
		} else {
			declared, given = append(declared, p.Name+" string"), append(given, p.Name)
		}
	}
	fmt.Fprintf(w, "\n// %s says: %s\nfunc (t *Texts) %s(%s) string {\n\treturn t.fill(%d, %s)\n}\n",
		t.Key, t.Value, t.Key, strings.Join(declared, ", "), index, strings.Join(given, ", "))
}
