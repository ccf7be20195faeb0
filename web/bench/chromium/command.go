package chromium

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path"
	"strings"
)

// runIn runs a command in a folder, set up to compile for the browser, and returns its output.
func runIn(ctx context.Context, dir string, args ...string) (string, error) {
	command := exec.CommandContext(ctx, args[0], args[1:]...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("%s: %w %s", strings.Join(args, " "), err, bytes.TrimSpace(stderr.Bytes()))
	}
	return stdout.String(), nil
}

// inMemory serves files that are in memory, by path, for ever cached but the page itself. Services answers below /Remote/.
func inMemory(files map[string]string, services http.Handler) http.Handler {
	types := map[string]string{".wasm": "application/wasm", ".js": "text/javascript", ".xml": "text/xml", "": "text/html; charset=utf-8"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if services != nil && strings.HasPrefix(r.URL.Path, "/Remote/") {
			services.ServeHTTP(w, r)
			return
		}
		text, ok := files[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", types[path.Ext(r.URL.Path)])
		if r.URL.Path != "/" {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		fmt.Fprint(w, text)
	})
}
