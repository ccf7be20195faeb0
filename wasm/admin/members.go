package admin

// Member is an associate who belongs to a user group.
//
// Which associates a server reports is not documented: it may omit those for whom the group is not the primary one,
// so that no member without Primary does not mean that there are none.
type Member struct {
	ID       int32  // the associate's primary key
	Name     string // the short name, e.g. ADM0
	FullName string // may be empty
	// Primary says that the group is the associate's primary one, which decides who owns what the associate creates.
	// Everybody has exactly one primary group, and any number of others.
	Primary  bool
	Retired  bool // no longer in use, and kept because records name the associate
	Resource bool // a room, a car or the like instead of a person
}

// DisplayName returns the name to show: the full one, or else the short one.
func (m Member) DisplayName() string {
	if m.FullName != "" {
		return m.FullName
	}
	return m.Name
}
