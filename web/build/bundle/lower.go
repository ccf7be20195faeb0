package bundle

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// inBrowsers is what TinyGo's runner puts in place where it is missing, which is only outside of browsers, and how it
// recognises node. With that decided, esbuild leaves out what would do so.
var inBrowsers = map[string]string{
	"global.fs": "true", "global.process": "true", "global.crypto": "true", "global.performance": "true",
	"global.TextEncoder": "true", "global.TextDecoder": "true", "global.require": "undefined", "require": "undefined",
}

// lowerRunner rewrites the compiler's wasm_exec.js so that the browsers of the floor understand its syntax, and makes it
// small: without functions that the program does not import. Functions that a browser lacks are not added.
func lowerRunner(source []byte, imports map[importedFunction]bool) ([]byte, error) {
	options := api.TransformOptions{
		Sourcefile: "wasm_exec.js", Loader: api.LoaderJS, Engines: engines(), Define: inBrowsers,
		LogOverride:      map[string]api.LogLevel{"assign-to-define": api.LogLevelSilent}, // what is left out assigns them
		MinifyWhitespace: true, LegalComments: api.LegalCommentsInline,
	}
	plain, err := transform(string(source), options) // without comments, and written in one way
	if err != nil {
		return nil, err
	}
	script, err := dropImports(string(plain), imports)
	if err != nil {
		return nil, err
	}
	options.MinifySyntax = true
	options.MinifyIdentifiers = true // those of the outermost scope stay: scripts share them
	return transform(script, options)
}

// lowerStyle does the same for a style sheet. Characters beyond ASCII are escaped, because a host page may be in any
// encoding.
func lowerStyle(name string, source []byte) ([]byte, error) {
	options := api.TransformOptions{Sourcefile: name, Loader: api.LoaderCSS, MinifyWhitespace: true}
	plain, err := transform(string(source), options) // without comments, and written in one way
	if err != nil {
		return nil, err
	}
	lowered, err := lowerSchemes(string(plain))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	options.Engines, options.MinifySyntax = engines(), true
	return transform(lowered, options)
}

func transform(source string, options api.TransformOptions) ([]byte, error) {
	result := api.Transform(source, options)
	return result.Code, problems(options.Sourcefile, result.Errors, result.Warnings)
}

// problems makes an error of what esbuild reports about a file, or about the whole build.
func problems(file string, lists ...[]api.Message) error {
	var all []error
	for _, m := range slices.Concat(lists...) {
		where := file
		if m.Location != nil {
			where = fmt.Sprintf("%s:%d:%d", m.Location.File, m.Location.Line, m.Location.Column+1)
		}
		all = append(all, fmt.Errorf("%s: %s", where, m.Text))
	}
	return errors.Join(all...)
}

// The declarations that switch the colours of light-dark on and off. A custom property that is "initial" counts as
// missing, so that var takes the colour after the comma; an empty one adds nothing.
const (
	lightScheme = "--gd-light:initial;--gd-dark: "
	darkScheme  = "--gd-light: ;--gd-dark:initial"
)

// schemeDeclaration matches a declaration of a colour scheme.
var schemeDeclaration = regexp.MustCompile(`color-scheme:(light dark|light|dark)([;}])`)

// schemes gives the declarations to add to each.
var schemes = map[string]string{
	"light":      lightScheme,
	"dark":       darkScheme,
	"light dark": lightScheme + ";@media (prefers-color-scheme:dark){" + darkScheme + "}",
}

// lowerSchemes writes light-dark(A,B) as var(--gd-light,A) var(--gd-dark,B), which esbuild leaves as it is. Where nothing
// declares a scheme, the light colour holds, as it does for light-dark. The style sheet is one without comments.
func lowerSchemes(style string) (string, error) {
	const function = "light-dark("
	parts := strings.Split(style, function)
	if len(parts) == 1 {
		return style, nil
	}
	out := "@layer groupdesk.tokens{:root,:host{" + lightScheme + "}}" + parts[0]
	for _, part := range parts[1:] {
		light, dark, rest, ok := twoArguments(part)
		if !ok {
			return "", fmt.Errorf("%s%.40s…: two colours are expected, neither of them with a light-dark in it", function, part)
		}
		out += fmt.Sprintf("var(--gd-light,%s) var(--gd-dark,%s)%s", light, dark, rest)
	}
	return schemeDeclaration.ReplaceAllStringFunc(out, func(declaration string) string {
		m := schemeDeclaration.FindStringSubmatch(declaration)
		return "color-scheme:" + m[1] + ";" + schemes[m[1]] + m[2]
	}), nil
}

// twoArguments splits what follows an opening bracket at its comma and after its closing bracket.
func twoArguments(text string) (first, second, rest string, ok bool) {
	depth, comma := 0, -1
	for i, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')':
			if comma < 0 {
				return "", "", "", false
			}
			return strings.TrimSpace(text[:comma]), strings.TrimSpace(text[comma+1 : i]), text[i+1:], true
		case c == ',' && depth == 0 && comma < 0:
			comma = i
		}
	}
	return "", "", "", false
}
