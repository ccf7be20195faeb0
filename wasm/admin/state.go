package admin

// Phase is what the page as a whole shows. Its values are the plug-in root's data-state.
type Phase string

// The phases.
const (
	PhaseConnect Phase = "connect" // the sign-in form, also in the middle of work when the session has expired
	PhaseLoading Phase = "loading" // the first list is on its way
	PhaseReady   Phase = "ready"   // the table
	PhaseError   Phase = "error"   // the first list could not be read; Alert says why, Refresh tries again
)

// State is everything the page knows. It is a value: Update returns a new one and leaves the old one as it was. Copying
// it is cheap. The zero value is not valid; begin with [New].
type State struct {
	Phase      Phase
	Connecting bool // a sign-in is on its way: the form waits
	Refreshing bool // a list is on its way while the table is shown
	// Resuming is true while the sign-in form is shown in the middle of work: rows and drafts are kept.
	Resuming  bool
	Principal Principal // zero until the first sign-in

	Filter      string // as typed
	ShowDeleted bool
	Language    string // the language for DisplayName, as given to New

	Status Status // the status line (a polite live region)
	Alert  *Alert // the problem to show above the table or in the sign-in form (an assertive live region); nil: none
	Focus  Focus  // where the keyboard focus should go

	rows     []*Row // in display order; neither the slice nor a row is ever changed once it is here
	queue    []*job // writes that wait for their turn
	running  []*job // writes on their way
	batch    Progress
	undo     *undo
	clock    int   // numbers operations and what was learned, ascending
	connect  int   // the operation number of the sign-in on its way; 0: none
	signedIn int   // the clock at the last sign-in
	list     int   // the operation number of the list on its way; 0: none
	asked    bool  // the user has asked for the list on its way
	relist   bool  // read the list once more when the one on its way has come: it may be too old
	lastKey  int32 // of the newest new row
}

// New returns the first state: the sign-in form. The language is a SuperOffice or browser language code such as "US",
// "NO" or "nb-NO"; empty shows the first part of multi-language names.
func New(language string) State {
	return State{Phase: PhaseConnect, Language: language}
}

// RowStatus is the state of one row. Its values are fit for CSS classes.
type RowStatus string

// The row states.
const (
	StatusClean    RowStatus = "clean"    // as on the server
	StatusDirty    RowStatus = "dirty"    // with something typed that is not saved; every row that is not yet created
	StatusSaving   RowStatus = "saving"   // a save is on its way or waits for its turn; typing is still allowed
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
	Failure  *Failure  // why the last save failed; set with StatusFailed and StatusChecking only
	Messages []Message // what validation says about Draft
	// Conflict says that someone else changed a field that is also changed here. Baseline holds the other's copy and
	// Draft the user's. Save overwrites the other's change, Revert takes it over.
	Conflict bool
	// Note is something about this row to tell the user, such as a warning from the server or that the server stored
	// something else than what was sent. Usually empty.
	Note string

	attempted bool // the user has tried to save it, so that an empty name is worth a message
	unsaved   bool // see Unsaved
	fresh     bool // created by this page and not yet sorted in among the others
	learned   int  // the clock when Baseline was learned, or a save was found to be unconfirmed
	// unconfirmed is the write that got no answer, until a list has shown whether it arrived.
	unconfirmed *job
	resave      bool // save again when the list shows that it did not arrive
	keys        rowKeys
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

// Code tells which rule a Message is about.
type Code string

// The validation rules.
const (
	CodeRequired         Code = "required"
	CodeTooLong          Code = "too-long"
	CodeBadCharacter     Code = "bad-character"     // XML 1.0 cannot carry it
	CodeDuplicate        Code = "duplicate"         // another group has this name
	CodeDuplicateDeleted Code = "duplicate-deleted" // a deleted group has this name, see RestoreID
	CodeNotNumber        Code = "not-number"
	CodeOutOfRange       Code = "out-of-range"
	CodeOuterSpace       Code = "outer-space" // a warning: the text begins or ends with white space
)

// Tone is the weight of a status line.
type Tone string

// The tones.
const (
	ToneInfo    Tone = "info"
	ToneSuccess Tone = "success"
	ToneWarning Tone = "warning"
)

// Status is the status line: the outcome of the last act.
type Status struct {
	Text string // empty: nothing to say
	Tone Tone
	// Undo is true while the event [Undo] takes the last act back.
	Undo bool
}

// Alert is the last problem.
type Alert struct {
	Failure *Failure
	Explanation
	Key     int32  // the row that it is about, which shows the same failure; 0: the page as a whole
	Subject string // that row's name for reading
}

// Explanation says in plain words what went wrong and what to do.
type Explanation struct {
	Title      string // what happened, one sentence
	Advice     string // what to do now
	ServerText string // the server's own text for users; may be empty
	Details    string // for support; may be empty and may have several lines
}

// Focus asks for the keyboard focus on a field. The view moves it once, when Serial has grown.
type Focus struct {
	Serial int // 0: never asked
	Key    int32
	Field  Field
}

// Progress counts the saves of one batch: those started since no save was on its way.
type Progress struct {
	Total, Done, Failed int // Done counts the failed ones too
}

// Counts is what the count line tells.
type Counts struct {
	Total   int // groups that are not deleted, without those not yet created
	Deleted int
	Shown   int // rows that Visible returns
	New     int // rows not yet created
	Unsaved int // rows with something typed that is not saved, new ones included
	Savable int // those of them that SaveAll would save: without the ones that are being saved
	Failed  int
}
