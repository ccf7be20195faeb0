//go:build js && wasm

package view

// connectForm is the sign-in form. A ticket is for those who know what it is, so its field is opened on demand; it is used
// when it holds something.
func (b builder) connectForm() element {
	return b.tag("form", "data-part="+partConnectForm, "class=gd-connect", "novalidate", "hidden").add(
		b.tag("h2", "data-part="+partConnectTitle),
		b.tag("p", "data-part="+partConnectLead, "class=gd-lead"),
		b.tag("p", "data-part="+partConnectMessage, "class=gd-message", "role=alert", "hidden"),
		b.tag("button", "type=button", "data-part="+partConnectMore, "class=gd-link", "hidden").text(wordMore),
		b.field(wordUser, "data-part="+partUser, "type=text", "autocomplete=username", "autocapitalize=none", "spellcheck=false"),
		b.field(wordPassword, "data-part="+partPassword, "type=password", "autocomplete=current-password"),
		b.tag("button", "type=submit", "data-part="+partConnect, "class=gd-button gd-primary"),
		b.tag("details", "data-part="+partTicketChoice).add(
			b.tag("summary").text(wordUseTicket),
			b.field(wordTicket, "data-part="+partTicket, "type=password", "autocomplete=off", "spellcheck=false").add(
				b.tag("span", "class=gd-hint").text(wordTicketHint))),
	)
}

// field is a labelled input.
func (b builder) field(label string, attributes ...string) element {
	return b.tag("label", "class=gd-label").add(b.tag("span").text(label), b.tag("input", attributes...))
}
