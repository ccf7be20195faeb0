// Package soap is the runtime of generated code: it reads and writes XML, wraps it in SOAP envelopes, and carries it
// through a [Transport]. This is the part of it that a program uses; examples show each concept. What opens with "For
// generated code" is called by generated code only.
//
// # Calling a service
//
// A generated client embeds a [Client]: set its Transport and URL, perhaps Timeout and Validate, and call its methods with a
// context.Context, which is a [Cancellation]. Package gen/soap/httptransport is the transport over net/http, with Basic
// authentication and header fields of HTTP.
//
//   - [HeaderEncoder], [HeaderEncoderFunc] and [Headers] add header blocks to each request, as gen/soap/wssecurity and
//     gen/soap/addressing do.
//   - [TransportFunc] makes a transport that wraps another, for logs, metrics, traces, retries and tests: it sees the
//     [Request], the [Response] and their [Fields].
//   - [Exchange] is a call in two halves, for programs that carry the messages themselves.
//   - [Packaging] carries binary values as attachments: package gen/soap/mtom.
//   - [Form] chooses between SOAP 1.1 and 1.2, [Version] between the versions of a service in one package, [Versions]
//     says in which versions something exists, and [ReadOptions] set limits.
//
// # Values
//
// An element that may be absent is an [Opt], one that may be xsi:nil a [Nil], one that may be both an [OptNil]: [OptOf],
// [NilOf], [OptNilOf] and [OptNilNull] make them. [DateTime], [Date], [Time], [Duration], [Decimal] and [Integer] keep more
// than Go's own types and convert to those and back; [GYear], [GYearMonth], [GMonth], [GMonthDay] and [GDay] keep their
// text. [HexBinary] is bytes, [Matrix] an encoded array of several dimensions, [Name] a QName, [Raw] an element as it was
// written; [AnyType] and [AnySimpleType] hold what a schema leaves open, with each [Attribute].
//
// # Errors
//
// errors.As finds in the error of a call:
//
//   - [*Fault], what the server says is wrong; a declared fault is a type of the generated package, a [TypedFault].
//   - [*ResponseError], an unusable response, with its [ResponseKind], status and header fields.
//   - [*TransportError], no whole response, with its [TransportKind], and status and header fields where one has begun: a
//     timeout is context.DeadlineExceeded, too.
//   - [*WriteError] and [*VersionError], a value that cannot be sent; a [ChoiceError] in it is a choice with too many branches.
//   - [*ValueError], [*SyntaxError], [*EnvelopeError] and [*BodyError] in a ResponseError, where reading failed.
//   - [*ValidationError], what the method Validate of a generated type reports, and a client with Validate before it sends
//     anything: each [FacetError] has the place and the [Facet].
//
// # Answering calls
//
// A generated function makes a [Server] of your implementation, and httptransport.Handler an http.Handler of that. Each
// method gets an [Incoming]. An error that is a [Fault] is sent as it is; the client learns nothing of other errors.
// [HeaderHandler] reads header blocks of every request.
//
// # Reading and writing by hand
//
// [Marshal] and [Unmarshal] go between a document and a generated type; another root element is a [*RootError]. A [Reader]
// pulls elements from a document and a [Writer] appends them ([NewReader], [NewWriter], [WriteOptions]). Both keep their
// first error, so that code on them reads like straight-line code. [EncoderFunc], [DecoderFunc] and [HeaderDecoderFunc] make
// an [Encoder], [Decoder] or [HeaderDecoder] of a function; with those, [Client.Call] calls any [Operation], and a
// [ServerOperation] answers it on a [ServerCall].
//
// # What generated code uses
//
// The rest, whose comments open with "For generated code:", is called by generated code only: functions for fields
// (optional.go, enum.go), what finds the place of an element in its type (members.go, content.go, choice.go), and [Checker],
// with which Validate reports what violates the schema (facet*.go). Neither a Reader nor a Writer checks facets.
//
// The package is linked into WebAssembly programs. It imports only small packages of the standard library there (a test
// holds the list), and a schema that has no floats or dates links no code for them: keep scalar code reachable only
// from its own methods. What needs more is in files that the browser's build excludes.
package soap

// For generated code: IsAtLeastVersion1 and its like are referred to by it, so that a runtime older than the code does not
// compile with it. Version 2 knows attributes, content models and derived types, version 3 several versions of one service,
// version 4 constructors of clients, services that are implemented in part, and white space by the facet of each type,
// version 5 clients that validate what they send, calls in two halves, and lists whose structs are allocated several at a time.
const (
	IsAtLeastVersion1 = true
	IsAtLeastVersion2 = true
	IsAtLeastVersion3 = true
	IsAtLeastVersion4 = true
	IsAtLeastVersion5 = true
)
