package chromium

import (
	"database/sql"
	"fmt"

	"groupdesk/web/standin/store"
)

// filterText is typed into the filter, letter by letter. The first is in the names of more than half of the groups, so that
// much of the list stays and much of it goes, and each further one leaves some of them out.
const filterText = "log"

var (
	departments = [...]string{"Sales", "Service", "Finance", "Projects", "Support", "Marketing", "Logistics", "Research"}
	towns       = [...]string{"Oslo", "Bergen", "Malmö", "Århus", "Utrecht", "Berlin", "Helsinki", "Tromsø"}
)

// groupNumber makes a group like those of a large company, the same one each time.
func groupNumber(i int) store.Group {
	department, town := departments[i%len(departments)], towns[i/len(departments)%len(towns)]
	return store.Group{
		Name:    fmt.Sprintf("%s %s %05d", department, town, i),
		Tooltip: sql.Null[string]{V: "Works for customers in " + town, Valid: true},
		Rank:    int16(i), // there are fewer groups than ranks
	}
}
