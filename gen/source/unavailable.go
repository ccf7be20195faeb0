package source

import (
	"errors"
	"fmt"
)

// UnavailableError reports that a document cannot be read at all, unlike one whose content is at fault.
type UnavailableError struct{ Reason string }

func (e UnavailableError) Error() string { return e.Reason }

// AddLoadError adds the error of loading the location that the user gives.
func (r *Report) AddLoadError(location string, err error) {
	var gone UnavailableError
	if errors.As(err, &gone) {
		r.Errorf(Pos{File: location}, "cannot read it: %s", gone)
		return
	}
	r.AddError(Pos{File: location}, err)
}

// AddImportError adds the error of loading the location that an import, include or redefine gives.
func (r *Report) AddImportError(node *Node, location string, err error) {
	var gone UnavailableError
	if errors.As(err, &gone) {
		r.Errorf(node.Pos, "cannot read %q, which this %s needs: %s; %s", location, node.Name.Local, gone, remedy(location))
		return
	}
	r.AddError(node.Pos, err)
}

// remedy says what to do about a location that cannot be read.
func remedy(location string) string {
	if isURL(location) {
		return fmt.Sprintf("provide the file with -map '%s=FILE'", location)
	}
	return "correct the location or provide the file"
}
