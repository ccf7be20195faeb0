//go:build js && wasm

package view

// connectForm is the sign-in form. Both ways to sign in are open at once: the ticket is used when there is one.
func (b builder) connectForm() element {
	return b.tag("form", "data-part="+partConnectForm, "class=gd-connect", "novalidate", "hidden").add(
		b.tag("h2", "data-part="+partConnectTitle),
		b.tag("p", "data-part="+partConnectLead, "class=gd-lead"),
		b.field(wordUser, "data-part="+partUser, "type=text", "autocomplete=username", "autocapitalize=none", "spellcheck=false"),
		b.field(wordPassword, "data-part="+partPassword, "type=password", "autocomplete=current-password"),
		b.tag("p", "class=gd-or").text(wordOr),
		b.field(wordTicket, "data-part="+partTicket, "type=password", "autocomplete=off", "spellcheck=false").add(
			b.tag("span", "class=gd-hint").text(wordTicketHint)),
		b.tag("p", "data-part="+partConnectMessage, "class=gd-message", "role=alert", "hidden"),
		b.tag("button", "type=submit", "data-part="+partConnect, "class=gd-button gd-primary"),
	)
}

// field is a labelled input.
func (b builder) field(label string, attributes ...string) element {
	return b.tag("label", "class=gd-label").add(b.tag("span").text(label), b.tag("input", attributes...))
}
