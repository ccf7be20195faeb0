package plan

import (
	"reflect"
	"testing"

	"groupdesk/gen/soap"
)

// TestDetailNameKnowsTheRuntime asserts that no detail's field can hide what a fault embeds from the runtime.
func TestDetailNameKnowsTheRuntime(t *testing.T) {
	fault := reflect.TypeFor[*soap.Fault]()
	names := []string{fault.Elem().Name(), "Unwrap", "EncodeFault", "DecodeFault", "Validate"}
	for i := range fault.NumMethod() {
		names = append(names, fault.Method(i).Name)
	}
	for _, field := range reflect.VisibleFields(fault.Elem()) {
		names = append(names, field.Name)
	}
	for _, name := range names {
		if detailName(name) == name {
			t.Errorf("a detail called %s would hide soap.Fault's", name)
		}
	}
}

func TestFaultName(t *testing.T) {
	tests := map[string]string{
		"Taken": "TakenError", "TakenFault": "TakenError", "IOException": "IOError", "LoginError": "LoginErrorFault", "Fault": "FaultError",
	}
	for name, want := range tests {
		if got := faultName(name); got != want {
			t.Errorf("faultName(%q) = %q, want %q", name, got, want)
		}
	}
}
