package admin

import (
	"strings"

	"groupdesk/wasm/words"
)

// Phase is what the page as a whole shows. Its values are the plug-in root's data-state.
type Phase string

// The phases.
const (
	PhaseConnect Phase = "connect" // the sign-in form, also in the middle of work when the session has expired
	PhaseLoading Phase = "loading" // the first list is on its way, or before that a sign-in that needs nobody
	PhaseReady   Phase = "ready"   // the table
	PhaseError   Phase = "error"   // the first list could not be read; Notice says why, Refresh tries again
)

// State is everything the page knows. It never changes: Update returns a new one, which shares with the old what is the
// same. The zero value is not valid; begin with [New].
type State struct {
	Phase      Phase
	Way        Way  // the way to sign in that the form is for
	Connecting bool // a sign-in is on its way: the form waits, or the page is in PhaseLoading already
	Refreshing bool // a list is on its way while the table is shown
	// Resuming is true while the sign-in form is shown in the middle of work: rows and drafts are kept.
	Resuming  bool
	Principal Principal // zero until the first sign-in
	ReadAt    int64     // when the list was read last, in seconds since 1970; 0: never
	Rights    Rights    // what is known of the user's right to change groups

	Filter      string // as typed
	ShowDeleted bool
	OnlyEmpty   bool // show only groups that are known to have no members
	Sort        Sort

	Cursor    Cursor    // the current row and cell of the table
	Editing   Editing   // the row whose fields are open
	Notice    Notice    // the one message on the page
	Question  *Question // what the page asks before it goes on; nil: nothing
	Focus     Focus     // where the keyboard focus should go
	Details   bool      // the details panel is open
	Help      bool      // the list of keys is open
	Languages int32     // the row whose languages the dialog for them shows; 0: it is closed
	Bulk      *Bulk     // the dialog to change the selected groups alike; nil: it is closed
	Intake    *Intake   // the dialog for many groups; nil: it is closed
	Export    *Export   // the dialog to take groups out; nil: it is closed
	Letters   bool      // keys that are characters act, see Bindings

	options    Options
	rows       []*Row   // in no particular order; neither the slice nor a row is ever changed once it is here
	skipped    []string // the names of groups in the list that no row can represent; never changed once it is here
	at         places   // where each key is in rows; nil: not known yet; see update.ownIndex for who may change it
	shown      []int32  // the keys of the rows that the table shows, in order; never changed once it is here
	selected   int      // how many rows are selected
	anchor     int32    // the row at which a range of selected rows began; 0: none
	queue      []*job   // writes that wait for their turn
	running    []*job   // writes on their way
	batch      Progress
	history    []*Entry // what was changed since the page was opened, oldest first
	back       discarded
	unseen     int    // the serial of the notice when the dialog for many groups was opened
	clock      int    // numbers operations and what was learned, ascending
	connect    int    // the operation number of the sign-in on its way; 0: none
	signedIn   int    // the clock at the last sign-in
	stay       bool   // the tab keeps the ticket, as the user wants
	tried      Way    // of the last sign-in
	keptTicket bool   // the sign-in on its way is with the ticket that the tab has kept
	offered    Secret // a ticket that came while a sign-in was on its way; empty: none
	check      check
	watch      watch
	untold     bool // something was stored since the host page last heard that all is saved
	list       int  // the operation number of the list on its way; 0: none
	asked      bool // the user has asked for the list on its way
	relist     bool // read the list once more when the one on its way has come: it may be too old
	outage     outage
	kept       string       // the drafts as they were kept last
	keptAt     int64        // the second of the answer after which that was; 0: it was after something else
	refused    bool         // the browser keeps nothing
	journal    journal      // of the writes since no save was on its way
	found      *journal     // an earlier page's, which waits; nil: none; never changed once it is here
	noJournal  bool         // the browser keeps no journal
	recalled   string       // drafts of an earlier page that wait for the first list
	reading    []memberRead // lists of members on their way
	wanted     []int32      // the IDs of groups whose members are still to be read
	deleting   *deleting    // rows that wait for that; nil: none
	readingFor purpose      // what the members of many groups are read for
	calls      []Call       // the last ones, for support
	lastKey    int32        // of the newest new row
	texts      words.Texts  // of options, here without a way through a pointer: TinyGo takes several instructions for each
}

// Options are the settings that the page starts with.
type Options struct {
	// Language is a SuperOffice or browser language code such as "US", "NO" or "nb-NO"; empty shows the first part of
	// multi-language names.
	Language string
	// Service names the service in what the page keeps in the browser, such as /Remote/Services86/.
	Service string
	// Announced says that the host page knows that the page is ready.
	Announced bool
	// Group is the ID of the group to show at first, with its details; 0: none.
	Group int32
	// Ways are the ways to sign in that are offered, divided by spaces, the first of which is shown first; empty:
	// password and ticket.
	Ways string
	// Off is what is not offered.
	Off Features
	// Names are rules for the names of groups.
	Names NameRules
	// ReadOnly shows the groups without offering to change them.
	ReadOnly bool
	// NoLetters is what was kept under LettersName: it switches off keys that are characters.
	NoLetters bool
	// Text knows the rules of languages. It must be there; where no browser is, [PlainText] does.
	Text Text
	// Texts are in the language that the page speaks; nil is English.
	Texts *words.Texts
}

