package bundle

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
)

// fileAttribute matches an attribute that loads a file of ours: a relative one, without query or fragment.
var fileAttribute = regexp.MustCompile(`\b(src|href)="([^":?#]+)"`)

// comment matches a comment, with the white space before it.
var comment = regexp.MustCompile(`(?s)\s*<!--.*?-->`)

// indent matches what indents a line.
var indent = regexp.MustCompile(`\n\s+`)

// rewritePage replaces the names of files in index.html by those that they have in the finished page, adds the integrity of
// scripts and style sheets, and leaves comments and indents out.
func rewritePage(page string, names map[string]reference) (string, error) {
	var missing []string
	page = indent.ReplaceAllString(comment.ReplaceAllString(page, ""), "\n")
	page = fileAttribute.ReplaceAllStringFunc(page, func(attribute string) string {
		match := fileAttribute.FindStringSubmatch(attribute)
		ref, ok := names[strings.TrimPrefix(path.Clean(match[2]), "web/static/")]
		if !ok {
			missing = append(missing, match[2])
			return attribute
		}
		if ref.integrity == "" {
			return fmt.Sprintf(`%s="%s"`, match[1], ref.name)
		}
		return fmt.Sprintf(`%s="%s" integrity="%s"`, match[1], ref.name, ref.integrity)
	})
	if len(missing) > 0 {
		return "", fmt.Errorf("index.html refers to files that are not in web/static: %s", strings.Join(missing, ", "))
	}
	if !strings.Contains(page, names[loader].name) {
		return "", errors.New("index.html does not load groupdesk.js; add the script")
	}
	return page, nil
}
