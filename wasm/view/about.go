//go:build js && wasm

package view

import (
	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// aboutOutline says what runs here, and holds what support wants to know.
const aboutOutline = `
dialog #about .gd-dialog.gd-wide aria-label="` + string(words.AboutTitle) + `"
	h2 | ` + string(words.AboutTitle) + `
	dl .gd-facts
		dt | ` + string(words.User) + `
		dd #about-user
		dt | ` + string(words.Role) + `
		dd #about-role
		dt | ` + string(words.Service) + `
		dd #about-service
		dt | ` + string(words.Database) + `
		dd #about-database
		dt | ` + string(words.Settings) + `
		dd
			ul #about-settings .gd-settings
	p | ` + string(words.Categories) + `
	h3 | ` + string(words.Support) + `
	p | ` + string(words.SupportLead) + `
	textarea #about-text aria-label="` + string(words.Support) + `" rows=8 readonly spellcheck=false
	div .gd-choices
		button type=button #about-copy .gd-button
			span | ` + string(words.Copy) + `
		button type=button #about-close .gd-button.gd-primary
			span | ` + string(words.Close)

// showAbout opens the dialog with how things are now.
func (v *View) showAbout() {
	s := v.state
	v.now(func(p painter) {
		p.text(partAboutUser, joined(s.Principal.ShownName(), s.Principal.Name))
		p.text(partAboutRole, joined(orNone(s.Principal.Role), v.texts.Get(rightsName(s.Rights))))
		p.text(partAboutService, joined(v.service, orNone(s.Principal.Services)))
		p.text(partAboutDatabase, orNone(s.Principal.Database))
		p.items(partAboutSettings, v.settings())
		p.value(partAboutText, s.SupportText(v.version, v.port.Browser()))
		p.open(partAbout, true)
	})
}

// settings lists the page's settings, and where they come from.
func (v *View) settings() []item {
	if len(v.host.Settings) == 0 {
		return []item{{text: v.texts.Get(words.SettingsNone)}}
	}
	items := make([]item, len(v.host.Settings))
	for i, s := range v.host.Settings {
		items[i].text = v.texts.SettingOfFile(s.Name, s.Value, s.File)
		if s.File == "" {
			items[i].text = v.texts.SettingOfPage(s.Name, s.Value)
		}
	}
	return items
}

func rightsName(r admin.Rights) words.Key {
	if r == admin.RightsLikely {
		return words.MayEdit
	}
	return words.MayRead
}
