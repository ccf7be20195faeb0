package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"groupdesk/wasm/words/source"
)

// addTexts adds a file for each language besides English, which the program holds itself, and lists them in the manifest. A
// file has one text per line: first those of the loader, in the order of the manifest's, then those of the program.
func addTexts(out *output, root string, m *manifest) error {
	list, err := source.Read(os.DirFS(filepath.Join(root, filepath.FromSlash(source.Folder))))
	if err != nil {
		return fmt.Errorf("the page's texts: %w", err)
	}
	english := list[0]
	m.Languages = map[string]manifestLanguage{}
	for _, t := range english.Texts {
		if t.OfLoader() {
			m.Texts = append(m.Texts, manifestText{t.Key, t.Value})
		}
	}
	for _, c := range list[1:] {
		loader, program, err := c.Encode(english)
		if err != nil {
			return err
		}
		ref, _ := out.addHashed(c.Tag+".txt", []byte(strings.Join(append(loader, program...), "\n")))
		m.Languages[c.Tag] = manifestLanguage{ref.file(), c.Value(loading)}
	}
	return nil
}

// loading is the key of what the loader says first.
const loading = "LoaderLoading"
