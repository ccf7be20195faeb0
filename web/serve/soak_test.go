package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
)

// soak makes the tests of this file as long as they should be once in a while.
var soak = flag.Bool("soak", false, "many more operations and kills")

func often(always, soaking int) int {
	if *soak {
		return soaking
	}
	return always
}

// worker is an administrator who works on groups of their own through the page's backend, and knows what the server has
// acknowledged.
type worker struct {
	name    string
	backend *backendtest.Backend
	dice    *rand.Rand
	made    int
	groups  map[int32]admin.Group // by id, as acknowledged
	// attempt is the operation under way, whose outcome is unknown if the server dies.
	attempt attempt
}

// attempt is one write: of was, which has the id 0 for a new group, into wanted.
type attempt struct{ was, wanted admin.Group }

func newWorkers(n int) []*worker {
	var crew []*worker
	for i := range n {
		crew = append(crew, &worker{name: fmt.Sprintf("worker %d", i), dice: rand.New(rand.NewPCG(1, uint64(i))), groups: map[int32]admin.Group{}})
	}
	return crew
}

// signIn connects a worker with a server that runs.
func (w *worker) signIn(t *testing.T, p *process, connections *http.Client) {
	t.Helper()
	wire := backendtest.NewWire(&httptransport.Transport{Client: connections}, time.Minute)
	w.backend = backendtest.New(wire, backend.Config{Service: strings.TrimSuffix(p.one("soap"), "User.svc")})
	if _, err := w.backend.Connect(admin.Credentials{Ticket: admin.Secret(p.one("ticket"))}); err != nil {
		t.Fatal(err)
	}
}

