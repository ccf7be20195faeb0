//go:build js && wasm

package view

import "groupdesk/wasm/admin"

// aboutOutline says what runs here, and holds what those who help want to know.
const aboutOutline = `
dialog #about .gd-dialog.gd-wide aria-label="` + wordAbout + `"
	h2 | ` + wordAbout + `
	dl .gd-facts
		dt | ` + wordUser + `
		dd #about-user
		dt | ` + wordRole + `
		dd #about-role
		dt | ` + wordService + `
		dd #about-service
		dt | ` + wordDatabase + `
		dd #about-database
	p | ` + wordCategories + `
	h3 | ` + wordSupport + `
	p | ` + wordSupportLead + `
	textarea #about-text aria-label="` + wordSupport + `" rows=8 readonly spellcheck=false
	div .gd-choices
		button type=button #about-copy .gd-button
			span | ` + wordCopy + `
		button type=button #about-close .gd-button.gd-primary
			span | ` + wordClose

// showAbout opens the dialog with how things are now.
func (v *View) showAbout() {
	s := &v.state
	v.now(func(p painter) {
		p.text(partAboutUser, joined(fullName(s.Principal), s.Principal.Name))
		p.text(partAboutRole, joined(orNone(s.Principal.Role), rightsName(s.Rights)))
		p.text(partAboutService, v.service)
		p.text(partAboutDatabase, orNone(s.Principal.Database))
		p.value(partAboutText, s.SupportText(v.version, v.port.Browser()))
		p.open(partAbout, true)
	})
}

func rightsName(r admin.Rights) string {
	if r == admin.RightsLikely {
		return wordMayEdit
	}
	return wordMayRead
}
