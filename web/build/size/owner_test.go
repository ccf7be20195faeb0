package main

import (
	"slices"
	"testing"

	"groupdesk/web/build/bundle"
)

var packages = []string{"groupdesk/gen/soap", "groupdesk/gen/soap/pattern", "groupdesk/wasm", "groupdesk/wasm/admin", "honnef.co/go/js/dom/v2", "runtime", "internal/runtime/maps", "slices"}

// TestOwners takes names as the two compilers write them.
func TestOwners(t *testing.T) {
	tests := []struct {
		compiler       bundle.Compiler
		function, want string
	}{
		{bundle.TinyGo, "(*groupdesk/wasm/admin.update).handle", "groupdesk/wasm/admin"},
		{bundle.TinyGo, "groupdesk/gen/soap.Marshal", "groupdesk/gen/soap"},
		{bundle.TinyGo, "(groupdesk/gen/soap/pattern.set).has$bound", "groupdesk/gen/soap/pattern"},
		{bundle.TinyGo, "(groupdesk/gen/soap.OptNil[*groupdesk/wasm/admin.Group]).Get", "groupdesk/gen/soap"},
		{bundle.TinyGo, "slices.SortFunc[[]groupdesk/wasm/admin.Group groupdesk/wasm/admin.Group]", "slices"},
		{bundle.TinyGo, "honnef.co/go/js/dom/v2.WrapEvent", "honnef.co/go/js/dom/v2"},
		{bundle.TinyGo, "main.setUp", "groupdesk/wasm"},
		{bundle.TinyGo, "interface:{Error:func:{}{basic:string}}.Error$invoke", dispatch},
		{bundle.TinyGo, "memmove", compiler},
		{bundle.TinyGo, "", compiler},
		{bundle.Go, "groupdesk_wasm_admin.__update_.handle", "groupdesk/wasm/admin"},
		{bundle.Go, "groupdesk_gen_soap_pattern.Compile", "groupdesk/gen/soap/pattern"},
		{bundle.Go, "groupdesk_gen_soap.__Reader_.Next", "groupdesk/gen/soap"},
		{bundle.Go, "honnef.co_go_js_dom_v2.WrapEvent", "honnef.co/go/js/dom/v2"},
		{bundle.Go, "internal_runtime_maps.newTable", "internal/runtime/maps"},
		{bundle.Go, "runtime.selectgo", "runtime"},
		{bundle.Go, "main.main", "groupdesk/wasm"},
		{bundle.Go, "type_.eq.groupdesk_wasm_admin.Group", compiler},
	}
	for _, test := range tests {
		if got := newOwners(test.compiler, packages).of(test.function); got != test.want {
			t.Errorf("by %s, %s comes from %s, want %s", test.compiler, test.function, got, test.want)
		}
	}
}

// TestLinked asks the compiler about the page's own program.
func TestLinked(t *testing.T) {
	root, err := bundle.FindRoot()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		if !c.Available() {
			t.Logf("no %s here", c)
			continue
		}
		got, err := linked(t.Context(), root, c)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"groupdesk/wasm", "groupdesk/gen/soap", "syscall/js"} {
			if !slices.Contains(got, want) {
				t.Errorf("by %s, %s is not linked: %v", c, want, got)
			}
		}
	}
}