// manyConnections keeps a connection for each worker.
func manyConnections(t *testing.T, workers int) *http.Client {
	transport := &http.Transport{MaxIdleConnsPerHost: workers}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// mostGroups is how many groups a worker makes before only changing them.
const mostGroups = 20

// act does one operation at random. With an error the server may or may not have carried it out.
func (w *worker) act(t *testing.T) error {
	roll := w.dice.IntN(20)
	switch id := w.pick(); {
	case id == 0 || roll < 5 && len(w.groups) < mostGroups:
		return w.create(t)
	case roll < 12:
		return w.change(t, id)
	case roll < 14 && !w.groups[id].Deleted:
		return w.remove(t, id)
	}
	return w.look(t)
}

// pick chooses one of the worker's groups, or 0.
func (w *worker) pick() int32 {
	if len(w.groups) == 0 {
		return 0
	}
	ids := slices.Sorted(maps.Keys(w.groups))
	return ids[w.dice.IntN(len(ids))]
}

func (w *worker) create(t *testing.T) error {
	w.made++
	group := admin.Group{Name: fmt.Sprintf("%s <%d> & \"søn\"", w.name, w.made), Description: "new", Rank: int16(1 + w.dice.IntN(1000))}
	w.attempt = attempt{wanted: group}
	saved, err := w.backend.Create(group)
	return w.acknowledge(saved.Group, err)
}

func (w *worker) change(t *testing.T, id int32) error {
	was := w.groups[id]
	group := was
	group.Description = fmt.Sprintf("changed %d", w.dice.Int32())
	group.Rank = int16(1 + w.dice.IntN(1000))
	group.Deleted = false
	w.attempt = attempt{was, group}
	saved, err := w.backend.Save(was, group)
	return w.acknowledge(saved.Group, err)
}

func (w *worker) remove(t *testing.T, id int32) error {
	group := w.groups[id]
	group.Deleted = true
	w.attempt = attempt{w.groups[id], group}
	_, err := w.backend.DeleteAndMove(id, 1)
	return w.acknowledge(group, err)
}

// acknowledge notes what the server says that it has stored.
func (w *worker) acknowledge(group admin.Group, err error) error {
	if err != nil {
		return err
	}
	w.groups[group.ID] = group
	w.attempt = attempt{}
	return nil
}

// look reads the list while others write, and finds the worker's own groups in it as they were acknowledged.
func (w *worker) look(t *testing.T) error {
	list, err := w.backend.List()
	if err != nil {
		return err
	}
	seen := 0
	for _, group := range list {
		if own, mine := w.groups[group.ID]; mine {
			seen++
			if group != own {
				return fmt.Errorf("the list has %+v, acknowledged was %+v", group, own)
			}
		}
	}
	if seen != len(w.groups) {
		return fmt.Errorf("the list has %d of %d groups", seen, len(w.groups))
	}
	return nil
}

// listed reads all groups.
func listed(t *testing.T, w *worker) []admin.Group {
	t.Helper()
	groups, err := w.backend.List()
	if err != nil {
		t.Fatal(err)
	}
	return groups
}

// compare expects on the server what was there at first and what the workers were acknowledged, and no more. What was under
// way when a server died may have been stored or not; the workers learn which.
func compare(t *testing.T, first []admin.Group, crew []*worker) {
	t.Helper()
	stored := map[int32]admin.Group{}
	for _, group := range listed(t, crew[0]) {
		stored[group.ID] = group
	}
	want := map[int32]admin.Group{}
	for _, group := range first {
		want[group.ID] = group
	}
	for _, w := range crew {
		w.finish(stored)
		maps.Copy(want, w.groups)
	}
	for _, id := range slices.Sorted(maps.Keys(want)) {
		if got, there := stored[id]; !there || got != want[id] {
			t.Errorf("stored is %+v (%v), acknowledged was %+v", got, there, want[id])
		}
		delete(stored, id)
	}
	for _, group := range slices.SortedFunc(maps.Values(stored), func(a, b admin.Group) int { return cmp.Compare(a.ID, b.ID) }) {
		t.Errorf("stored is %+v, of which nobody was told", group)
	}
}

// finish finds out whether the last attempt was stored.
func (w *worker) finish(stored map[int32]admin.Group) {
	tried := w.attempt
	w.attempt = attempt{}
	for id, group := range stored {
		switch {
		case tried.was.ID == 0 && tried.wanted.Name != "" && group.Name == tried.wanted.Name:
			tried.wanted.ID = id
			w.groups[id] = tried.wanted
		case tried.was.ID != 0 && id == tried.was.ID && group == tried.wanted:
			w.groups[id] = tried.wanted
		}
	}
}

// Whatever many administrators do at once, the server holds exactly what it has acknowledged.
func TestManyClients(t *testing.T) {
	workers, operations := 64, often(1_500, 100_000)
	data := t.TempDir()
	p := startProcess(t, data, nil)
	crew, connections := newWorkers(workers), manyConnections(t, workers)
	for _, w := range crew {
		w.signIn(t, p, connections)
	}
	first := listed(t, crew[0])
	var wait sync.WaitGroup
	for i, w := range crew {
		wait.Go(func() {
			for range (operations + i) / workers {
				if err := w.act(t); err != nil {
					t.Errorf("%s: %v", w.name, err)
					return
				}
			}
		})
	}
	wait.Wait()
	compare(t, first, crew)
	p.end()
	p = startProcess(t, data, nil)
	for _, w := range crew {
		w.signIn(t, p, connections)
	}
	compare(t, first, crew)
}

// end stops the command in the ordinary way.
func (p *process) end() {
	p.t.Helper()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	if err := <-p.ended; err != nil {
		p.t.Errorf("the command ended with %v", err)
	}
}

// A server that dies in the middle of a batch has stored what it has acknowledged, and of the rest at most what was under
// way.
func TestKilled(t *testing.T) {
	const workers = 8
	data, crew := t.TempDir(), newWorkers(workers)
	connections := manyConnections(t, workers)
	var first []admin.Group
	dice := rand.New(rand.NewPCG(2, 3))
	for round := range often(4, 51) {
		p := startProcess(t, data, nil)
		for _, w := range crew {
			w.signIn(t, p, connections)
		}
		if round == 0 {
			first = listed(t, crew[0])
		}
		compare(t, first, crew)
		workUntilKilled(t, p, crew, 10+dice.Int64N(200))
		connections.CloseIdleConnections()
	}
}

// workUntilKilled lets the workers work, and kills the server once so many operations have been acknowledged.
func workUntilKilled(t *testing.T, p *process, crew []*worker, operations int64) {
	t.Helper()
	var left atomic.Int64
	left.Store(operations)
	var wait sync.WaitGroup
	for _, w := range crew {
		wait.Go(func() {
			for {
				err := w.act(t)
				if err != nil && left.Load() > 0 {
					t.Errorf("%s, before the server was killed: %v", w.name, err)
					p.command.Process.Kill()
				}
				if err != nil {
					return
				}
				if left.Add(-1) == 0 {
					p.command.Process.Kill()
				}
			}
		})
	}
	wait.Wait()
	<-p.ended
}
