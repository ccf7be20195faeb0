package wsdl

import "groupdesk/gen/source"

// A description is used for its operations. What is wrong with one of them, or with a binding, a header or a fault,
// makes that one unusable and not the others: it is left out, with a notice of every problem. Only when no operation
// is left are the problems errors.

// apart runs describe and returns the problems that it has reported, which do not count as errors yet.
func (r *resolver) apart(describe func()) source.Diagnostics {
	outer := r.report
	r.report = new(source.Report)
	describe()
	found := r.report.List()
	r.report = outer
	r.report.Add(found.Of(source.Notice))
	return found.Of(source.Error)
}

// leaveOut notes problems of what, which is left out because of them.
func (r *resolver) leaveOut(problems source.Diagnostics, what string) {
	for _, problem := range problems {
		r.report.Noticef(problem.Pos, "%s; %s is left out", problem.Message, what)
	}
	r.aside = append(r.aside, problems...)
}

// settle makes the problems errors when nothing else is left, and notes those of messages that nothing uses.
func (r *resolver) settle(portTypes []*PortType) {
	for _, m := range r.messages.list {
		if !r.used[m.name] {
			for _, problem := range r.broken[m.name] {
				r.report.Noticef(problem.Pos, "%s; message %s is not used", problem.Message, m.name)
			}
		}
	}
	for _, p := range portTypes {
		if len(p.Operations) > 0 {
			return
		}
	}
	for _, problem := range r.aside {
		r.report.AddError(problem.Pos, problem)
	}
}

// use marks a message as used and reports the problems of its parts.
func (r *resolver) use(message source.Name) {
	r.used[message] = true
	for _, problem := range r.broken[message] {
		r.report.AddError(problem.Pos, problem)
	}
}
