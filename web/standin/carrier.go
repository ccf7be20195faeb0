package standin

import (
	"database/sql"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// row returns what a carrier stores: what it omits becomes empty or 0.
func row(c *services86.UserGroup) store.Group {
	tooltip, present := c.Tooltip.Get()
	return store.Group{
		ID:      c.ID,
		Name:    c.Value.Or(""),
		Tooltip: sql.Null[string]{V: tooltip, Valid: present},
		Rank:    c.Rank,
		Deleted: c.Deleted,
	}
}

// element is a row as it is sent; no row is a nil element.
func (u userService) element(group *store.Group) soap.OptNil[*services86.UserGroup] {
	if group == nil {
		return soap.OptNilNull[*services86.UserGroup]()
	}
	return soap.OptNilOf(u.carrier(*group))
}

// array is a list as it is sent: nil after an error, else never, even if empty.
func (u userService) array(list []store.Group, err error) soap.OptNil[*services86.ArrayOfUserGroup] {
	if err != nil {
		return soap.OptNilNull[*services86.ArrayOfUserGroup]()
	}
	array := &services86.ArrayOfUserGroup{}
	for _, group := range list {
		array.UserGroup = append(array.UserGroup, u.carrier(group))
	}
	return soap.OptNilOf(array)
}

func (u userService) carrier(group store.Group) *services86.UserGroup {
	c := &services86.UserGroup{
		Carrier: noRights(),
		Value:   soap.OptNilOf(group.Name),
		Tooltip: soap.OptNilNull[string](),
		ID:      group.ID,
		Rank:    group.Rank,
		Deleted: group.Deleted,
	}
	if c.Deleted != 0 && services86.SinceServices87.Has(u.version) {
		c.Deleted = 1 // A boolean; older versions may have stored any number.
	}
	if group.Tooltip.Valid {
		c.Tooltip = soap.OptNilOf(group.Tooltip.V)
	}
	if u.server.config.Rights {
		c.Carrier = someRights()
	}
	return c
}

// noRights is the base of a carrier that says nothing about rights.
func noRights() services86.Carrier {
	return services86.Carrier{
		TableRight:      soap.OptNilNull[*services86.TableRight](),
		FieldProperties: soap.OptNilNull[*services86.FieldPropertyDictionary](),
	}
}

// someRights is a base that a client has to cope with. When and how NetServer fills it for user groups is undocumented.
func someRights() services86.Carrier {
	table := &services86.TableRight{
		Mask:   services86.ETableRight{services86.ETableRightItemSelect, services86.ETableRightItemUpdate, services86.ETableRightItemInsert},
		Reason: soap.OptNilOf(""),
	}
	name := &services86.FieldProperty{
		FieldRight: soap.OptNilOf(&services86.FieldRight{
			Mask:   services86.EFieldRight{services86.EFieldRightItemRead, services86.EFieldRightItemWrite, services86.EFieldRightItemUIHintMandatory},
			Reason: soap.OptNilOf(""),
		}),
		FieldType:   soap.OptNilOf("System.String"),
		FieldLength: maxName,
	}
	fields := &services86.FieldPropertyDictionary{
		FieldPropertyDictionaryKeyValuePair: []services86.FieldPropertyDictionaryKeyValuePair{{Key: soap.NilOf("Value"), Value: name}},
	}
	return services86.Carrier{TableRight: soap.OptNilOf(table), FieldProperties: soap.OptNilOf(fields)}
}
