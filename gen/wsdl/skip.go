package wsdl

import "groupdesk/gen/source"

// A description is used for its operations. What is wrong with one of them, or with a binding, a header or a fault, makes
// that one unusable and not the others: it is skipped, with a notice of every problem. Only when no operation is left are
// the problems errors.

// capture runs describe and returns the problems that it has reported, which do not count as errors yet.
func (r *resolver) capture(describe func()) source.Diagnostics {
	outer := r.report
	r.report = new(source.Report)
	describe()
	found := r.report.List()
	r.report = outer
	r.report.Add(found.Of(source.Notice))
	return found.Of(source.Error)
}

// skip notes the problems because of which something is skipped.
func (r *resolver) skip(what string, problems source.Diagnostics) {
	for _, problem := range problems {
		r.report.Noticef(problem.Pos, "%s skipped: %s", what, problem.Message)
	}
	r.skipped = append(r.skipped, problems...)
}

// finish makes the problems errors when nothing else is left, and notes those of messages that nothing uses.
func (r *resolver) finish(portTypes []*PortType) {
	for _, m := range r.messages.list {
		if !r.used[m.name] {
			for _, problem := range r.broken[m.name] {
				r.report.Noticef(problem.Pos, "unused message %s: %s", m.name, problem.Message)
			}
		}
	}
	for _, p := range portTypes {
		if len(p.Operations) > 0 {
			return
		}
	}
	r.report.Add(r.skipped)
}

// use marks a message as used and reports the problems of its parts.
func (r *resolver) use(message source.Name) {
	r.used[message] = true
	r.report.Add(r.broken[message])
}
