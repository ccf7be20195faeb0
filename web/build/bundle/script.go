package bundle

import (
	"encoding/json"
	"errors"
	"path"
	"regexp"
)

// loader is the script in web/static that the others are joined in front of.
const loader = "groupdesk.js"

// notice stands in front of script and style sheet, whose own comments are gone.
const notice = "/*! Groupdesk. Licences: LICENSE.txt and NOTICE.txt */\n"

// manifest is what the loader has to know about the program's files.
type manifest struct {
	Wasm      manifestFile                `json:"wasm"`
	Gzip      manifestFile                `json:"gzip"`
	Languages map[string]manifestLanguage `json:"languages"` // by tag (BCP 47), those besides English
	Texts     []manifestText              `json:"texts"`     // what the loader says, in English
}

// manifestText is a text of the loader's, with its key.
type manifestText [2]string

// manifestLanguage is a language that the page speaks: its catalogue, and what is said while that is on its way.
type manifestLanguage struct {
	manifestFile
	Loading string `json:"loading"`
}

type manifestFile struct {
	Name      string `json:"name"`
	Integrity string `json:"integrity"`
}

// manifestPlace is the marked place in the loader that the manifest goes into.
var manifestPlace = regexp.MustCompile(`(?s)/\* manifest \*/.*?/\* end of manifest \*/`)

// joinScript makes the one script that a page loads: the compiler's runner, the other scripts of web/static, then the
// loader, which mounts as soon as it runs. Each is lowered by itself, so that a complaint names the file.
func joinScript(runner []byte, static []File, m manifest) ([]byte, error) {
	scripts := []File{{Name: "wasm_exec.js", Data: runner}}
	var last File
	for _, file := range static {
		switch {
		case file.Name == loader:
			last = File{sources + loader, file.Data}
		case path.Ext(file.Name) == ".js":
			scripts = append(scripts, File{sources + file.Name, file.Data})
		}
	}
	if !manifestPlace.Match(last.Data) {
		return nil, errors.New(sources + loader + ": no place marked /* manifest */ … /* end of manifest */")
	}
	filled, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	last.Data = manifestPlace.ReplaceAllLiteral(last.Data, filled)
	joined := []byte(notice)
	for _, script := range append(scripts, last) {
		lowered, err := lowerScript(script.Name, script.Data)
		if err != nil {
			return nil, err
		}
		joined = append(joined, lowered...)
	}
	return joined, nil
}
