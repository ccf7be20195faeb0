package bundle

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
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

// addHashed adds a file under a name that holds its hash, so that caches may keep it forever. It returns the file and
// its gzipped copy.
func (o *output) addHashed(name string, data []byte) (plain, gzipped reference) {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	plain, gzipped = o.addPacked(hashed, data)
	o.names[name], o.names[name+".gz"] = plain, gzipped
	return plain, gzipped
}

// addPublic adds a file under its hashed name, for index.html, and under its plain one, for other people's pages that
// mount the plug-in and can't follow a name that changes.
func (o *output) addPublic(name string, data []byte) {
	o.addPacked(name, data)
	o.addHashed(name, data)
}

// addPacked adds a file, and its compressed copies, which a web server can send in its place. A file that an
// administrator may edit is never added so: the server would go on sending its old content.
func (o *output) addPacked(name string, data []byte) (plain, gzipped reference) {
	plain = o.addAs(name, data)
	gzipped = o.addAs(name+".gz", packGzip(data))
	o.addAs(name+".br", packBrotli(data))
	return plain, gzipped
}

func (o *output) sorted() []File {
	return slices.SortedFunc(slices.Values(o.files), func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
}

// integrity is a Subresource Integrity value (W3C SRI, section 3.5). It takes the shortest of the hashes that there are:
// none can be packed.
func integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// packGzip packs data with gzip, without a time stamp.
func packGzip(data []byte) []byte {
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // fails for an unknown level only
	w.Write(data)                                              // writing into a buffer cannot fail
	w.Close()
	return packed.Bytes()
}

// brotliLevel is the last before the two that take ten times as long, and save an eighth of the program.
const brotliLevel = 9

// packBrotli packs data with Brotli.
func packBrotli(data []byte) []byte {
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotliLevel)
	w.Write(data) // writing into a buffer cannot fail
	w.Close()
	return packed.Bytes()
}

// hashedName matches the names that addHashed gives.
var hashedName = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// write puts the files into a folder. Nothing else there is touched: files of another build go on serving pages that
// were loaded before. A file is written after those that it refers to, so that whoever loads the page meanwhile finds
// all that it names.
func write(dir string, files []File) error {
	for _, file := range slices.SortedStableFunc(slices.Values(files), func(a, b File) int { return cmp.Compare(turn(a), turn(b)) }) {
		name := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// turn returns when a file is written: what is named by its hash, what names those, then index.html, which names both.
func turn(f File) int {
	switch {
	case f.Name == "index.html":
		return 2
	case hashedName.MatchString(f.Name):
		return 0
	}
	return 1
}
