// Command update compares the descriptions in schema with those of a running server and, on request, takes over what the
// server says.
//
//	go run ./schema/update [-apply] https://host/SuperOffice/Remote/Services86
//
// It works in steps, each of which leaves everything as it was when it fails:
//
//	folder.go    finds out which services are used: the files of the go:generate line, and their addresses' last parts
//	download.go  fetches each service's description with all that it imports; fetch.go explains what can go wrong
//	stage.go     puts the documents into schema/fetched, where they refer to each other as files
//	main.go      prints the difference report of gen/diff, for the operations that are used
//	excerpt*.go  write from the server's description what schema holds of it, with the documentation that is there
//	apply.go     replaces the files, generates and compiles, and puts everything back when that fails
//
// Credentials may stand in the URL; they are sent to its host alone and never printed.
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
	"groupdesk/gen/source"
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
		fmt.Fprintln(stderr, "update: give the URL of the server's services: make schema FROM=https://host/SuperOffice/Remote/Services86")
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
	ours, err := readFolder(u.dir)
	if err != nil {
		return err
	}
	fetched, err := download(ctx, from, ours)
	if err != nil {
		return err
	}
	staged := filepath.Join(u.dir, "fetched")
	if err := stage(staged, fetched, ours.files()); err != nil {
		return err
	}
	theirs, err := loadAll(staged, ours.files())
	if err != nil {
		return err
	}
	u.printNotices(theirs)
	report := diff.Compare(side(ours.descriptions), side(theirs), diff.Options{Used: true})
	fmt.Fprint(u.out, report)
	switch {
	case report.Empty():
		return nil
	case !u.apply:
		fmt.Fprintf(u.out, "the server's descriptions are in %s; to take over what changed, add APPLY=1\n", filepath.ToSlash(staged))
		return nil
	}
	return u.take(ctx, ours, theirs)
}

// printNotices tells what the reader could not take as it stands.
func (u *update) printNotices(list []*wsdl.Description) {
	for _, d := range list {
		for _, notice := range d.Notices {
			fmt.Fprintf(u.out, "%s: notice: %s\n", notice.Pos, notice.Message)
		}
	}
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
func loadAll(dir string, files []string) ([]*wsdl.Description, error) {
	var list []*wsdl.Description
	for _, file := range files {
		d, err := wsdl.Load(&source.Loader{Offline: true}, filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	return list, nil
}

func side(list []*wsdl.Description) diff.Side { return diff.Side{Descriptions: list} }
