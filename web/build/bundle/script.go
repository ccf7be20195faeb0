package bundle

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// loader is the script in web/static that imports the others.
const loader = "groupdesk.js"

// notice is the first line of script and style sheet, whose own comments are removed.
const notice = "/*! Groupdesk. Licences: LICENSE.txt and NOTICE.txt */\n"

// manifest is what the loader needs to know about the program's files.
type manifest struct {
	Wasm      manifestFile                `json:"wasm"`
	Gzip      manifestFile                `json:"gzip"`
	Languages map[string]manifestLanguage `json:"languages"` // by tag (BCP 47), those besides English
	Texts     []manifestText              `json:"texts"`     // what the loader says, in English
}

// manifestText is a text of the loader's, with its key.
type manifestText [2]string

// manifestLanguage is a language that the page speaks: its catalogue, and what is shown while that is loading.
type manifestLanguage struct {
	manifestFile
	Loading string `json:"loading"`
}

type manifestFile struct {
	Name      string `json:"name"`
	Integrity string `json:"integrity"`
}

// joinScript makes the one script that a page loads: the compiler's runner, as far as the program needs it, then the loader
// with what it imports, which mounts as soon as it runs. The loader finds the manifest and the rules of settings under the
// names MANIFEST and SETTINGS.
func joinScript(root string, runner, program []byte, m manifest) ([]byte, error) {
	imports, err := importsOf(program)
	if err != nil {
		return nil, err
	}
	head, err := lowerRunner(runner, imports)
	if err != nil {
		return nil, err
	}
	files, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	rules, err := settingRules(root)
	if err != nil {
		return nil, err
	}
	body, err := joinModules(root, map[string]string{"MANIFEST": string(files), "SETTINGS": string(rules)})
	if err != nil {
		return nil, err
	}
	return append(append([]byte(notice), head...), body...), nil
}

// joinModules makes one script of the loader and its imports, with values in place of names.
func joinModules(root string, values map[string]string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir: root, EntryPoints: []string{sources + loader}, Bundle: true, Format: api.FormatIIFE, Engines: engines(),
		Define: values, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsInline,
	})
	if err := problems("", result.Errors, result.Warnings); err != nil {
		return nil, err
	}
	return result.OutputFiles[0].Contents, nil
}

// settingRules returns the properties of the settings' schema by their names, without what only people read.
func settingRules(root string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(sources), "groupdesk.schema.json"))
	if err != nil {
		return nil, err
	}
	var schema struct {
		Properties map[string]settingRule `json:"properties"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		return nil, fmt.Errorf("groupdesk.schema.json: %w", err)
	}
	if len(schema.Properties) == 0 {
		return nil, errors.New("groupdesk.schema.json: no properties")
	}
	return json.Marshal(schema.Properties)
}

// settingRule is what a schema demands of a value, as far as the loader checks it.
type settingRule struct {
	Type       string                 `json:"type,omitempty"`
	Enum       []string               `json:"enum,omitempty"`
	Pattern    string                 `json:"pattern,omitempty"`
	Format     string                 `json:"format,omitempty"`
	Examples   []string               `json:"examples,omitempty"`
	Items      *settingRule           `json:"items,omitempty"`
	Properties map[string]settingRule `json:"properties,omitempty"`
}
