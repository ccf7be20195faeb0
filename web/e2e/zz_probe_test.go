package e2e_test

import (
	"os"
	"testing"
)

func TestProbe(t *testing.T) {
	browser := startBrowser(t)
	o := openOffice(t, os.Getenv("PROBE"))
	p := o.visitAs(browser, administrator)
	o.addGroups(10000)
	p.refreshOften(1)
	p.waitText(part("count"), "10000 user groups")
	p.refreshOften(11)
	js, _ := os.ReadFile("/tmp/collector/why.js")
	t.Log(eval[string](p, string(js)))
}
