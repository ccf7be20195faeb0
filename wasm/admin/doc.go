// Package admin is the whole behaviour of the user-group page as plain Go.
//
// It has the shape of a state machine: [Update] takes a [State] and an [Event] and returns the next State and the
// [Effect] values that the change asks for. Update is pure and deterministic: no clock, no DOM, no goroutine. A
// [Program] owns one State, performs the effects by calling a [Backend], posts their outcome back as events and hands
// every new State to a render function.
//
// What the user typed is kept in [Row.Draft] and outlives every failure, every refresh and an expired session; only
// [Revert], [RevertAll] and [SignOut] throw it away, and [Undo] brings back what the first two did.
//
// The package knows neither SOAP nor the browser. A new way to reach NetServer is a new Backend; a new look is a new
// reader of State; words that people read are in texts.go alone.
package admin
