package main

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// What a server says may hold names of people, groups and machines. The functions of this file pass on known words of
// the software, and replace everything else.

const somethingElse = "(something else)"

func known(pattern *regexp.Regexp, text string) string {
	if text == "" {
		return "none"
	}
	if pattern.MatchString(text) {
		return text
	}
	return somethingElse
}

var (
	versionPattern   = regexp.MustCompile(`^\d{1,5}(\.\d{1,5}){0,3}$`)
	exceptionPattern = regexp.MustCompile(`^(SuperOffice(\.(Exceptions|CRM|Data|Security|Services\d*|Diagnostics|Configuration|Globalization|License|DCF))*|System(\.(ServiceModel|Data|SqlClient|Runtime|Serialization|Xml|IO|Security|Web|Reflection))*)\.[A-Za-z]{0,40}Exception$`)
	codePattern      = regexp.MustCompile(`^(ActionNotSupported|DeserializationFailed|InternalServiceFault|MustUnderstand|VersionMismatch|Client|Server)$`)
	databasePattern  = regexp.MustCompile(`^(SQLite|MSSQL|SQL ?Server|Microsoft SQL Server|Oracle|Sybase|DB2|MySQL)$`)
	buildPattern     = regexp.MustCompile(`^(Release|Debug|Beta|Alpha|Unknown)$`)
)

// headerValues are the values of response headers that may be shown.
var headerValues = map[string]*regexp.Regexp{
	"Allow":                        regexp.MustCompile(`^[A-Z]{3,7}(, ?[A-Z]{3,7})*$`),
	"Access-Control-Allow-Methods": regexp.MustCompile(`^[A-Z]{3,7}(, ?[A-Z]{3,7})*$`),
	"Access-Control-Allow-Headers": regexp.MustCompile(`(?i)^(content-type|soapaction|\*|authorization|accept)(, ?(content-type|soapaction|\*|authorization|accept))*$`),
	"Cache-Control":                regexp.MustCompile(`^(private|public|no-cache|no-store|must-revalidate|max-age=\d+)(, ?(private|public|no-cache|no-store|must-revalidate|max-age=\d+))*$`),
	"Content-Encoding":             regexp.MustCompile(`^(gzip|deflate|br)$`),
	"Content-Type":                 regexp.MustCompile(`(?i)^(text/xml|text/html|text/plain|application/soap\+xml)(; ?charset="?(utf-8|utf-16|iso-8859-1|us-ascii)"?)?$`),
	"Server":                       regexp.MustCompile(`^(Microsoft-IIS|Microsoft-HTTPAPI|nginx|Apache|Kestrel|cloudflare|HAProxy|Varnish)(/\d{1,3}(\.\d{1,3}){0,2})?$`),
	"X-Aspnet-Version":             versionPattern,
	"X-Content-Type-Options":       regexp.MustCompile(`^nosniff$`),
	"X-Frame-Options":              regexp.MustCompile(`^(DENY|SAMEORIGIN)$`),
	"X-Powered-By":                 regexp.MustCompile(`^(ASP\.NET|ARR/\d\.\d)$`),
	"Www-Authenticate":             regexp.MustCompile(`^(Negotiate|NTLM)$`),
}

// proxyHeaders are added by proxies; their values name hosts.
var proxyHeaders = []string{"Via", "X-Cache", "X-Cache-Hits", "X-Served-By", "X-Varnish", "Cf-Ray", "Age", "X-Forwarded-For", "X-Forwarded-Host",
	"X-Forwarded-Proto", "X-Request-Id", "X-Correlation-Id", "X-Azure-Ref", "X-Amz-Cf-Id", "X-Arr-Log-Id", "Forwarded"}

// headerNames are headers whose presence may be shown.
var headerNames = append([]string{"Set-Cookie", "Location", "Strict-Transport-Security", "Content-Security-Policy", "Referrer-Policy", "Vary", "Etag",
	"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Max-Age", "Retry-After", "X-Xss-Protection"}, proxyHeaders...)

// headerText lists a response's headers as far as they may be shown. Those that differ in each answer are skipped.
func headerText(h http.Header) string {
	var shown []string
	others := 0
	for name := range h {
		pattern := headerValues[name]
		switch {
		case name == "Date" || name == "Content-Length" || name == "Connection" || name == "Keep-Alive":
		case pattern != nil:
			shown = append(shown, name+": "+known(pattern, strings.Join(h.Values(name), ", ")))
		case slices.Contains(headerNames, name):
			shown = append(shown, name)
		default:
			others++
		}
	}
	slices.Sort(shown)
	if others > 0 {
		shown = append(shown, "and others")
	}
	if len(shown) == 0 {
		return "none"
	}
	return strings.Join(shown, "; ")
}

// fields are those of the carriers; a name that isn't here may be private.
var fields = []string{
	"TableRight", "FieldProperties", "Value", "Tooltip", "Id", "Rank", "Deleted",
	"AssociateId", "Name", "PersonId", "Type", "GroupIdx", "FullName", "FormalName", "EjUserId", "UserName",
}
