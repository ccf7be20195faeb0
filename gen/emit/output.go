package emit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Output is a folder of generated files. Files in it that the generator did not write are never touched.
type Output struct{ Dir string }

// Changed lists the names of the files that Write would create, change or remove, in the order of files, then by name.
func (o Output) Changed(files []File) ([]string, error) {
	var names []string
	for _, f := range files {
		old, err := os.ReadFile(filepath.Join(o.Dir, f.Name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if err != nil || !bytes.Equal(old, f.Content) {
			names = append(names, f.Name)
		}
	}
	stale, err := o.stale(files)
	return append(names, stale...), err
}

// stale lists generated files of an earlier run that are not among files.
func (o Output) stale(files []File) ([]string, error) {
	current := map[string]bool{}
	for _, f := range files {
		current[f.Name] = true
	}
	entries, err := os.ReadDir(o.Dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.Type().IsRegular() || filepath.Ext(e.Name()) != ".go" || current[e.Name()] {
			continue
		}
		content, err := os.ReadFile(filepath.Join(o.Dir, e.Name()))
		if err != nil {
			return nil, err
		}
		if bytes.HasPrefix(content, []byte("// "+Header+"\n")) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// Write puts the files into the folder, all of them or none: new content is complete on disk before the first file is
// replaced, and a replacement that fails puts back what was there.
func (o Output) Write(files []File) error {
	if err := os.MkdirAll(o.Dir, 0o777); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(o.Dir, ".gen-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(stage)
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(stage, f.Name), f.Content, 0o666); err != nil {
			return err
		}
	}
	stale, err := o.stale(files)
	if err != nil {
		return err
	}
	return o.replace(stage, files, stale)
}

// replace moves the staged files into place and stale ones away.
func (o Output) replace(stage string, files []File, stale []string) error {
	r := replacement{dir: o.Dir, stage: stage}
	for _, f := range files {
		r.moveAway(f.Name)
		r.moveIn(f.Name)
	}
	for _, name := range stale {
		r.moveAway(name)
	}
	if r.err != nil {
		return r.rollBack()
	}
	return nil
}

// replacement is a run of renames that can be taken back. After the first error it does nothing more.
type replacement struct {
	dir, stage string
	undo       []func() error
	err        error
}

// moveAway keeps the file that stands where a new one is to go, if there is one.
func (r *replacement) moveAway(name string) {
	if r.err != nil {
		return
	}
	target, kept := filepath.Join(r.dir, name), filepath.Join(r.stage, name+".old")
	info, err := os.Lstat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is in the way: it is no file", target)
	}
	if err == nil {
		err = os.Rename(target, kept)
	}
	if err != nil {
		r.err = err
		return
	}
	r.undo = append(r.undo, func() error { return os.Rename(kept, target) })
}

// moveIn puts a staged file into place.
func (r *replacement) moveIn(name string) {
	if r.err != nil {
		return
	}
	target := filepath.Join(r.dir, name)
	if r.err = os.Rename(filepath.Join(r.stage, name), target); r.err == nil {
		r.undo = append(r.undo, func() error { return os.Remove(target) })
	}
}

// rollBack takes everything back, last first.
func (r *replacement) rollBack() error {
	err := fmt.Errorf("nothing was changed: %w", r.err)
	for _, undo := range slices.Backward(r.undo) {
		if failed := undo(); failed != nil {
			err = errors.Join(err, failed)
		}
	}
	return err
}
