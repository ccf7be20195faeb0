package main

import "net/http"

// facts determine the switches, and are what later questions need. Values of the server in them are not shown.
type facts struct {
	trouble            string // the value of -fail
	cors               string // the value of -cors
	appToken           bool
	soap12             bool
	unwrapped          bool
	badPasswordWrapped bool
	notFoundError      bool
	rights             bool
	membersPrimary     bool
	noAssociate        bool
	control            bool
	randomPrefix       bool

	user       string   // the id of the ticket's owner
	userGroup  string   // whose primary group this is
	userOthers []string // ids
	groups     []string // ids of those in use
}

// noteTrouble remembers what prevents all answers, if something does.
func (f *facts) noteTrouble(a answer) {
	switch {
	case f.trouble != "":
	case a.status == http.StatusServiceUnavailable:
		f.trouble = "503"
	case a.status == http.StatusUnauthorized:
		f.trouble = "401"
	case a.status == http.StatusOK && a.isHTML():
		f.trouble = "html200"
	case a.cutOff():
		f.trouble = "truncate"
	}
}

// switches returns those of web/serve that make it behave as the server does, as far as reading shows.
func (f *facts) switches() []string {
	var list []string
	for _, s := range []struct {
		on   bool
		flag string
	}{
		{f.cors != "", "-cors=" + quoted(f.cors)},
		{f.soap12, "-envelope=any"},
		{f.unwrapped, "-wrap=false"},
		{f.appToken, "-apptoken=TOKEN"},
		{f.badPasswordWrapped, "-badpassword=wrapped"},
		{f.notFoundError, "-notfound=error"},
		{f.rights, "-rights"},
		{f.membersPrimary, "-members=primary"},
		{f.noAssociate, "-no-associate"},
		{f.trouble != "", "-fail=" + f.trouble},
		{f.control, "-ctrl"},
		{f.randomPrefix, "-prefix=random"},
	} {
		if s.on {
			list = append(list, s.flag)
		}
	}
	return list
}

// quoted keeps the shell from expanding a star.
func quoted(origin string) string {
	if origin == "*" {
		return "'*'"
	}
	return origin
}
