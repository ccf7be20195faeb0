package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"groupdesk/gen/generate"
)

// parseFlags parses a command line. It prints the usage when that is asked for; an error is the caller's to print.
func parseFlags(flags *flag.FlagSet, args []string, usage string, stderr io.Writer) error {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stderr, usage)
		flags.SetOutput(stderr)
		flags.PrintDefaults()
	case err != nil:
		return fmt.Errorf("%w; %s -help lists the flags", err, flags.Name())
	}
	return err
}

// isSet reports whether a flag is on the command line.
func isSet(flags *flag.FlagSet, name string) bool {
	found := false
	flags.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// mappings are the files that -map names for URLs and namespaces.
type mappings map[string]string

// String implements flag.Value.
func (m *mappings) String() string { return "" }

// Set implements flag.Value. A URL may hold equals signs: the last one counts.
func (m *mappings) Set(value string) error {
	i := strings.LastIndexByte(value, '=')
	if i <= 0 || i == len(value)-1 {
		return fmt.Errorf("%q is not a mapping; write URL=FILE", value)
	}
	file := value[i+1:]
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("%q cannot be read: %w", value, err)
	}
	if *m == nil {
		*m = mappings{}
	}
	(*m)[value[:i]] = file
	return nil
}

// serviceVersions are the values of -version: the versions of one service, the oldest first.
type serviceVersions []generate.ServiceVersion

// String implements flag.Value.
func (v *serviceVersions) String() string { return "" }

// Set implements flag.Value.
func (v *serviceVersions) Set(value string) error {
	names, dir, hasDir := strings.Cut(value, "=")
	if info, err := os.Stat(dir); hasDir && (err != nil || !info.IsDir()) {
		return fmt.Errorf("%q is not a folder; omit =DIR for the versions that the FILEs describe", dir)
	}
	*v = append(*v, generate.ServiceVersion{Names: strings.Split(names, ","), Dir: dir})
	return nil
}

// without are the names that -without lists.
type without []string

// String implements flag.Value.
func (w *without) String() string { return "" }

// nameInList is a name of a list with commas. A namespace in braces may hold commas too.
var nameInList = regexp.MustCompile(`(?:\{[^}]*\}|[^,{])+`)

// Set implements flag.Value.
func (w *without) Set(value string) error {
	names := nameInList.FindAllString(value, -1)
	if len(names) == 0 {
		return errors.New("no name; write TYPE or TYPE/ELEMENT")
	}
	for _, name := range names {
		*w = append(*w, strings.TrimSpace(name))
	}
	return nil
}
