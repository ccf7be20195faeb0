package store

import (
	"database/sql"
	"time"
)

// firstGroups is the data of a new file. It holds what clients often get wrong: a missing description, markup and non-ASCII
// characters, a name in several languages, two names that share their beginning and a deleted group.
var firstGroups = [...]Group{
	{Name: "Administration"},
	{Name: "Sales", Tooltip: text("Wins and keeps customers")},
	{Name: "Service", Tooltip: text("Answers customers' requests")},
	{Name: "Services", Tooltip: text("Consultants & trainers on site")},
	{Name: `US:"Marketing";NO:"Markedsføring"`, Tooltip: text(`US:"Campaigns";NO:"Kampanjer"`)},
	{Name: `R&D <Ærø> "Lab"`, Tooltip: text("Forschung & Entwicklung – 研究")},
	{Name: "Former partners", Tooltip: text(""), Deleted: 1},
}

// firstAssociates are three trial users, who have passwords, and some members
// for groups to show and move. Group 2 has every kind of member.
var firstAssociates = [...]Associate{
	{ID: 11, Name: "ADM0", FullName: "Adm0", PersonID: 147, RoleID: 1, RoleName: "User level 0",
		PrimaryGroup: 1, OtherGroups: []int32{1}, Password: text("adm0"), FunctionRights: []string{"admin-all"}},
	{ID: 12, Name: "READ0", FullName: "Rea Reader", PersonID: 148, RoleID: 2, RoleName: "User level 1",
		PrimaryGroup: 2, OtherGroups: []int32{3}, Password: text("read0")},
	{ID: 13, Name: "BRIEF0", FullName: "Bri Brief", PersonID: 149, RoleID: 1, RoleName: "User level 0",
		PrimaryGroup: 1, Password: text("brief0"), FunctionRights: []string{"admin-all"}, TicketLifetime: time.Minute},
	{ID: 14, Name: "ANNE", FullName: "Anne Ask", PersonID: 150, RoleID: 2, RoleName: "User level 1",
		PrimaryGroup: 2, OtherGroups: []int32{4, 6}},
	{ID: 15, Name: "BO", FullName: "Bo Berg", PersonID: 151, RoleID: 2, RoleName: "User level 1",
		PrimaryGroup: 4, OtherGroups: []int32{2}},
	{ID: 16, Name: "CLEO", FullName: "Cleo Clark", PersonID: 152, RoleID: 2, RoleName: "User level 1",
		PrimaryGroup: 2, OtherGroups: []int32{3}, Retired: true},
	{ID: 17, Name: "ROOM1", FullName: "Meeting room 1", PrimaryGroup: 2, Resource: true},
}

func text(s string) sql.Null[string] { return sql.Null[string]{V: s, Valid: true} }

// seed fills empty tables; groups get the ids and ranks 1, 2, 3 and so on.
func seed(tx *sql.Tx) error {
	for _, g := range firstGroups {
		if _, err := insertGroup(tx, g, Stamp{At: time.Unix(0, 0)}); err != nil {
			return err
		}
	}
	for _, a := range firstAssociates {
		if err := insertAssociate(tx, a); err != nil {
			return err
		}
	}
	return nil
}

func insertAssociate(tx *sql.Tx, a Associate) error {
	_, err := tx.Exec(`INSERT INTO Associate
		(associate_id, name, name_key, type, deleted, group_idx, person_id, full_name, role_id, role_name, password, ticket_seconds)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.ID, a.Name, NameKey(a.Name), a.Resource, a.Retired, a.PrimaryGroup, a.PersonID, a.FullName, a.RoleID, a.RoleName, a.Password, a.TicketLifetime/time.Second)
	if err != nil {
		return err
	}
	for _, group := range a.OtherGroups {
		if _, err := tx.Exec("INSERT INTO UserGroupLink (associate_id, UserGroup_id) VALUES (?, ?)", a.ID, group); err != nil {
			return err
		}
	}
	for _, right := range a.FunctionRights {
		if _, err := tx.Exec("INSERT INTO FunctionRight (associate_id, name) VALUES (?, ?)", a.ID, right); err != nil {
			return err
		}
	}
	return nil
}
