package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// loaded matches the scripts and style sheets that index.html names.
var loaded = regexp.MustCompile(`(?:src|href)="([^":]+\.(?:js|css))"`)

// firstFiles returns the files that a browser loads before the program runs: the page, its styles, its scripts and the
// program.
func firstFiles(page string) ([]string, error) {
	index := filepath.Join(page, "index.html")
	text, err := os.ReadFile(index)
	if err != nil {
		return nil, err
	}
	files := []string{index}
	for _, match := range loaded.FindAllSubmatch(text, -1) {
		files = append(files, filepath.Join(page, filepath.FromSlash(string(match[1]))))
	}
	programs, err := filepath.Glob(filepath.Join(page, "app.*.wasm"))
	if err != nil || len(programs) != 1 {
		return nil, errors.Join(err, fmt.Errorf("%s holds %d programs, not one", page, len(programs)))
	}
	return append(files, programs...), nil
}

// sizer is a way to compress.
type sizer struct {
	name string
	size func(ctx context.Context, files []string) (int, error) // of the files compressed, in bytes
}

// bestSizer is brotli where node can do it: Go's standard library can't.
func bestSizer() sizer {
	if _, err := exec.LookPath("node"); err == nil {
		return sizer{"brotli 11", brotli}
	}
	return sizer{"gzip 9 (no node for brotli)", gzipped}
}

// sizeMeasure is the size of what a browser loads first. It has no target.
func (s sizer) measure() measure {
	return measure{key: pageSize, text: "page, " + s.name, unit: "KB", digits: 1}
}

// kilobytes is the compressed size of what a browser loads first.
func (s sizer) kilobytes(ctx context.Context, page string) (float64, error) {
	files, err := firstFiles(page)
	if err != nil {
		return 0, err
	}
	n, err := s.size(ctx, files)
	return float64(n) / 1000, err
}

const brotliScript = `const { brotliCompressSync, constants } = require("zlib"), { readFileSync } = require("fs");
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
console.log(process.argv.slice(1).reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), { params }).length, 0));`

func brotli(ctx context.Context, files []string) (int, error) {
	output, err := exec.CommandContext(ctx, "node", append([]string{"-e", brotliScript}, files...)...).Output()
	if err != nil {
		return 0, fmt.Errorf("node: %w", err)
	}
	return strconv.Atoi(string(bytes.TrimSpace(output)))
}

func gzipped(_ context.Context, files []string) (int, error) {
	var sum int
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		var packed bytes.Buffer
		w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // fails for an unknown level only
		w.Write(data)                                              // writing into a buffer cannot fail
		w.Close()
		sum += packed.Len()
	}
	return sum, nil
}
