// Package diff compares two sets of services and schemas and reports what changed, and whether it breaks anything.
//
// It works on the component models of gen/wsdl and gen/xsd: [Compare] takes two [Side]s and gives a [Report], which is
// text when printed. It reads no files and knows nothing of the command line. The way through the package: side.go lists
// what a side holds, namespaces.go pairs namespaces that were renamed, travel.go finds out which types travel in requests
// and which in responses, services.go, types.go, fields.go, simple.go compare, report.go writes.
//
// # What counts as incompatible
//
// Each change is judged from the point of view of an existing client, in two ways. It breaks the wire when a program made
// for the old side may fail against a server of the new one. It breaks the code when a program written against the
// package generated from the old side may have to be changed for the one generated from the new side. A change that
// breaks one of them is incompatible. What a server's author has to do doesn't count.
//
// The client is assumed to be one that gen wrote, with the lenient reader: it ignores elements that it does not know,
// accepts the members of a type in any order, and keeps enumeration values that it does not know. A WS-Addressing action
// counts when both sides state one.
//
//	change                              breaks the wire               breaks the code
//	operation, service removed          yes                           operation: yes
//	soapAction, style, SOAP version     yes                           no
//	WS-Addressing demanded, or no more  yes                           no
//	namespace renamed                   yes                           no
//	endpoint changed                    no: callers name theirs       no
//	header added                        in requests                   when the operation had none
//	header removed                      in responses                  yes
//	fault added                         no: it arrives as any fault   no
//	fault removed                       no                            yes
//	field added                         required ones in requests,    no
//	                                    choice branches in responses
//	field removed                       in requests; required ones    yes
//	                                    in responses
//	field retyped                       yes                           yes
//	optional → required                 in requests                   when the Go type changes
//	required → optional                 in responses                  when the Go type changes
//	nillable gained                     in responses                  when the Go type changes
//	nillable lost                       in requests                   when the Go type changes
//	repeated gained                     in responses                  yes
//	repeated lost, fewer allowed        in requests                   repeated lost: yes
//	order of fields                     in requests                   no
//	type removed                        no: its uses are reported     yes
//	base, content or kind of type       yes                           yes
//	derived type or substitute added    in responses                  no
//	enumeration value added             no                            no
//	enumeration value removed           in requests                   yes
//	facet tightened                     in requests                   no
//	facet loosened                      no                            no
//	default changed                     yes                           no
//	fixed changed                       yes                           when there was none before or is none now
//	documentation                       not compared
//
// The Go type of a field follows the table of gen/internal/plan's package comment; with data contracts an optional number and a
// required one have the same. A type that no message reaches, such as all those of a schema without services, counts as
// travelling both ways.
//
// A rule may be changed where the change is found; the table above and the golden files say which rules hold.
package diff
