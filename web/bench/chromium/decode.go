package chromium

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"groupdesk/web/bench/shapes"
	"groupdesk/web/build/bundle"
)

// decodeScript runs decoders.
//
//go:embed decode.js
var decodeScript string

// plainOnly are the decoders that are run on the most usual shape alone.
var plainOnly = []string{"encoding-xml", "DOMParser", "fast-xml-parser"}

// Decode measures decoders of responses with user groups, in milliseconds, the lowest of several rounds. A key is the name
// of the shape, a slash, and that of the decoder: ours, frozen, encoding-xml, DOMParser, fast-xml-parser. Decoders that do
// not work are in the error, and missing.
func (b *Browser) Decode(ctx context.Context, c bundle.Compiler) (map[string]float64, error) {
	page, err := b.decoderPage(ctx, c)
	if err != nil {
		return nil, err
	}
	url, closeServer, err := serve(page)
	if err != nil {
		return nil, err
	}
	defer closeServer()
	t, err := b.openTab(url)
	if err != nil {
		return nil, err
	}
	defer t.close()
	if _, err := eval[bool](t, "ready.then(() => true)"); err != nil {
		return nil, err
	}
	found := map[string]float64{}
	var failed error
	for i, shape := range shapes.All {
		fmt.Fprintf(b.log, "decoding by %s: %s\n", c, shape.Name)
		decoders := []string{"ours", "frozen"}
		if i == 0 {
			decoders = append(decoders, plainOnly...)
		}
		result, err := eval[struct {
			Best   map[string]float64
			Failed map[string]string
		}](t, fmt.Sprintf("runDecoders(%q, ['%s'], %d)", shape.Name+".xml", strings.Join(decoders, "','"), shape.Groups))
		if err != nil {
			return found, err
		}
		for name, best := range result.Best {
			found[shape.Name+"/"+name] = best
		}
		for name, reason := range result.Failed {
			failed = errors.Join(failed, fmt.Errorf("%s cannot decode: %s", name, reason))
		}
	}
	return found, failed
}

// decoderPage builds a page that holds all decoders, and the documents beside it.
func (b *Browser) decoderPage(ctx context.Context, c bundle.Compiler) (http.Handler, error) {
	program, err := b.compile(ctx, c, "decoder", "-scheduler", "none", "-buildmode", "wasi-legacy", "-gc", "none")
	if err != nil {
		return nil, err
	}
	runner, err := wasmExec(ctx, c)
	if err != nil {
		return nil, err
	}
	modules, err := b.installRivals(ctx)
	if err != nil {
		return nil, err
	}
	others, err := b.bundleScript("decoders.js", modules)
	if err != nil {
		return nil, err
	}
	files := map[string]string{
		"/": "<!doctype html><title>Decoders</title><script src=all.js></script>",
		"/all.js": string(others) + "\n" + string(runner) + "\n" + decodeScript + `
			globalThis.ready = (async () => {
				const go = new Go();
				go.importObject.idlegc = { outOfMemory() { throw new RangeError("out of memory"); } };
				const { instance } = await WebAssembly.instantiateStreaming(fetch("decoder.wasm"), go.importObject);
				globalThis.collect = instance.exports.collect;
				go.run(instance);
			})();`,
		"/decoder.wasm": string(program),
	}
	for _, shape := range shapes.All {
		files["/"+shape.Name+".xml"] = shape.Document()
	}
	return inMemory(files, nil), nil
}

// compile builds one of the programs beside this package, optimised as the page is, with more flags for TinyGo.
func (b *Browser) compile(ctx context.Context, c bundle.Compiler, name string, tinygo ...string) ([]byte, error) {
	out := filepath.Join(b.work, name+"-"+string(c)+".wasm")
	args := []string{"go", "build", "-trimpath", "-ldflags", "-s -w", "-o", out, "./" + name}
	if c == bundle.TinyGo {
		args = slices.Concat([]string{"tinygo", "build", "-target", "wasm", "-opt", "z", "-no-debug", "-panic", "trap"}, tinygo,
			[]string{"-o", out, "./" + name})
	}
	fmt.Fprintf(b.log, "building the program %s by %s\n", name, c)
	if _, err := runIn(ctx, b.module, args...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// wasmExec returns a compiler's own script that runs its programs.
func wasmExec(ctx context.Context, c bundle.Compiler) ([]byte, error) {
	args, below := []string{"go", "env", "GOROOT"}, "lib/wasm"
	if c == bundle.TinyGo {
		args, below = []string{"tinygo", "env", "TINYGOROOT"}, "targets"
	}
	home, err := runIn(ctx, ".", args...)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(home), filepath.FromSlash(below), "wasm_exec.js"))
}
