package admin

// Backend is the service that the page needs. A method that asks the service does not wait for it: it calls done once with
// the outcome, later or at once. The Failure is nil on success.
type Backend interface {
	// Connect signs in and keeps the ticket inside the backend for the calls that follow.
	Connect(credentials Credentials, done func(Principal, *Failure))

	// Check passes on whose ticket it is, which renews it. The backend goes on with the one that it has.
	Check(ticket Secret, done func(Principal, *Failure))

	// Use keeps another ticket for the calls that follow.
	Use(ticket Secret)

	// List passes on all groups, deleted ones included, in the server's order.
	List(done func([]Group, *Failure))

	// Create inserts a group and passes it on as stored, with its ID. group.ID is ignored. A Rank of 0 leaves the rank
	// to the server, which puts the group last. Create is not idempotent.
	Create(group Group, done func(Saved, *Failure))

	// Save writes the fields in which group differs from was, the copy that the user's change is based on. When the
	// server's copy is no longer like was, nothing is written and the Failure has the kind [ChangedByOther] and the
	// server's copy in Current.
	Save(was, group Group, done func(Saved, *Failure))

	// DeleteAndMove deletes a group and moves its members to another one. Whether the group is removed or only marked
	// as deleted is the server's choice; List shows which. The Group of the result is empty.
	DeleteAndMove(id, moveTo int32, done func(Saved, *Failure))

	// Members passes on the associates in a group, in the server's order. A server without this service gives a Failure of
	// the kind [NotFoundURL], which says nothing about the other methods.
	Members(groupID int32, done func([]Member, *Failure))

	// Disconnect forgets the ticket and everything that was read with it.
	Disconnect()
}

// Group is one user group as the page shows it.
type Group struct {
	ID          int32  // the server's primary key; 0 before the first save
	Name        string // raw: it may be a multi-language string such as US:"Sales";NO:"Salg", see [DisplayName]
	Description string
	Rank        int16 // order in lists, ascending; ties are sorted by name
	Deleted     bool  // hidden from users and restorable
}

// Saved is the outcome of a successful write.
type Saved struct {
	Group   Group  // as the server stored it, which may differ from what was sent
	Warning string // the server's words when it reported a problem although the call succeeded; usually empty
}

// Credentials is what the user signs in with: the first of these that is there.
type Credentials struct {
	Windows     bool // the Windows account, which the browser and the web server negotiate
	Ticket      Secret
	AccessToken Secret
	User        string // with Password
	Password    Secret

	Stay  bool // keep the ticket in the tab, so that the page can be loaded again without a sign-in
	Kept  bool // the tab has kept the ticket
	Given bool // the host page has given it
}

// Principal is the signed-in user.
type Principal struct {
	ID       int32  // the associate's primary key, as in [Member]
	Name     string // the associate's short name, e.g. ADM0
	FullName string
	Role     string // the name of the role, which says with the groups what the user may see and do
	GroupID  int32  // the primary group; 0 for users outside of all groups
	// OtherGroups are the groups that the user has beside the primary one, in the server's order.
	OtherGroups []int32
	Database    string // the name of the database that the user works on, where a server has several
	Services    string // the number of the services' version that is spoken, such as 86
	Ticket      Secret // the ticket in use, for a host page that wants to keep it; never show it unmasked
	// MayEdit says that the user has one of the functional rights that usually allow changes. It is a hint: the page
	// warns and lets the server decide.
	MayEdit bool
}

// Secret is a text that must not be shown, such as a ticket or a password. Formatting it gives a mask.
type Secret string

// Reveal returns the secret itself.
func (s Secret) Reveal() string { return string(s) }

// String returns a mask with the first three characters of a long secret, enough to tell a ticket ("7T:…") from a
// password pasted by mistake.
func (s Secret) String() string {
	switch {
	case s == "":
		return ""
	case len(s) < 16:
		return "…"
	}
	return string(s[:3]) + "…"
}

// GoString is the same mask for Go-syntax formatting.
func (s Secret) GoString() string { return "admin.Secret(" + s.String() + ")" }
