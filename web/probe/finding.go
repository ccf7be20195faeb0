package main

import (
	"fmt"
	"strings"
)

// report is what is shown.
type report struct {
	Findings []finding `json:"findings"`
	// Front is what differs from the server asked directly; nil unless it was.
	Front []difference `json:"front,omitempty"`
	// Switches are those that make the stand-in behave alike, and Command starts it with them; empty: what answers is
	// not a NetServer.
	Switches []string `json:"switches"`
	Command  string   `json:"command"`
}

// finding is one fact about the server.
type finding struct {
	Section string `json:"section"`
	Name    string `json:"name"`
	Value   string `json:"value"`
}

// The sections of a report.
const (
	versionSection = "Versions and services"
	serverSection  = "Server"
	sessionSection = "Signing in"
	groupSection   = "User groups"
	memberSection  = "Members"
	wrongSection   = "Answers to what is wrong"
	originSection  = "Pages of other origins"
	wireSection    = "HTTP"
)

// add notes a finding. What comes from the server must have gone through redact.go.
func (r *report) add(section, name, format string, values ...any) {
	r.Findings = append(r.Findings, finding{section, name, fmt.Sprintf(format, values...)})
}

// text is the report for people. Its last line is the command.
func (r *report) text() string {
	var b strings.Builder
	section := ""
	for _, f := range r.Findings {
		if f.Section != section {
			section = f.Section
			fmt.Fprintf(&b, "\n%s\n", section)
		}
		fmt.Fprintf(&b, "  %-34s %s\n", f.Name, f.Value)
	}
	if r.Front != nil {
		fmt.Fprint(&b, "\nWhat stands in front changes\n")
		for _, d := range r.Front {
			fmt.Fprintf(&b, "  %s, %s\n    through it  %s\n    direct      %s\n", d.Section, d.Name, d.Through, d.Direct)
		}
		if len(r.Front) == 0 {
			fmt.Fprint(&b, "  nothing\n")
		}
	}
	if r.Command != "" {
		fmt.Fprintf(&b, "\nA stand-in that behaves alike:\n%s\n", r.Command)
	}
	return strings.TrimPrefix(b.String(), "\n")
}
