package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"regexp"
)

// loader is the script in web/static that the others are joined in front of.
const loader = "groupdesk.js"

// manifest is what the loader has to know about the program's files.
type manifest struct {
	Wasm manifestFile `json:"wasm"`
	Gzip manifestFile `json:"gzip"`
}

type manifestFile struct {
	Name      string `json:"name"`
	Integrity string `json:"integrity"`
}

// manifestPlace is the marked place in the loader that the manifest goes into.
var manifestPlace = regexp.MustCompile(`(?s)/\* manifest \*/.*?/\* end of manifest \*/`)

// joinScript makes the one script that a page loads: the compiler's runner, the other scripts of web/static, then the
// loader, which mounts as soon as it runs.
func joinScript(runner []byte, static []File, m manifest) ([]byte, error) {
	parts := [][]byte{runner}
	var last []byte
	for _, file := range static {
		switch {
		case file.Name == loader:
			last = file.Data
		case path.Ext(file.Name) == ".js":
			parts = append(parts, file.Data)
		}
	}
	if !manifestPlace.Match(last) {
		return nil, errors.New("web/static/groupdesk.js: no place marked /* manifest */ … /* end of manifest */")
	}
	filled, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	last = manifestPlace.ReplaceAllLiteral(last, filled)
	return bytes.Join(append(parts, last), []byte("\n")), nil
}
