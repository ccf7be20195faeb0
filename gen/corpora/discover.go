package main

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// stage is how far a file has come.
type stage int

const (
	stageRefused stage = iota
	stageGenerated
	stageCompiled
	stageVetted
)

// result is a file and its outcome.
type result struct {
	path    string // below the folder given, with slashes
	corpus  string // the first folder of path
	schema  bool   // a stand-alone schema, not a WSDL
	pkg     string // the name of its package and of its folder
	stage   stage
	reason  string // why it came no further
	notices int
	large   bool // too large to be compiled in this run
}

// discover lists the WSDLs and schemas in the order of their paths.
func (c *command) discover() ([]*result, error) {
	var results []*result
	err := filepath.WalkDir(c.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		extension := strings.ToLower(filepath.Ext(path))
		if extension != ".wsdl" && extension != ".xsd" || !strings.Contains(filepath.ToSlash(path), c.only) {
			return nil
		}
		relative, err := filepath.Rel(c.dir, path)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		corpus, _, _ := strings.Cut(relative, "/")
		results = append(results, &result{
			path:   relative,
			corpus: corpus,
			schema: extension == ".xsd",
			pkg:    fmt.Sprintf("p%04d", len(results)),
		})
		return nil
	})
	if err == nil && len(results) == 0 {
		err = fmt.Errorf("no .wsdl or .xsd file below %s", c.dir)
	}
	return results, err
}
