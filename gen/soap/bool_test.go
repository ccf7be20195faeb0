package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestBool(t *testing.T) {
	k := kind[bool]{"boolean", (*soap.Writer).Bool, (*soap.Reader).Bool}
	k.writes(t, true, "true")
	k.writes(t, false, "false")
	k.reads(t, "1", true)
	k.reads(t, "0", false)
	k.reads(t, "\n true\t", true)
	k.refuses(t, "", " ", "True", "TRUE", "yes", "2", "-1", "true false")
}
