package main

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
)

// shape describes an answer without its content.
func shape(a answer) string {
	switch {
	case a.failure != "":
		return a.failure
	case a.fault() != nil:
		return fmt.Sprintf("status %d, %s", a.status, faultShape(a.fault()))
	case a.exception() != nil:
		return fmt.Sprintf("status %d, Succeeded %s, %s", a.status, succeeded(a), exceptionShape(a.exception(), maxInner))
	case a.soap() != nil:
		return fmt.Sprintf("status %d, Succeeded %s, %s", a.status, succeeded(a), content(a.soap()))
	case len(a.body) == 0:
		return fmt.Sprintf("status %d, empty", a.status)
	case a.isHTML():
		return fmt.Sprintf("status %d, a web page", a.status)
	case a.cutOff():
		return fmt.Sprintf("status %d, cut off", a.status)
	case a.status/100 == 3:
		return fmt.Sprintf("status %d, a redirect", a.status)
	}
	return fmt.Sprintf("status %d, no envelope", a.status)
}

func succeeded(a answer) string {
	switch value := a.root.at("Header", "Succeeded").value(); value {
	case "true", "false":
		return value
	case "":
		return "missing"
	}
	return somethingElse
}

func faultShape(fault *node) string {
	code := fault.at("faultcode").value()
	if code == "" {
		code = fault.at("Code", "Value").value()
	}
	detail := "no detail"
	if inner := fault.at("detail", "ExceptionDetail"); inner != nil {
		detail = "with ExceptionDetail of " + known(exceptionPattern, inner.at("Type").value())
	}
	return fmt.Sprintf("fault %s, %s", known(codePattern, code[strings.IndexByte(code, ':')+1:]), detail)
}

// maxInner is how many inner exceptions are described.
const maxInner = 3

// exceptionShape names the type of an exception and which of its elements are filled.
func exceptionShape(info *node, inner int) string {
	var filled []string
	for _, name := range []string{"Message", "StackTrace", "FriendlyText", "Source"} {
		if info.at(name).filled() {
			filled = append(filled, name)
		}
	}
	text := fmt.Sprintf("ExceptionInfo of %s with %s", known(exceptionPattern, info.at("ExceptionType").value()), cmp.Or(strings.Join(filled, ", "), "nothing else"))
	if n := len(info.at("Parameters").all("SoExceptionInfoParametersKeyValuePair")); n > 0 {
		text += fmt.Sprintf(", %d Parameters", n)
	}
	if cause := info.at("InnerException"); cause.filled() && inner > 0 {
		text += ", inner " + exceptionShape(cause, inner-1)
	}
	return text
}

// content describes the content of an answer other than to a sign-in.
func content(body *node) string {
	if refused := body.at("AuthenticationSucceeded"); refused != nil {
		return "AuthenticationSucceeded " + yesNo(refused.value() == "true")
	}
	response := body.first()
	switch {
	case response == nil:
		return "no content"
	case response.null:
		return "nil"
	case len(response.children) == 0:
		return "empty content"
	}
	return "content"
}

// ok reports whether a call was carried out.
func (a answer) ok() bool { return a.status == http.StatusOK && a.soap() != nil && !a.refused() }
