package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"groupdesk/wasm/admin"
)

// On a full disk nothing is acknowledged that is not stored and reading goes on; when there is room again, so does saving.
// A limit on the size of the process's files stands for the disk: it needs no rights.
func TestDiskFull(t *testing.T) {
	data := t.TempDir()
	p := startProcess(t, data, nil)
	w := newWorkers(1)[0]
	w.signIn(t, p, manyConnections(t, 1))
	first := listed(t, w)
	for range often(3, 30) {
		log, err := os.Stat(filepath.Join(data, "netserver.db-wal"))
		if err != nil {
			t.Fatal(err)
		}
		limitFiles(t, p, uint64(log.Size())+20_000)
		refused := workUntilRefused(t, w)
		if refused.Text != "The database could not be used." || !strings.Contains(refused.Details, "SoDbAccessException") || refused.Unconfirmed() {
			t.Errorf("on a full disk a save is answered with %+v", *refused)
		}
		w.attempt = attempt{} // refused is not stored
		for range 3 {
			if err := w.create(t); err == nil {
				t.Error("a group is created on a full disk")
			}
			w.attempt = attempt{}
			compare(t, first, []*worker{w})
		}
		limitFiles(t, p, noLimit)
		if err := w.create(t); err != nil {
			t.Fatalf("with room again: %v", err)
		}
		compare(t, first, []*worker{w})
	}
	p.command.Process.Kill()
	<-p.ended
	w.signIn(t, startProcess(t, data, nil), manyConnections(t, 1))
	compare(t, first, []*worker{w})
}

// workUntilRefused saves until the server refuses to, and returns why.
func workUntilRefused(t *testing.T, w *worker) *admin.Failure {
	t.Helper()
	for range 1000 {
		if err := w.create(t); err != nil {
			var refused *admin.Failure
			if !errors.As(err, &refused) {
				t.Fatalf("a save failed with %v", err)
			}
			return refused
		}
	}
	t.Fatal("1000 saves fit on the full disk")
	return nil
}

const noLimit = ^uint64(0)

// limitFiles lets no file of a running process grow beyond so many bytes.
func limitFiles(t *testing.T, p *process, bytes uint64) {
	t.Helper()
	limit := syscall.Rlimit{Cur: bytes, Max: noLimit}
	_, _, errno := syscall.Syscall6(syscall.SYS_PRLIMIT64, uintptr(p.command.Process.Pid), syscall.RLIMIT_FSIZE,
		uintptr(unsafe.Pointer(&limit)), 0, 0, 0)
	if errno != 0 {
		t.Fatalf("limit the size of files: %v", errno)
	}
}
