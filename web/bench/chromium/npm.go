package chromium

import (
	"context"
	"crypto/sha256"
	"embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// pinned is what npm installs, each package held to its hash.
//
//go:embed npm/package.json npm/package-lock.json
var pinned embed.FS

// installRivals installs the rivals in JavaScript into .cache, unless they are there, and returns the folder of modules.
func (b *Browser) installRivals(ctx context.Context) (string, error) {
	lock, err := pinned.ReadFile("npm/package-lock.json")
	if err != nil {
		return "", err
	}
	version := sha256.Sum256(lock)
	dir := filepath.Join(b.root, ".cache", fmt.Sprintf("bench-%x", version[:4]))
	modules := filepath.Join(dir, "node_modules")
	done := filepath.Join(dir, "installed")
	if _, err := os.Stat(done); err == nil {
		return modules, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	for _, name := range []string{"package.json", "package-lock.json"} {
		data, err := pinned.ReadFile("npm/" + name)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return "", err
		}
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir = dir
	if output, err := npm.CombinedOutput(); err != nil {
		return "", fmt.Errorf("npm cannot install the rivals in JavaScript: %w %s", err, output)
	}
	return modules, os.WriteFile(done, nil, 0o644)
}

// bundleScript makes one minified script of a file in the folder rivals and what it imports, from npm's modules too.
func (b *Browser) bundleScript(name, modules string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir: filepath.Join(b.module, "chromium", "rivals"), EntryPoints: []string{"./" + name}, NodePaths: []string{modules},
		Bundle: true, Format: api.FormatIIFE, Define: map[string]string{"process.env.NODE_ENV": `"production"`},
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
	})
	if len(result.Errors) > 0 {
		return nil, fmt.Errorf("bundling %s: %s", name, result.Errors[0].Text)
	}
	return result.OutputFiles[0].Contents, nil
}
