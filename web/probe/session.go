package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// findSystem examines the server itself, and whether it demands an application token.
func (p *probe) findSystem() {
	a := p.ask(p.as("SoPrincipal", "GetSystemInfo", "").question())
	token := "not checked"
	if a.refused() {
		p.facts.appToken = true
		token = "demanded, or the call is refused for another reason: " + shape(a)
		p.appToken = p.given
		a = p.ask(p.as("SoPrincipal", "GetSystemInfo", "").question())
	}
	p.report.add(serverSection, "application token", "%s", token)
	info := a.soap().first()
	p.report.add(serverSection, "GetSystemInfo", "%s", shape(a))
	p.report.add(serverSection, "AssemblyVersion", "%s", known(versionPattern, info.at("AssemblyVersion").value()))
	p.report.add(serverSection, "FileVersion", "%s", known(versionPattern, info.at("FileVersion").value()))
	p.report.add(serverSection, "DatabaseVersion", "%s", known(versionPattern, info.at("DatabaseVersion").value()))
	p.report.add(serverSection, "DatabaseType", "%s", known(databasePattern, info.at("DatabaseType").value()))
	p.report.add(serverSection, "BuildType", "%s", known(buildPattern, info.at("BuildType").value()))
	p.report.add(serverSection, "IsUnicode", "%s", yesNo(info.at("IsUnicode").value() == "true"))
}

// editRights are those of which one probably lets a user change groups.
var editRights = []string{"admin-all", "admin-lists", "admin-users"}

// findSession signs in with the ticket, and with a made-up one.
func (p *probe) findSession() error {
	a := p.signIn(p.ticket)
	signedIn := a.soap()
	if signedIn.at("AuthenticationSucceeded").value() != "true" {
		return p.notSignedIn(a)
	}
	p.report.add(sessionSection, "with the ticket", "%s", shape(a))
	p.report.add(sessionSection, "the ticket in the answer", "%s",
		map[bool]string{true: "the same", false: "another one, or none"}[signedIn.at("Credentials", "Ticket").value() == p.ticket])
	user := signedIn.at("Response")
	var rights []string
	others := 0
	for _, right := range user.at("FunctionRights").all("string") {
		if slices.Contains(editRights, right.value()) {
			rights = append(rights, right.value())
		} else {
			others++
		}
	}
	p.report.add(sessionSection, "rights of the user", "%s and %d others", cmp.Or(strings.Join(rights, ", "), "none of "+strings.Join(editRights, ", ")), others)
	p.facts.user = user.at("AssociateId").value()
	p.facts.userGroup = user.at("GroupId").value()
	for _, id := range user.at("SecondaryGroups").all("int") {
		p.facts.userOthers = append(p.facts.userOthers, id.value())
	}
	p.report.add(sessionSection, "other groups of the user", "%d", len(p.facts.userOthers))
	a = p.signIn(madeUp)
	p.facts.badPasswordWrapped = a.refused()
	p.report.add(sessionSection, "with a made-up ticket", "%s", shape(a))
	return nil
}

func (p *probe) signIn(ticket string) answer {
	return p.ask(p.as("SoPrincipal", "AuthenticateUsernamePassword", part("UserName", ticket)+part("Password", "")).question())
}

func (p *probe) notSignedIn(a answer) error {
	if p.facts.appToken && p.given == "" {
		return errors.New("the server refuses calls without an application token; give it with -apptoken")
	}
	return fmt.Errorf("the ticket is not accepted (%s); sign in to SuperOffice again and take a new one", shape(a))
}
