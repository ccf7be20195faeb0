//go:build !js

package soap_test

import (
	"context"
	"errors"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"groupdesk/gen/soap"
)

// asking is a transport that keeps what a call gives it to be cancelled by.
type asking struct{ context context.Context }

func (a *asking) RoundTrip(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
	a.context, _ = c.(context.Context)
	return &soap.Response{Status: 202}, nil
}

type traceKey struct{}

// TestTransportSeesTheCallersContext asserts that a timeout takes nothing from the caller's context: a transport finds its
// values, such as those of tracing, and the earlier of the two deadlines.
func TestTransportSeesTheCallersContext(t *testing.T) {
	now := time.Now()
	early, stop := context.WithDeadline(context.Background(), now.Add(time.Minute))
	defer stop()
	tests := map[string]struct {
		caller   soap.Cancellation
		timeout  time.Duration
		deadline time.Duration // at most this after now
		trace    any
	}{
		"no context":         {nil, time.Hour, time.Hour, nil},
		"no context's Value": {neverDone{}, time.Hour, time.Hour, nil},
		"values":             {context.WithValue(context.Background(), traceKey{}, "t"), time.Hour, time.Hour, "t"},
		"earlier deadline":   {context.WithValue(early, traceKey{}, "t"), time.Hour, time.Minute, "t"},
		"later deadline":     {early, time.Second, time.Second, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			transport := &asking{}
			client := soap.Client{Transport: transport, Timeout: test.timeout}
			if err := client.Call(test.caller, &soap.Operation{}, nil, nil, nil, nil); err != nil || transport.context == nil {
				t.Fatalf("got %v, and the transport got %v", err, transport.context)
			}
			if got := transport.context.Value(traceKey{}); got != test.trace {
				t.Errorf("the transport finds the value %v, want %v", got, test.trace)
			}
			deadline, ok := transport.context.Deadline()
			if after := deadline.Sub(now); !ok || after < test.deadline || after > test.deadline+time.Minute/2 {
				t.Errorf("the transport finds a deadline after %v, %v; want %v", after, ok, test.deadline)
			}
		})
	}
}

// TestCancelledCallerSendsNothing asserts that a call which is no longer wanted when it begins is seen to be so by its
// transport, whatever its timeout.
func TestCancelledCallerSendsNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	transport := soap.TransportFunc(func(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
		if c.Err() == nil {
			t.Error("the transport is told to go on")
		}
		return nil, c.Err()
	})
	for range 100 {
		client := soap.Client{Transport: transport, Timeout: time.Hour}
		if err := client.Call(ctx, &soap.Operation{}, nil, nil, nil, nil); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
	}
}

// TestTimeoutIsDeadlineExceeded asserts that programs recognize the client's timeout in the ways that they do elsewhere.
func TestTimeoutIsDeadlineExceeded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		client := soap.Client{Transport: &patient{make(chan struct{})}, Timeout: 30 * time.Second}
		err := client.Call(context.Background(), &soap.Operation{}, nil, nil, nil, nil)
		var timeout net.Error
		if !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &timeout) || !timeout.Timeout() {
			t.Errorf("got %v", err)
		}
		var temporary interface{ Temporary() bool } // of net.Error, as that of context.DeadlineExceeded
		if !errors.As(err, &temporary) || !temporary.Temporary() {
			t.Errorf("%v counts as permanent", err)
		}
		if errors.Is(err, context.Canceled) {
			t.Errorf("%v counts as cancelled", err)
		}
		if waited := time.Since(begin); waited != 30*time.Second || err.Error() != "soap: timeout: no answer within 30000 ms" {
			t.Errorf("got %v after %v", err, waited)
		}
	})
}

// TestNothingWatchesAfterTheCall ends a bubble long before the timeout, which panics if a goroutine is left waiting for it.
func TestNothingWatchesAfterTheCall(t *testing.T) {
	for name, response := range map[string]answer{"answered": {response: soap.Response{Status: 202}}, "failed": {err: errNoAnswer}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				client := soap.Client{Transport: &response, Timeout: time.Hour}
				err := client.Call(context.Background(), &soap.Operation{}, nil, nil, nil, nil)
				if !errors.Is(err, response.err) {
					t.Errorf("got %v", err)
				}
			})
		})
	}
}
