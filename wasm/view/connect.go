//go:build js && wasm

package view

import "groupdesk/wasm/words"

// connectOutline is the sign-in form. A ticket is for those who know what it is, so its field is opened on demand; it is
// used when it holds something.
const connectOutline = `
form #connect-form .gd-connect novalidate hidden
	h2 #connect-title
	p #connect-lead .gd-lead
	p #connect-message .gd-message role=alert hidden
	button type=button #connect-more .gd-link hidden | ` + string(words.More) + `
	label .gd-label
		span | ` + string(words.User) + `
		input #user type=text autocomplete=username autocapitalize=none spellcheck=false
	label .gd-label
		span | ` + string(words.Password) + `
		input #password type=password autocomplete=current-password
	button type=submit #connect .gd-button.gd-primary
	details #ticket-choice
		summary | ` + string(words.UseTicket) + `
		label .gd-label
			span | ` + string(words.Ticket) + `
			input #ticket type=password autocomplete=off spellcheck=false
			span .gd-hint | ` + string(words.TicketHint)
