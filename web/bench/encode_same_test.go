package bench

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	frozen86 "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
)

// twin makes a value of a type of generated code, and one of its frozen copy.
type twin func() (soap.Encoder, frozen.Encoder)

// twins are the bodies of Services86 that all its other types are in.
var twins = []twin{
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.GetAllUserGroupsResponse), new(frozen86.GetAllUserGroupsResponse)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.SaveUserGroupRequest), new(frozen86.SaveUserGroupRequest)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.GetUserGroupListRequest), new(frozen86.GetUserGroupListRequest)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.GetSystemInfoResponse), new(frozen86.GetSystemInfoResponse)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.AuthenticateResponse), new(frozen86.AuthenticateResponse)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.GetAssociatesByGroupResponse), new(frozen86.GetAssociatesByGroupResponse)
	},
	func() (soap.Encoder, frozen.Encoder) {
		return new(services86.SoExceptionInfo), new(frozen86.SoExceptionInfo)
	},
}

// random returns a random value as both types. It goes through JSON and back, because a generated package may leave
// out what its program never reads.
func (t twin) random(tb testing.TB, seed, stream uint64) (soap.Encoder, frozen.Encoder) {
	ours, all := t()
	_, theirs := t()
	filler{rand.New(rand.NewPCG(seed, stream))}.fill(tb, reflect.ValueOf(all).Elem(), 0)
	sameJSON(tb, all, ours)
	sameJSON(tb, ours, theirs)
	return ours, theirs
}

// TestEncodeSame writes random values of both kinds of types. The documents and the errors must be the same, byte for byte.
func TestEncodeSame(t *testing.T) {
	documents, failures := 0, 0
	for seed := range uint64(200) {
		for i, twin := range twins {
			ours, theirs := twin.random(t, seed, uint64(i))
			for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
				want, wantErr := encodeFrozen(style, theirs)
				got, err := encodeOurs(style, ours)
				if !bytes.Equal(got, want) || fmt.Sprint(err) != fmt.Sprint(wantErr) {
					t.Fatalf("seed %d, %T, style %d:\n got %s, %v\nwant %s, %v", seed, ours, style, got, err, want, wantErr)
				}
				if err == nil {
					documents++
				} else {
					failures++
				}
			}
		}
	}
	if documents < 500 || failures < 100 {
		t.Errorf("the values gave %d documents and %d errors; change filler so that there are many of both", documents, failures)
	}
}

// TestEncodeShapesSame holds the benchmark to the same documents.
func TestEncodeShapesSame(t *testing.T) {
	for _, s := range encodeShapes {
		ours, theirs := s.responses(t)
		got, err := encodeOurs(s.style, ours)
		want, wantErr := encodeFrozen(s.style, theirs)
		if err != nil || wantErr != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %d bytes, %v; want %d, %v", s.name, len(got), err, len(want), wantErr)
		}
	}
}

// filler gives values random content.
type filler struct{ *rand.Rand }

// maxFillDepth bounds values that contain themselves.
const maxFillDepth = 8

func (f filler) fill(tb testing.TB, v reflect.Value, depth int) {
	if get, ok := v.Type().MethodByName("Get"); ok {
		f.fillHolder(tb, v, get.Type.Out(0), depth)
		return
	}
	if v.Type() == reflect.TypeFor[frozen.DateTime]() {
		v.Set(reflect.ValueOf(f.dateTime()))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	case reflect.String:
		v.SetString(f.text())
	case reflect.Uint8:
		v.SetUint(f.Uint64N(256))
	case reflect.Int16, reflect.Int32:
		v.SetInt(f.Int64() >> f.IntN(64))
	case reflect.Slice:
		f.fillSlice(tb, v, depth)
	case reflect.Pointer:
		if f.IntN(40) > 0 && depth < maxFillDepth { // What requires a value fails without one.
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(tb, v.Elem(), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(tb, v.Field(i), depth)
		}
	default:
		tb.Fatalf("%v has no random value; add its kind to filler", v.Type())
	}
}

// fillHolder fills an Opt, a Nil or an OptNil from JSON, where null is one that is there without a value.
func (f filler) fillHolder(tb testing.TB, v reflect.Value, held reflect.Type, depth int) {
	switch f.IntN(6) {
	case 0:
	case 1:
		sameJSON(tb, nil, v.Addr().Interface())
	default:
		value := reflect.New(held)
		f.fill(tb, value.Elem(), depth)
		sameJSON(tb, value.Interface(), v.Addr().Interface())
	}
}

func (f filler) fillSlice(tb testing.TB, v reflect.Value, depth int) {
	n := f.IntN(4)
	if depth >= maxFillDepth {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		f.fill(tb, v.Index(i), depth+1)
	}
}

func (f filler) dateTime() frozen.DateTime {
	zone := time.FixedZone("", 60*(f.IntN(1800)-900))
	return frozen.DateTime{Time: time.Unix(f.Int64N(1<<36)-1<<35, f.Int64N(1e9)).In(zone), Zoned: f.IntN(2) == 0}
}

// text returns up to 40 characters. One in some hundred cannot be written in XML.
func (f filler) text() string {
	const plain = "abcdefghijklmnopqrstuvwxyz 0123456789 "
	special := []rune("&<>\"'\r\n\t]/\x7f\u0085ÆØÅ€第\U0001F600\uFFFD")
	var b strings.Builder
	for range f.IntN(40) {
		switch f.IntN(400) {
		case 0:
			b.WriteRune([]rune("\x00\x01\x1f\uFFFE")[f.IntN(4)])
		case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20:
			b.WriteRune(special[f.IntN(len(special))])
		default:
			b.WriteByte(plain[f.IntN(len(plain))])
		}
	}
	return b.String()
}
