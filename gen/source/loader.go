package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// The limits that hold where a Loader sets none.
const (
	DefaultTimeout  = 30 * time.Second
	DefaultMaxBytes = 64 << 20
)

// Loader finds documents by path or URL and keeps those it has read, so that each is parsed once. The zero value reads
// files and fetches URLs. It is not safe for concurrent use.
type Loader struct {
	Offline  bool          // refuse URLs
	Timeout  time.Duration // of one fetch; 0: DefaultTimeout
	MaxBytes int64         // of one document; 0: DefaultMaxBytes
	// Known holds documents by location, path or URL; they are taken from here in place of disk and network.
	Known map[string][]byte
	// Map gives the location to read in place of a location. A key may be a namespace too: the schema at the location
	// then serves when that namespace is needed and no schema of it can be had otherwise.
	Map map[string]string
	// Rename, if it is set, says what a namespace or an action of a document is to be called, for all that is read.
	Rename func(string) string

	documents map[string]loaded // by canonical location
}

type loaded struct {
	document *Document
	err      error
}

// Document reads the document at location, a path or URL. Its error is a Diagnostic when the content is at fault.
func (l *Loader) Document(location string) (*Document, error) {
	if other, ok := l.Map[location]; ok {
		location = other
	}
	key := l.canonical(location)
	if found, ok := l.documents[key]; ok {
		return found.document, found.err
	}
	document, err := l.read(location)
	if errors.As(err, new(UnavailableError)) {
		if other := otherCase(location); other != "" {
			document, err = l.inOtherCase(location, other)
		}
	}
	if l.documents == nil {
		l.documents = map[string]loaded{}
	}
	l.documents[key] = loaded{document, err}
	return document, err
}

// canonical is the same for two ways of writing one location.
func (l *Loader) canonical(location string) string {
	if _, ok := l.Known[location]; ok || isURL(location) {
		return location
	}
	path, err := filepath.Abs(location)
	if err != nil {
		return location
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

func (l *Loader) read(location string) (*Document, error) {
	data, err := l.bytes(location)
	if err != nil {
		return nil, err
	}
	return parse(location, data, l.Rename)
}

func (l *Loader) bytes(location string) ([]byte, error) {
	if data, ok := l.Known[location]; ok {
		return data, nil
	}
	if isURL(location) {
		return l.fetch(location)
	}
	file, err := os.Open(location)
	if err != nil {
		return nil, UnavailableError{withoutPath(err).Error()}
	}
	defer file.Close()
	return l.limited(file)
}

func withoutPath(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func (l *Loader) fetch(location string) ([]byte, error) {
	if l.Offline {
		return nil, UnavailableError{"fetching URLs is switched off"}
	}
	client := http.Client{Timeout: l.Timeout}
	if client.Timeout == 0 {
		client.Timeout = DefaultTimeout
	}
	response, err := client.Get(location)
	if err != nil {
		return nil, UnavailableError{withoutURL(err).Error()}
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, UnavailableError{"the server answers " + response.Status}
	}
	return l.limited(response.Body)
}

func withoutURL(err error) error {
	var outer *url.Error
	if errors.As(err, &outer) {
		return outer.Err
	}
	return err
}

func (l *Loader) limited(r io.Reader) ([]byte, error) {
	limit := l.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, UnavailableError{withoutPath(err).Error()}
	}
	if int64(len(data)) > limit {
		return nil, UnavailableError{fmt.Sprintf("it is larger than the limit of %d bytes", limit)}
	}
	return data, nil
}

func isURL(location string) bool {
	return strings.HasPrefix(location, "http://") || strings.HasPrefix(location, "https://")
}

// Locate resolves ref, the location that a document at base gives for another one.
func Locate(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if isURL(ref) {
		return ref
	}
	if isURL(base) {
		return locateURL(base, ref)
	}
	if path, ok := strings.CutPrefix(ref, "file://"); ok {
		ref = path
	}
	ref = filepath.FromSlash(strings.ReplaceAll(ref, `\`, "/"))
	if filepath.IsAbs(ref) {
		return filepath.Clean(ref)
	}
	return filepath.Join(filepath.Dir(base), ref)
}

func locateURL(base, ref string) string {
	outer, err := url.Parse(base)
	if err != nil {
		return ref
	}
	found, err := outer.Parse(ref)
	if err != nil {
		return ref
	}
	return found.String()
}
