package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"groupdesk/gen/wsdl"
)

// folder is the folder of descriptions and its content.
type folder struct {
	dir       string
	services  []service
	generated []string // folders of the generated packages
	// descriptions are those of services, in the same order.
	descriptions []*wsdl.Description
}

// service is a description and the name under which the server publishes it.
type service struct {
	file string // such as user.wsdl
	name string // such as User.svc
}

func (f *folder) files() []string {
	var list []string
	for _, one := range f.services {
		list = append(list, one.file)
	}
	return list
}

// readFolder reads the go:generate lines of generate.go and the descriptions that they list.
func readFolder(ctx context.Context, dir string) (*folder, error) {
	content, err := os.ReadFile(filepath.Join(dir, "generate.go"))
	if err != nil {
		return nil, err
	}
	f := &folder{dir: dir}
	words := generateWords(content)
	for i, word := range words {
		switch {
		case strings.HasSuffix(word, ".wsdl") && !slices.Contains(f.files(), word):
			f.services = append(f.services, service{file: word})
		case word == "-out" && i+1 < len(words):
			f.generated = append(f.generated, filepath.Join(dir, words[i+1]))
		}
	}
	if len(f.services) == 0 || len(f.generated) == 0 {
		return nil, fmt.Errorf("%s has no go:generate line with descriptions and -out", filepath.Join(dir, "generate.go"))
	}
	documents, err := loadAll(ctx, dir, f.files())
	if err != nil {
		return nil, err
	}
	f.descriptions = documents.Descriptions
	for i, d := range f.descriptions {
		if f.services[i].name, err = publishedName(d); err != nil {
			return nil, fmt.Errorf("%s: %w", f.services[i].file, err)
		}
	}
	return f, nil
}

// generateWords returns the words of all go:generate lines.
func generateWords(content []byte) []string {
	var words []string
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		if command, ok := strings.CutPrefix(lines.Text(), "//go:generate "); ok {
			words = append(words, strings.Fields(command)...)
		}
	}
	return words
}

// publishedName is the last part of the first port's address.
func publishedName(d *wsdl.Description) (string, error) {
	for _, s := range d.Services {
		for _, p := range s.Ports {
			if address, err := url.Parse(p.Address); err == nil && len(address.Path) > 1 {
				return path.Base(address.Path), nil
			}
		}
	}
	return "", errors.New("no port has an address that names the service, such as …/User.svc; give one")
}
