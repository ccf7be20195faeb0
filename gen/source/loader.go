package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// The limits of a Loader that sets none.
const (
	DefaultTimeout  = 30 * time.Second
	DefaultMaxBytes = 64 << 20
)

// Loader finds documents by path or URL and keeps those it has read, so that each is read once, and parsed once unless it
// is forgotten. The zero value reads
// the machine's files and fetches URLs with net/http. It is not safe for concurrent use.
type Loader struct {
	// Context, when it ends, ends fetching too; nil: it never does. A Loader lives for one run, as a request does.
	Context context.Context
	// Files is where paths are looked up; nil: on the machine.
	Files fs.FS
	// Fetch opens the document at a URL; nil: HTTP GET.
	Fetch    func(ctx context.Context, url string) (io.ReadCloser, error)
	Offline  bool          // refuse URLs
	Timeout  time.Duration // of one fetch; 0: DefaultTimeout
	MaxBytes int64         // of one document; 0: DefaultMaxBytes
	// Known holds documents by location, path or URL; they are used in place of disk and network.
	Known map[string][]byte
	// Map gives the location to read in place of a location. A key may be a namespace too: the schema at the location
	// then serves when that namespace is needed and no other schema of it can be read.
	Map map[string]string
	// Rename, if it is set, gives the name to use for each namespace and action in the documents.
	Rename func(string) string
	// Mentioned, if it is set, gets each location asked for and each location, namespace and action in the documents, as
	// it is written there. The keys of Map that matter are among them.
	Mentioned func(string)

	contents  map[string][]byte // what has been read, by canonical location
	documents map[string]loaded // what has been parsed of it
}

type loaded struct {
	document *Document
	err      error
}

// Document reads the document at location, a path or URL. Its error is a Diagnostic when the content is at fault.
func (l *Loader) Document(location string) (*Document, error) {
	l.mention(location)
	if other, ok := l.Map[location]; ok {
		location = other
	}
	key := l.canonical(location)
	if found, ok := l.documents[key]; ok {
		return found.document, found.err
	}
	document, err := l.read(location)
	if errors.As(err, new(UnavailableError)) {
		if other := l.findCaseInsensitive(location); other != "" {
			document, err = l.documentAt(location, other)
		}
	}
	if l.documents == nil {
		l.documents = map[string]loaded{}
	}
	l.documents[key] = loaded{document, err}
	return document, err
}

// Root reads the root element of a document, without what is in it. What follows the start tag may be malformed.
func (l *Loader) Root(location string) (*Node, error) {
	if other, ok := l.Map[location]; ok {
		location = other
	}
	data, err := l.bytes(location)
	if errors.As(err, new(UnavailableError)) {
		if other := l.findCaseInsensitive(location); other != "" {
			return l.Root(other)
		}
	}
	if err != nil {
		return nil, err
	}
	p, err := newParser(location, data, l)
	if err != nil {
		return nil, err
	}
	for p.document.Root == nil {
		if done, err := p.step(); done || err != nil {
			return nil, err
		}
	}
	return p.document.Root, nil
}

// Forget lets go of a document's elements, for they take five times the memory of its text. It is parsed again when it is
// asked for again.
func (l *Loader) Forget(location string) {
	if other, ok := l.Map[location]; ok {
		location = other
	}
	delete(l.documents, l.canonical(location))
}

func (l *Loader) mention(name string) {
	if l.Mentioned != nil {
		l.Mentioned(name)
	}
}

// rename returns the name to use for a namespace or an action.
func (l *Loader) rename(name string) string {
	l.mention(name)
	if l.Rename != nil {
		return l.Rename(name)
	}
	return name
}

// text returns the text of a document that has been read, nil when it has not.
func (l *Loader) text(location string) []byte {
	text, err := toUTF8(l.contents[l.canonical(location)])
	if err != nil {
		return nil
	}
	return text
}

// canonical is the same for two ways of writing one location.
func (l *Loader) canonical(location string) string {
	if _, ok := l.Known[location]; ok || isURL(location) {
		return location
	}
	if l.Files != nil {
		return l.filePath(location)
	}
	absolute, err := filepath.Abs(location)
	if err != nil {
		return location
	}
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		return real
	}
	return absolute
}

// filePath is a path as the file system takes it: fs.FS wants slashes and nothing that can be shortened.
func (l *Loader) filePath(location string) string {
	if l.Files == nil {
		return location
	}
	return path.Clean(filepath.ToSlash(location))
}

func (l *Loader) read(location string) (*Document, error) {
	data, err := l.bytes(location)
	if err != nil {
		return nil, err
	}
	return parse(location, data, l)
}

// bytes returns the content at a location, which is read once: a pipe, say, may not give it twice.
func (l *Loader) bytes(location string) ([]byte, error) {
	key := l.canonical(location)
	if data, ok := l.contents[key]; ok {
		return data, nil
	}
	data, err := l.fetchOrRead(location)
	if err != nil {
		return nil, err
	}
	if l.contents == nil {
		l.contents = map[string][]byte{}
	}
	l.contents[key] = data
	return data, nil
}

func (l *Loader) fetchOrRead(location string) ([]byte, error) {
	if l.Context != nil {
		if err := context.Cause(l.Context); err != nil {
			return nil, UnavailableError{err.Error()}
		}
	}
	if data, ok := l.Known[location]; ok {
		return data, nil
	}
	opened, err := l.open(location)
	if err != nil {
		return nil, UnavailableError{withoutPlace(err).Error()}
	}
	defer opened.Close()
	return l.limited(opened)
}

func (l *Loader) open(location string) (io.ReadCloser, error) {
	if !isURL(location) {
		return l.files().Open(l.filePath(location))
	}
	if l.Offline {
		return nil, errors.New("network access is disabled (-offline)")
	}
	ctx, timeout := l.Context, l.Timeout
	if ctx == nil {
		ctx = context.Background()
	}
	if timeout == 0 {
		timeout = DefaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	fetch := l.Fetch
	if fetch == nil {
		fetch = get
	}
	body, err := fetch(ctx, location)
	if err == nil && body == nil {
		err = errors.New("nothing was fetched")
	}
	if err != nil {
		cancel()
		return nil, err
	}
	return fetched{body, cancel}, nil
}

// fetched is a document that is being fetched, within the time that is given for it.
type fetched struct {
	io.ReadCloser
	cancel context.CancelFunc
}

func (f fetched) Close() error {
	defer f.cancel()
	return f.ReadCloser.Close()
}

// get fetches a document with net/http.
func get(ctx context.Context, location string) (io.ReadCloser, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, location, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		response.Body.Close()
		return nil, errors.New("the server answered " + response.Status)
	}
	return response.Body, nil
}

// withoutPlace removes the path or URL that an error names, because whoever reports it names the place.
func withoutPlace(err error) error {
	var file *fs.PathError
	var fetch *url.Error
	switch {
	case errors.As(err, &file):
		return file.Err
	case errors.As(err, &fetch):
		return fetch.Err
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
		return nil, UnavailableError{withoutPlace(err).Error()}
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
