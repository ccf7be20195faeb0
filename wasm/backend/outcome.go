package backend

import (
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// answer is what is known about the outcome of one call.
type answer struct {
	operation string
	err       error // of the call
	succeeded soap.Opt[bool]
	info      soap.OptNil[*services86.SoExceptionInfo]
}

// judge returns how a call ended: with a warning or none, or with a *admin.Failure that holds no secret, see redact.
//
// NetServer reports its own errors in the headers of an ordinary answer. Succeeded false is a failure, with or without an
// ExceptionInfo, also when the operation has no result that could be missing. An ExceptionInfo beside true is a warning.
// An answer without Succeeded is judged by its ExceptionInfo alone.
func judge(a answer, secrets ...string) (warning string, failure error) {
	info := a.info.Or(nil)
	succeeded := a.succeeded.Or(info == nil)
	var f *admin.Failure
	switch {
	case a.err != nil:
		f = failureOf(a.err)
	case !succeeded:
		f = exceptionFailure(info)
	case info != nil:
		return redact(textOf(info), secrets...), nil
	default:
		return "", nil
	}
	f.Text = redact(f.Text, secrets...)
	f.Details = redact(strings.TrimSpace(a.operation+"\n"+f.Details), secrets...)
	return "", f
}

// incomplete is the failure of a call that succeeded without returning a result.
func incomplete(operation string) *admin.Failure {
	return &admin.Failure{Kind: admin.Truncated, Details: operation + "\nthe answer has no result"}
}

// exceptionFailure returns the failure that a wrapped exception stands for; nil is one that the server does not explain.
func exceptionFailure(info *services86.SoExceptionInfo) *admin.Failure {
	if info == nil {
		return &admin.Failure{Kind: admin.Server, Details: "Succeeded is false and there is no ExceptionInfo"}
	}
	kind, ok := kindOfException(info)
	if !ok {
		kind = admin.Server
	}
	return &admin.Failure{Kind: kind, Text: textOf(info), Details: describe(info)}
}

// exceptionKinds maps the endings of exception types. Texts are no guide: they are translated and undocumented.
var exceptionKinds = [...]struct {
	ending string
	kind   admin.Kind
}{
	{"SoSessionException", admin.SessionExpired},
	{"SoSentryException", admin.NoRights},
	{"SoDuplicateException", admin.Duplicate},
	{"SoValidationException", admin.Invalid},
	{"SoInvalidArgumentException", admin.Invalid},
	{"SoNotFoundException", admin.NotFound},
}

// kindOfException classifies an exception, or else the one that caused it.
func kindOfException(info *services86.SoExceptionInfo) (admin.Kind, bool) {
	for ; info != nil; info = info.InnerException.Or(nil) {
		name, _, _ := strings.Cut(info.ExceptionType.Or(""), ",") // The rest names the assembly.
		for _, e := range exceptionKinds {
			if strings.HasSuffix(name, e.ending) {
				return e.kind, true
			}
		}
	}
	return "", false
}

// textOf returns the text for users.
func textOf(info *services86.SoExceptionInfo) string {
	if text := info.FriendlyText.Or(""); text != "" {
		return text
	}
	return info.Message.Or("")
}

// describe returns everything that an exception says, for support.
func describe(info *services86.SoExceptionInfo) string {
	var lines []string
	add := func(label, text string) {
		if text != "" {
			lines = append(lines, label+text)
		}
	}
	for prefix := ""; info != nil; info, prefix = info.InnerException.Or(nil), "caused by " {
		add(prefix, info.ExceptionType.Or(""))
		add("source: ", info.Source.Or(""))
		add("message: ", info.Message.Or(""))
		if p := info.Parameters.Or(nil); p != nil {
			for _, pair := range p.SoExceptionInfoParametersKeyValuePair {
				add(pair.Key.Or("")+": ", pair.Value.Or(""))
			}
		}
		add("", info.StackTrace.Or(""))
	}
	return strings.Join(lines, "\n")
}
