package bundle

import (
	"errors"
	"os"
	"path/filepath"
)

// FindRoot returns the root of the repository that the working directory is in: the nearest parent folder with go.mod
// and wasm.
func FindRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if exists(filepath.Join(dir, "go.mod")) && exists(filepath.Join(dir, "wasm")) {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("not inside the repository; run this in a folder of it")
		}
		dir = parent
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
