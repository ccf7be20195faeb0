package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// maxDocuments bounds what one service may import.
const maxDocuments = 500

// document is a fetched document and the locations of those that it refers to.
type document struct {
	name    string // of its file
	content []byte
	refs    []reference
}

// reference is a location as a document writes it, and the name of the file with the document from there.
type reference struct{ location, name string }

// download fetches the descriptions of all services. Each has the name of ours; what it imports has names of its own.
func download(ctx context.Context, from string, f *folder) ([]*document, error) {
	base, err := url.Parse(from)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, errors.New("FROM is not a URL; give one such as https://host/SuperOffice/Remote/Services86")
	}
	base.RawQuery, base.Fragment = "", ""
	var all []*document
	for _, one := range f.services {
		c := &crawler{
			fetcher: newFetcher(base),
			service: base.JoinPath(one.name),
			stem:    strings.TrimSuffix(one.file, ".wsdl"),
			names:   map[string]string{},
			taken:   map[string]bool{},
		}
		if err := c.description(ctx, one.file); err != nil {
			return nil, fmt.Errorf("%s: %w", one.name, err)
		}
		all = append(all, c.documents...)
	}
	return all, nil
}

// crawler follows a description to all that it imports.
type crawler struct {
	*fetcher
	service   *url.URL
	stem      string
	documents []*document
	names     map[string]string // of files, by URL
	taken     map[string]bool
}

// description fetches the description as one document if the server offers that, and in parts otherwise.
func (c *crawler) description(ctx context.Context, name string) error {
	single := *c.service
	single.RawQuery = "singleWsdl"
	err := c.follow(ctx, &single, name)
	if errors.As(err, new(notOffered)) {
		c.documents = nil
		parts := *c.service
		parts.RawQuery = "wsdl"
		err = c.follow(ctx, &parts, name)
	}
	return err
}

// follow fetches the description at u and all that it refers to, each document once.
func (c *crawler) follow(ctx context.Context, u *url.URL, name string) error {
	clear(c.names)
	clear(c.taken)
	c.names[u.String()], c.taken[name] = name, true
	queue := []*url.URL{u}
	for i := 0; i < len(queue); i++ {
		if i == maxDocuments {
			return fmt.Errorf("it imports more than %d documents", maxDocuments)
		}
		found, err := c.fetch(ctx, queue[i], i == 0)
		if err != nil && i > 0 {
			return fmt.Errorf("import of %s?%s: %w", place(queue[i]), queue[i].RawQuery, err)
		}
		if err != nil {
			return err
		}
		queue = append(queue, found...)
	}
	return nil
}

// fetch keeps the document at u and returns the addresses that no document before it refers to.
func (c *crawler) fetch(ctx context.Context, u *url.URL, isMain bool) ([]*url.URL, error) {
	content, err := c.get(ctx, u)
	if err != nil {
		return nil, err
	}
	parsed, err := source.Parse("the document", content)
	if err != nil {
		return nil, err
	}
	root := parsed.Root
	if isMain && !root.Is(wsdl.Namespace, "definitions") {
		return nil, notOffered{fmt.Sprintf("the server answers with a document of %s, not with a description", root.Name)}
	}
	d := &document{name: c.names[u.String()], content: content}
	c.documents = append(c.documents, d)
	var found []*url.URL
	for _, location := range locations(root, nil) {
		to, err := c.resolve(u, location)
		if err != nil {
			return nil, err
		}
		name, known := c.names[to.String()]
		if !known {
			name = c.nameFor(to, len(c.names))
			c.names[to.String()], c.taken[name] = name, true
			found = append(found, to)
		}
		d.refs = append(d.refs, reference{location, name})
	}
	return found, nil
}

// resolve finds the address of a location. A server behind a proxy gives its internal name; what has the path of the
// service is therefore fetched from the host that the service was fetched from.
func (c *crawler) resolve(base *url.URL, location string) (*url.URL, error) {
	to, err := base.Parse(strings.TrimSpace(location))
	if err != nil || to.Host == "" {
		return nil, fmt.Errorf("it refers to %q, which is not a URL", location)
	}
	if strings.EqualFold(to.Path, c.service.Path) {
		to.Scheme, to.Host = c.service.Scheme, c.service.Host
	}
	to.User, to.Fragment = nil, ""
	if to.Host == c.service.Host {
		to.User = c.service.User
	}
	return to, nil
}

// nameFor makes a file name for an address, such as user.xsd0.xsd for …/User.svc?xsd=xsd0.
func (c *crawler) nameFor(u *url.URL, number int) string {
	extension := ".xsd"
	if u.Query().Has("wsdl") || strings.HasSuffix(strings.ToLower(u.Path), ".wsdl") {
		extension = ".wsdl"
	}
	part := u.Query().Get("xsd") + u.Query().Get("wsdl")
	if !isPlain(part) {
		part = fmt.Sprintf("part%d", number)
	}
	if name := c.stem + "." + part + extension; !c.taken[name] {
		return name
	}
	return fmt.Sprintf("%s.%s.%d%s", c.stem, part, number, extension)
}

// isPlain reports whether a text is fit for a file name everywhere.
func isPlain(s string) bool {
	return s != "" && len(s) < 40 && strings.IndexFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	}) < 0
}

// locations appends the locations of a document's imports and includes to list.
func locations(node *source.Node, list []string) []string {
	attribute := ""
	switch {
	case node.Is(wsdl.Namespace, "import"):
		attribute = "location"
	case node.Is(xsd.Namespace, "import"), node.Is(xsd.Namespace, "include"), node.Is(xsd.Namespace, "redefine"):
		attribute = "schemaLocation"
	}
	if location, ok := node.Attr(attribute); ok {
		list = append(list, location)
	}
	for _, child := range node.Children {
		list = locations(child, list)
	}
	return list
}
