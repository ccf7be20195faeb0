package soap_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"groupdesk/gen/soap"
)

// patient is a transport that waits until the call is given up.
type patient struct{ waiting chan struct{} }

func (p *patient) RoundTrip(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
	if c.Err() != nil {
		return nil, errors.New("given up before it began")
	}
	close(p.waiting)
	<-c.Done()
	return nil, c.Err()
}

// neverDone is a cancellation that cannot come, as a context without one is.
type neverDone struct{}

func (neverDone) Done() <-chan struct{} { return nil }
func (neverDone) Err() error            { return nil }

// expiring is a cancellation whose time runs out when its channel is closed.
type expiring chan struct{}

func (e expiring) Done() <-chan struct{} { return e }

func (e expiring) Err() error {
	select {
	case <-e:
		return context.DeadlineExceeded
	default:
		return nil
	}
}

func TestTimeouts(t *testing.T) {
	tests := map[string]struct {
		cancel  soap.Cancellation
		timeout time.Duration
		want    string
	}{
		"alone":            {nil, 2 * time.Millisecond, "soap: timeout: no answer within 2 ms"},
		"never":            {neverDone{}, 2 * time.Millisecond, "soap: timeout: no answer within 2 ms"},
		"the caller's":     {make(expiring), time.Hour, "soap: timeout: context deadline exceeded"},
		"the caller's own": {make(expiring), 0, "soap: timeout: context deadline exceeded"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			transport := &patient{make(chan struct{})}
			if limit, ok := test.cancel.(expiring); ok {
				go func() {
					<-transport.waiting
					close(limit)
				}()
			}
			client := soap.Client{Transport: transport, Timeout: test.timeout}
			err := client.Call(test.cancel, operation("SaveUserGroup"), nothing{}, nil, nil, nil)
			var failed *soap.TransportError
			if !errors.As(err, &failed) || failed.Kind != soap.Timeout || err.Error() != test.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestCancelled(t *testing.T) {
	for _, timeout := range []time.Duration{0, time.Hour} {
		ctx, cancel := context.WithCancel(context.Background())
		transport := &patient{make(chan struct{})}
		go func() {
			<-transport.waiting
			cancel()
		}()
		client := soap.Client{Transport: transport, Timeout: timeout}
		err := client.Call(ctx, operation("SaveUserGroup"), nothing{}, nil, nil, nil)
		var failed *soap.TransportError
		if !errors.As(err, &failed) || failed.Kind != soap.Cancelled || !errors.Is(err, context.Canceled) {
			t.Errorf("timeout %v: got %v", timeout, err)
		}
	}
}

// TestTimeoutIsNotReached makes sure that a quick answer is not spoilt by the time set.
func TestTimeoutIsNotReached(t *testing.T) {
	client := soap.Client{Transport: &answer{response: soap.Response{Status: 202}}, Timeout: time.Hour}
	if err := client.Call(context.Background(), &soap.Operation{}, nil, nil, nil, nil); err != nil {
		t.Error(err)
	}
}