// New returns the first state: the sign-in form.
func New(o Options) *State {
	if o.Texts == nil {
		o.Texts = words.English()
	}
	ways := strings.Fields(o.Ways)
	if len(ways) == 0 {
		ways = []string{string(WayPassword), string(WayTicket)}
	}
	o.Ways = strings.Join(ways, " ")
	s := &State{Phase: PhaseConnect, Way: Way(ways[0]), Letters: !o.NoLetters, options: o, texts: *o.Texts}
	if o.ReadOnly {
		s.Rights = RightsReadOnly
	}
	return s
}

// Ways returns the ways to sign in that are offered, divided by spaces.
func (s *State) Ways() string { return s.options.Ways }

// Language returns the language that names are shown in, as given to New.
func (s *State) Language() string { return s.options.Language }

// Cursor is where the keyboard is in the table. The key is of a row that the table shows, or 0 when it shows none.
type Cursor struct {
	Key    int32
	Column Column // ColumnRow: the row as a whole
}

// Column is a column of the table. Its values are the data-column names of cells.
type Column string

// The columns. ColumnRow stands for a whole row, to the left of the first cell.
const (
	ColumnRow         Column = ""
	ColumnName        Column = "name"
	ColumnDescription Column = "description"
	ColumnMembers     Column = "members"
	ColumnRank        Column = "rank"
)

// Columns lists the columns that have cells, in the order in which the page shows them.
var Columns = [...]Column{ColumnName, ColumnDescription, ColumnMembers, ColumnRank}

// Sort is the order of the table. The zero value is the server's own: by rank, then by name.
type Sort struct {
	By         Column // ColumnRow and ColumnRank are the same
	Descending bool
}

// Editing is the row that is edited in place.
type Editing struct {
	Key   int32 // 0: none
	Field Field // the field that has the focus

	from    Column // where the cursor was before: it goes back there
	entered string // the text of that field when the focus came to it
	before  Draft  // the row's draft when its fields were opened
}

// RowStatus is the state of one row. Its values are fit for CSS classes.
type RowStatus string

// The row states.
const (
	StatusClean    RowStatus = "clean"    // as on the server
	StatusDirty    RowStatus = "dirty"    // with something typed that is not saved; every row that is not yet created
	StatusWaiting  RowStatus = "waiting"  // a save waits for its turn; typing is still allowed
	StatusSaving   RowStatus = "saving"   // a save is on its way; typing is still allowed
	StatusChecking RowStatus = "checking" // a save got no answer; the list is being read to see whether it arrived
	StatusSaved    RowStatus = "saved"    // as on the server, saved by this page a moment ago
	StatusFailed   RowStatus = "failed"   // the last save failed, see Failure; what was typed is kept
)

// Row is one line of the table. A *Row is immutable: an unchanged pointer means an unchanged row.
type Row struct {
	// Key names the row in events for as long as the row lives. It is the group's ID, or a negative number for a row
	// that began as a new one; such a row keeps its key when it has been saved.
	Key int32
	// Revision grows whenever anything about the row changes.
	Revision int

	Baseline Group // the server's copy; zero for a row that is not yet created
	Draft    Draft // what the fields show
	Status   RowStatus
	Selected bool
	Failure  *Failure  // why the last save failed; set with StatusFailed and StatusChecking only
	Messages []Message // what validation says about Draft
	// Conflicts lists the fields that someone else has changed as well, each to another text than the user. Baseline
	// holds the other's copy and Draft the user's. Saving waits until the user has chosen.
	Conflicts []Conflict
	// Note is something about this row for the user, such as a warning from the server or that the server stored
	// something other than what was sent. Usually empty.
	Note string
	// Stray says that the row does not match the filter and is shown all the same, until the filter changes.
	Stray bool

	attempted bool // the user has tried to save it, so that an empty name is worth a message
	unsaved   bool // see Unsaved
	since     int  // the clock when a list brought the group; 0: it was created here
	learned   int  // the clock when Baseline was learned, or a save was found to be unconfirmed
	// unconfirmed is the write that got no answer, until a list has shown whether it arrived.
	unconfirmed *job
	resave      bool     // save again when the list shows that it did not arrive
	turn        bool     // saving also marks the group as deleted or removes the mark: an earlier batch was to
	key         string   // nameKey of the baseline's name
	draftKey    string   // nameKey of the draft's name
	plain       bool     // isPlain of the baseline's name
	draftPlain  bool     // and of the draft's
	judged      *rivals  // what Messages were worked out with; nil: the row has changed since
	members     *Members // nil: nothing is known
}

// Conflict is a field that two people have changed at the same time.
type Conflict struct {
	Field Field
	Base  string // the text that both began with
}

