package emit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
	paths, err := filepath.Glob(filepath.Join(o.Dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if name := filepath.Base(path); !current[name] && bytes.HasPrefix(content, []byte("// "+Header+"\n")) {
			names = append(names, name)
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
	var undo []func() error
	swap := func(name string, staged bool) error {
		target, kept := filepath.Join(o.Dir, name), filepath.Join(stage, name+".old")
		switch err := os.Rename(target, kept); {
		case err == nil:
			undo = append(undo, func() error { return os.Rename(kept, target) })
		case !errors.Is(err, fs.ErrNotExist):
			return err
		default:
			undo = append(undo, func() error { return os.Remove(target) })
		}
		if !staged {
			return nil
		}
		return os.Rename(filepath.Join(stage, name), target)
	}
	for _, f := range files {
		if err := swap(f.Name, true); err != nil {
			return rollBack(err, undo)
		}
	}
	for _, name := range stale {
		if err := swap(name, false); err != nil {
			return rollBack(err, undo)
		}
	}
	return nil
}

func rollBack(cause error, undo []func() error) error {
	err := fmt.Errorf("nothing was changed: %w", cause)
	for i := len(undo) - 1; i >= 0; i-- {
		if failed := undo[i](); failed != nil && !errors.Is(failed, fs.ErrNotExist) {
			err = errors.Join(err, failed)
		}
	}
	return err
}
