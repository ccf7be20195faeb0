package bundle

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// reference is how a page refers to a file: by its final name and, where the browser can check it, by its integrity.
type reference struct{ name, integrity string }

func (r reference) file() manifestFile { return manifestFile{Name: r.name, Integrity: r.integrity} }

// output gathers the files of the page.
type output struct {
	files []File
	names map[string]reference // by name in web/static
}

// addAs adds a file under a fixed name.
func (o *output) addAs(name string, data []byte) reference {
	o.files = append(o.files, File{Name: name, Data: data})
	o.names[name] = reference{name: name}
	return reference{name: name, integrity: integrity(data)}
}

// addHashed adds a file under a name that holds its hash, so that caches may keep it for ever.
func (o *output) addHashed(name string, data []byte) reference {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	ref := o.addAs(hashed, data)
	o.names[name] = ref
	return ref
}

// addPublic adds a file under its hashed name, for index.html, and under its plain one, for pages of others that mount the
// plug-in and can't follow a name that changes.
func (o *output) addPublic(name string, data []byte) {
	o.addAs(name, data)
	o.addHashed(name, data)
}

func (o *output) sorted() []File {
	return slices.SortedFunc(slices.Values(o.files), func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
}

// integrity is a Subresource Integrity value (W3C SRI, section 3.5).
func integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// compress packs data with gzip, without a time stamp.
func compress(data []byte) []byte {
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // fails for an unknown level only
	w.Write(data)                                              // writing into a buffer cannot fail
	w.Close()
	return packed.Bytes()
}

// hashedName matches the names that addHashed gives.
var hashedName = regexp.MustCompile(`^[a-z]+\.[0-9a-f]{8}\.(wasm|wasm\.gz|js|css|txt)$`)

// write puts the files into a folder; index.html, which refers to the others, comes last.
func write(dir string, files []File) error {
	for _, file := range slices.SortedStableFunc(slices.Values(files), indexLast) {
		name := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			return err
		}
	}
	return removeStale(dir, files)
}

func indexLast(a, b File) int {
	const index = "index.html"
	switch {
	case a.Name == b.Name:
		return 0
	case a.Name == index:
		return 1
	case b.Name == index:
		return -1
	}
	return 0
}

// removeStale removes what an earlier build left under hashed names.
func removeStale(dir string, files []File) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		current := slices.ContainsFunc(files, func(f File) bool { return f.Name == entry.Name() })
		if current || !hashedName.MatchString(entry.Name()) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
