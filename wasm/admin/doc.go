// Package admin is the whole behaviour of the user-group page as plain Go.
//
// It has the shape of a state machine: [Update] takes a [State] and an [Event] and returns the next State and the
// [Effect] values that the change asks for. Update is pure and deterministic: no clock, no DOM, no goroutine. A
// [Program] owns one State, performs the effects by calling a [Backend] and the page's [Surroundings], handles their outcome
// as events and hands the State to a render function: at once after what the user does, and with the browser's next frame
// after what calls bring.
//
//	state.go, event.go, effect.go, update.go   what there is, and where each event goes
//	program.go, backend.go                     what performs the effects
//	session.go, list.go, outage.go, rights.go  signing in, reading, and what may come between
//	ticket.go                                  tickets that nobody has typed, and the end of a session
//	feature.go, naming.go                      what an installation does not offer, and its rules for names
//	arrange.go, cursor.go, keys.go             what the table shows, where the keyboard is in it, and what keys do
//	edit.go, validate.go, lookalike.go         typing, and what is said about it
//	drafts.go                                  what is typed outlives the page
//	journal.go, interrupted.go                 and so does how far a batch is
//	job.go, save.go, failed.go, confirm.go     writes: their queue, and how they end
//	remove.go, delete.go, membership.go        deleting, restoring, and who belongs to a group
//	history.go, record.go                      undoing, and taking out what was changed
//	order.go, bulk.go, intake.go, export.go    many groups at once
//	rename.go                                  and how a file renames them
//	result.go, pace.go                         what came of them, and how long it takes
//	language.go, translate.go, fold.go         texts in several languages, and comparing texts
//	notice.go, question.go, texts.go           what the page says and asks
//
// What the user typed is kept in [Row.Draft] and outlives every failure, every refresh and an expired session; what
// discards it can be undone, except [SignOut], which asks first. A group is written only by what the user does, never
// by itself: a list that shows that a write got lost is the only reason to send one again.
//
// The order of the table changes only when the user sorts, filters or moves, or when a list is read. That, and events that
// name what they are about, keep a second click from acting on something else.
//
// The package knows neither SOAP nor the browser. A new way to reach NetServer is a new Backend; a new look is a new
// reader of State. What people read is put together in texts.go, and in the file of the same name in package view, from the
// catalogues of package words.
package admin
