package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// findGroups reads the groups in every way.
func (p *probe) findGroups() {
	a := p.call("User", "GetAllUserGroups", part("IncludeDeleted", "true"))
	list := a.soap().first().all("UserGroup")
	visible := p.call("User", "GetAllUserGroups", part("IncludeDeleted", "false")).soap().first().all("UserGroup")
	p.report.add(groupSection, "GetAllUserGroups", "%s", shape(a))
	p.report.add(groupSection, "groups", "%d, without the deleted ones %d", len(list), len(visible))
	p.report.add(groupSection, "in the order of their ranks", "%s", yesNo(slices.IsSortedFunc(list, func(a, b *node) int { return number(a, "Rank") - number(b, "Rank") })))
	p.report.add(groupSection, "Deleted is written as", "%s", lexical(list))
	p.report.add(groupSection, "longest name and description", "%d and %d UTF-16 units", longest(list, "Value"), longest(list, "Tooltip"))
	p.report.add(groupSection, "names in several languages", "%d", count(list, func(g *node) bool { return multilingual(g.at("Value").value()) }))
	p.facts.control = illegal.Match(a.body)
	p.report.add(groupSection, "references to control characters", "%s", yesNo(p.facts.control))
	p.reportFields(groupSection, list)
	p.facts.rights = count(list, func(g *node) bool { return g.at("TableRight").filled() || g.at("FieldProperties").filled() }) > 0
	for _, group := range visible {
		p.facts.groups = append(p.facts.groups, group.at("Id").value())
	}
	p.findOne(list)
	p.findSome(list)
}

// findOne asks for single groups.
func (p *probe) findOne(list []*node) {
	if len(list) > 0 {
		p.report.add(groupSection, "GetUserGroup of a known id", "%s", shape(p.call("User", "GetUserGroup", part("UserGroupId", list[0].at("Id").value()))))
	}
	a := p.call("User", "GetUserGroup", part("UserGroupId", strconv.Itoa(unknownID)))
	p.facts.notFoundError = a.refused()
	p.report.add(groupSection, "GetUserGroup of an unknown id", "%s", shape(a))
}

// findSome asks for the second group, for an unknown one, for the first, and for the second again.
func (p *probe) findSome(list []*node) {
	if len(list) < 2 {
		return
	}
	first, second := list[0].at("Id").value(), list[1].at("Id").value()
	ids := fmt.Sprintf("<n:UserGroupIds><b:int>%s</b:int><b:int>%d</b:int><b:int>%s</b:int><b:int>%s</b:int></n:UserGroupIds>", second, unknownID, first, second)
	a := p.call("User", "GetUserGroupList", ids)
	p.report.add(groupSection, "GetUserGroupList", "%s", shape(a))
	if !a.ok() {
		return
	}
	var order []string
	for _, group := range a.soap().first().all("UserGroup") {
		switch id := group.at("Id").value(); {
		case group.null:
			order = append(order, "nil")
		case id == first:
			order = append(order, "1")
		case id == second:
			order = append(order, "2")
		default:
			order = append(order, "?")
		}
	}
	p.report.add(groupSection, "2, an unknown id, 1, 2 again gives", "%s", cmp.Or(strings.Join(order, ", "), "nothing"))
}

// fewGroups is the number of groups whose members are read.
const fewGroups = 10

// findMembers reads who is in a few groups, first those of the user.
func (p *probe) findMembers() {
	if p.facts.noAssociate {
		p.report.add(memberSection, "Associate.svc", "not there")
		return
	}
	var members []*node
	primary, self := 0, "not in any other group than the primary one"
	asked := distinct(append(slices.Clone(p.facts.userOthers), p.facts.groups...))
	asked = asked[:min(len(asked), fewGroups)]
	for _, id := range asked {
		list := p.membersOf(id)
		members = append(members, list...)
		primary += count(list, func(m *node) bool { return m.at("GroupIdx").value() == id })
		if id != p.facts.userGroup && slices.Contains(p.facts.userOthers, id) {
			self = "in another group, listed there: " + yesNo(count(list, func(m *node) bool { return m.at("AssociateId").value() == p.facts.user }) > 0)
		}
	}
	p.report.add(memberSection, "read", "%d members of %d groups", len(members), len(asked))
	p.report.add(memberSection, "of them in their primary group", "%d", primary)
	p.report.add(memberSection, "the user", "%s", self)
	p.report.add(memberSection, "retired", "%d", count(members, func(m *node) bool { return m.at("Deleted").value() == "true" }))
	p.report.add(memberSection, "resources", "%d", count(members, func(m *node) bool { return m.at("Type").value() == "ResourceAssociate" }))
	p.facts.membersPrimary = len(members) > 0 && primary == len(members)
	p.report.add(memberSection, "so the server returns", "%s", map[bool]string{true: "primary members only, or there are no others in these groups", false: "all members"}[p.facts.membersPrimary || len(members) == 0])
	p.reportFields(memberSection, members)
	p.report.add(memberSection, "of an unknown group", "%s", shape(p.call("Associate", "GetAssociatesByGroup", part("GroupId", strconv.Itoa(unknownID))+part("Type", "2"))))
}

func (p *probe) membersOf(id string) []*node {
	return p.call("Associate", "GetAssociatesByGroup", part("GroupId", id)+part("Type", "2")).soap().first().all("Associate")
}

// distinct removes repeated items.
func distinct(list []string) []string {
	var found []string
	for _, s := range list {
		if !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return found
}

// reportFields says for each element of the carriers how often it is filled, empty, nil and absent.
func (p *probe) reportFields(section string, list []*node) {
	for _, name := range fields {
		if count(list, func(n *node) bool { return n.at(name) != nil }) == 0 {
			continue
		}
		var filled, null, absent int
		for _, carrier := range list {
			switch field := carrier.at(name); {
			case field == nil:
				absent++
			case field.null:
				null++
			case field.filled():
				filled++
			}
		}
		p.report.add(section, "element "+name, "filled %d, empty %d, nil %d, absent %d", filled, len(list)-filled-null-absent, null, absent)
	}
	unknown := count(list, func(n *node) bool {
		return slices.ContainsFunc(n.children, func(c *node) bool { return !slices.Contains(fields, c.local) })
	})
	p.report.add(section, "carriers with other elements", "%d", unknown)
}

func count(list []*node, holds func(*node) bool) int {
	n := 0
	for _, item := range list {
		if holds(item) {
			n++
		}
	}
	return n
}

func number(n *node, name string) int {
	value, err := strconv.Atoi(n.at(name).value())
	if err != nil {
		return 0 // a server that writes no number there shows in the counts of elements
	}
	return value
}

// lexical returns how the groups write whether they are deleted.
func lexical(list []*node) string {
	words := map[string]string{"0": "number", "1": "number", "true": "true or false", "false": "true or false"}
	var seen []string
	for _, group := range list {
		seen = append(seen, cmp.Or(words[group.at("Deleted").value()], somethingElse))
	}
	slices.Sort(seen)
	return cmp.Or(strings.Join(slices.Compact(seen), " and "), "nothing")
}

func longest(list []*node, name string) int {
	most := 0
	for _, group := range list {
		if field := group.at(name); field != nil {
			most = max(most, len(utf16.Encode([]rune(string(field.text)))))
		}
	}
	return most
}

// multilingual reports whether a name looks like US:"Sales";NO:"Salg".
func multilingual(name string) bool {
	return len(name) > 4 && name[2] == ':' && name[3] == '"' && strings.HasSuffix(name, `"`)
}
