// Command update compares the descriptions in schema with those of a running server and, on request, takes over the
// server's changes.
//
//	go run ./schema/update [-apply] https://host/SuperOffice/Remote/Services86
//
// It works in steps, each of which changes nothing when it fails:
//
//	folder.go    determines which services are used: the files of the go:generate line, and their addresses' last parts
//	download.go  fetches each service's description with all that it imports; fetch.go explains what can go wrong
//	stage.go     puts the documents into schema/fetched, where they refer to each other as files
//	main.go      prints the difference report of gen/diff, for the operations that are used
//	excerpt*.go  write from the server's description what schema holds of it, with the documentation that is there
//	apply.go     replaces the files, generates and compiles, and restores everything when that fails
//
// Credentials may be in the URL; they are sent to its host alone and never printed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"groupdesk/gen/diff"
	"groupdesk/gen/generate"
	"groupdesk/gen/wsdl"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("update", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: update [flags] URL   (of the folder of services, as in https://host/SuperOffice/Remote/Services86)")
		flags.PrintDefaults()
	}
	u := update{out: stdout}
	flags.StringVar(&u.dir, "dir", "schema", "folder of the descriptions and of generate.go")
	flags.BoolVar(&u.apply, "apply", false, "replace the descriptions and generate anew")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		return exitUsage
	case flags.NArg() != 1 || flags.Arg(0) == "":
		fmt.Fprintln(stderr, "update: no URL given; give that of the server's services: make schema FROM=https://host/SuperOffice/Remote/Services86")
		return exitUsage
	}
	if err := u.run(ctx, flags.Arg(0)); err != nil {
		fmt.Fprintln(stderr, "update: nothing was changed:", err)
		return exitFailed
	}
	return exitDone
}

// update is one run of the command.
type update struct {
	dir   string
	apply bool
	out   io.Writer
}

func (u *update) run(ctx context.Context, from string) error {
	ours, err := readFolder(ctx, u.dir)
	if err != nil {
		return err
	}
	fetched, err := download(ctx, from, ours)
	if err != nil {
		return err
	}
	staged := filepath.Join(u.dir, "fetched")
	if err := stage(ctx, staged, fetched, ours.files()); err != nil {
		return err
	}
	theirs, err := loadAll(ctx, staged, ours.files())
	if err != nil {
		return err
	}
	for _, notice := range theirs.Notices {
		fmt.Fprintln(u.out, notice.Detail())
	}
	report := diff.Compare(side(ours.descriptions), side(theirs.Descriptions), diff.Options{Used: true})
	fmt.Fprint(u.out, report)
	switch {
	case report.Empty():
		return nil
	case !u.apply:
		fmt.Fprintf(u.out, "the server's descriptions are in %s; to take over what changed, add APPLY=1\n", filepath.ToSlash(staged))
		return nil
	}
	return u.take(ctx, ours, theirs.Descriptions)
}

// take replaces our descriptions by excerpts from theirs.
func (u *update) take(ctx context.Context, ours *folder, theirs []*wsdl.Description) error {
	excerpts, err := excerptAll(ours, theirs)
	if err != nil {
		return err
	}
	if err := ours.apply(ctx, excerpts); err != nil {
		return err
	}
	for _, one := range excerpts {
		fmt.Fprintln(u.out, "replaced", filepath.ToSlash(filepath.Join(u.dir, one.Name)))
	}
	fmt.Fprintln(u.out, "generated anew, and it compiles")
	return nil
}

// loadAll reads the descriptions in dir, without the network.
func loadAll(ctx context.Context, dir string, files []string) (generate.Documents, error) {
	paths := make([]string, len(files))
	for i, file := range files {
		paths[i] = filepath.Join(dir, file)
	}
	return generate.Load(ctx, paths, generate.Sources{Offline: true})
}

func side(list []*wsdl.Description) diff.Side { return diff.Side{Descriptions: list} }
