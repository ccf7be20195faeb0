package comments_test

import (
	"testing"

	comments "groupdesk/gen/features/comments/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Response(
			func(c soap.Client) (comments.GreetResponse, error) {
				client := comments.CommentsClient{Client: c}
				return client.Greet(nil, comments.GreetRequest{})
			},
			func(out comments.GreetResponse, _ error) *soap.Server {
				return comments.NewCommentsServer(greetAnswer{out})
			}),
	})
}

// greetAnswer gives what the generated client read.
type greetAnswer struct{ out comments.GreetResponse }

func (a greetAnswer) Greet(*soap.Incoming, comments.GreetRequest) (comments.GreetResponse, error) {
	return a.out, nil
}