// Draft is what the user sees and edits in a row, as typed.
type Draft struct {
	Name, Description string
	Rank              string // decimal; empty in a new row leaves the rank to the server
}

// Field is an editable field of a row. Its values are the data-part names of the inputs.
type Field string

// The fields.
const (
	FieldName        Field = "name"
	FieldDescription Field = "description"
	FieldRank        Field = "rank"
)

// Get returns the text of a field.
func (d Draft) Get(f Field) string {
	switch f {
	case FieldName:
		return d.Name
	case FieldDescription:
		return d.Description
	case FieldRank:
		return d.Rank
	}
	return ""
}

// Message is what validation says about one field of a draft.
type Message struct {
	Field   Field
	Code    Code
	Warning bool   // true: saving is allowed all the same
	Text    string // in plain words
	// RestoreID is the ID of the deleted group that has this name, for [RestoreExisting]; 0: none.
	RestoreID int32
}

// Code is the rule that a Message is about.
type Code string

// The validation rules.
const (
	CodeRequired         Code = "required"
	CodeTooLong          Code = "too-long"
	CodeBadCharacter     Code = "bad-character"     // XML 1.0 cannot represent it
	CodeDuplicate        Code = "duplicate"         // another group has this name
	CodeDuplicateDeleted Code = "duplicate-deleted" // a deleted group has this name, see RestoreID
	CodeNotNumber        Code = "not-number"
	CodeOutOfRange       Code = "out-of-range"
	CodeNaming           Code = "naming"      // a rule of the installation's, see [NameRules]
	CodeConflict         Code = "conflict"    // someone else has changed the field too, see [Resolve]
	CodeOuterSpace       Code = "outer-space" // a warning: the text begins or ends with white space
	CodeInvisible        Code = "invisible"   // a warning: the text holds a character that cannot be seen
	CodeLookalike        Code = "lookalike"   // a warning: the name looks like another group's
)

// Tone is the weight of a notice.
type Tone string

// The tones.
const (
	ToneInfo    Tone = "info"
	ToneSuccess Tone = "success"
	ToneWarning Tone = "warning"
	ToneError   Tone = "error"
)

// Notice is the one message on the page: the outcome of the last act, or the last problem. It has a place of its own,
// always in view, and moves nothing.
type Notice struct {
	Serial  int // grows with each notice
	Tone    Tone
	Text    string   // what happened, a sentence or two; empty: nothing to say
	Advice  string   // what to do now; may be empty
	Details string   // the server's words and particulars for support; may be empty and may have several lines
	Offer   Offer    // what the notice's button does
	Key     int32    // the row that it is about; 0: the page as a whole
	Failure *Failure // the problem that it reports; nil: none
	Result  bool     // it sums up a batch whose result can be taken out, see FormatResult

	progress bool // it reports saves that are on their way
}

// Offer is what a notice offers to do. The event [Accept] does it.
type Offer string

// The offers.
const (
	OfferNothing     Offer = ""
	OfferUndo        Offer = "undo"
	OfferBringBack   Offer = "bring-back" // what was discarded
	OfferStop        Offer = "stop"       // the batch
	OfferSaveAll     Offer = "save-all"
	OfferStopReading Offer = "stop-reading" // of members, and what waits for it
	OfferShow        Offer = "show"         // the row that the notice is about, with its fields open
)

// Rights is what is known of the user's right to change groups. The server decides at each change.
type Rights string

// What is known of rights.
const (
	RightsLikely   Rights = ""          // the user has a right that usually allows changes
	RightsDoubtful Rights = "doubtful"  // the user has none of them, and may try
	RightsRefused  Rights = "refused"   // the server has refused a change; TryAgain asks it once more
	RightsReadOnly Rights = "read-only" // the host page wants no changes
)

// Explanation says in plain words what went wrong and what to do.
type Explanation struct {
	Title      string // what happened, one sentence
	Advice     string // what to do now
	ServerText string // the server's own text for users; may be empty
	Details    string // for support; may be empty and may have several lines
}

// Focus asks for the keyboard focus. The view moves it once, when Serial has grown.
type Focus struct {
	Serial int // 0: never asked
	Place  Place
	Key    int32 // with PlaceField and PlaceTable: the row
	Field  Field // with PlaceField: the field
}

// Progress counts the saves of one batch: those started since no save was on its way.
type Progress struct {
	Total, Done, Failed int // Done counts the failed ones too
	Blocked             int // rows that validation kept from being sent
	Stopped             int // rows that were not sent because the batch was stopped

	reasons []reason
	pace
}

// reason counts the failures of one kind.
type reason struct {
	kind Kind
	n    int
}

// Counts is what the count line shows.
type Counts struct {
	Total    int // groups that are not deleted, without those not yet created
	Deleted  int
	Shown    int // rows that the table shows
	New      int // rows not yet created
	Unsaved  int // rows with something typed that is not saved, new ones included
	Savable  int // those of them that SaveAll would save: without the ones that are being saved
	Failed   int
	Selected int
}
