// Package browser is the program's side of everything in the browser that is not markup: what the host page says, the
// messages to and from web/static/dom.js, and requests to the service by fetch.
//
// A program compiled with TinyGo can never release a JavaScript object or string that it has seen. So events, changes
// to the document and requests cross as bytes in two arrays that live as long as the program, and as numbers:
//
//	inbox    dom.js → program   receive(kind, id, number, length) announces a message
//	outbox   program → dom.js   build(length), patch(length), request(id, length), ask(question, length) hand one over
//
// What ask and mount return is the length of an answer that waits in the inbox. A message may be longer than the arrays;
// more() and push(length) move it on by a chunk. The layout of the messages is in changes.go, input.go, fetch.go and port.go
// here and in dom.js there, with message.js and answer.js beside it. The two sides change together.
package browser
