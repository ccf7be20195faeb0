package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"groupdesk/gen/output"
)

// steps are the commands that must succeed before new descriptions stay, run in the folder of the descriptions. The
// page is code for the browser only, so the host's packages don't show whether it compiles.
var steps = []struct {
	what string
	env  []string
	args []string
}{
	{"generating", nil, []string{"generate", "."}},
	{"compiling", nil, []string{"build", "-o", os.DevNull, "../..."}},
	{"compiling for the browser", []string{"GOOS=js", "GOARCH=wasm"}, []string{"build", "-o", os.DevNull, "../wasm"}},
}

// apply replaces descriptions, generates and compiles. When one of these fails, everything is restored.
func (f *folder) apply(ctx context.Context, files []output.File) error {
	old := make([]saved, 0, 1+len(f.generated))
	schemas, err := save(f.dir, ".wsdl")
	if err != nil {
		return err
	}
	old = append(old, schemas)
	for _, dir := range f.generated {
		generated, err := save(dir, ".go")
		if err != nil {
			return err
		}
		old = append(old, generated)
	}
	if err := schemas.folder.Write(files); err != nil {
		return err
	}
	if err := f.check(ctx); err != nil {
		for _, s := range old {
			err = errors.Join(err, s.folder.Write(s.files))
		}
		return err
	}
	return nil
}

// saved is what a folder held.
type saved struct {
	folder output.Folder
	files  []output.File
}

func save(dir, extension string) (saved, error) {
	files, err := contents(dir, extension)
	return saved{output.Folder{Dir: dir}, files}, err
}

// contents reads the files of a folder.
func contents(dir, extension string) ([]output.File, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"+extension))
	if err != nil {
		return nil, err
	}
	var list []output.File
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		list = append(list, output.File{Name: filepath.Base(path), Content: content})
	}
	return list, nil
}

func (f *folder) check(ctx context.Context) error {
	for _, step := range steps {
		command := exec.CommandContext(ctx, "go", step.args...)
		command.Dir = f.dir
		command.Env = append(os.Environ(), step.env...)
		if output, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("%s with the new descriptions failed: %w\n%s", step.what, err, bytes.TrimSpace(output))
		}
	}
	return nil
}
