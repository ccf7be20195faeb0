package admin

import "strings"

// Features are parts of the page that the operator of the web server can switch off.
type Features uint16

// The features. What is switched off is neither shown nor done.
const (
	FeatureCreate     Features = 1 << iota // new groups, and with them the import
	FeatureDelete                          // marking groups as deleted, and with it moving members
	FeatureMove                            // deleting groups and moving their members
	FeatureOrder                           // moving groups up and down
	FeatureMembers                         // reading who belongs to a group, and with it moving them
	FeatureChangeMany                      // changing the selected groups alike
	FeatureImport
	FeatureExport
	FeatureStay // staying signed in
)

// featureNames are the features as the setting off has them, in the order of the constants.
var featureNames = [...]string{
	"create", "delete", "move-members", "order", "members", "change-many", "import", "export", "stay-signed-in",
}

// ParseFeatures returns the features that a text names, divided by spaces. Unknown names are ignored.
func ParseFeatures(text string) Features {
	var all Features
	for _, name := range strings.Fields(text) {
		for i, known := range featureNames {
			if name == known {
				all |= 1 << i
			}
		}
	}
	if all&FeatureCreate != 0 {
		all |= FeatureImport
	}
	if all&(FeatureDelete|FeatureMembers) != 0 {
		all |= FeatureMove // which shows who would be moved
	}
	return all
}

// Off returns what is switched off of some features.
func (s *State) Off(some Features) Features { return s.options.Off & some }

// String names the features as the setting has them, divided by spaces.
func (f Features) String() string {
	var names []string
	for i, name := range featureNames {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// featureOf returns the feature that an event of the user's belongs to; 0: none of them.
func featureOf(e Event) Features {
	switch e := e.(type) {
	case AddRow, PasteLines:
		return FeatureCreate
	case MarkDeleted:
		return FeatureDelete
	case AskToMove, DeleteAndMove:
		return FeatureMove
	case MoveRows, SortAToZ:
		return FeatureOrder
	case ReadMembers, SetOnlyEmpty:
		return FeatureMembers
	case SortBy:
		if e.Column == ColumnMembers {
			return FeatureMembers
		}
	case OpenBulk:
		return FeatureChangeMany
	case OpenIntake:
		return FeatureImport
	case OpenExport:
		return FeatureExport
	}
	return 0
}
