package bundle

import (
	"encoding/binary"
	"errors"
	"regexp"
	"slices"
	"strconv"
)

// What a program's memory holds at first is in segments of the program. Which variable is where says the linker's map.

// stretch is a part of a program's memory.
type stretch struct{ from, to int }

// stretchOf returns the stretch of an address and a size, as the linker's map has them.
func stretchOf(address, size string) (stretch, error) {
	from, err := strconv.ParseUint(address, 16, 31)
	n, sizeErr := strconv.ParseUint(size, 16, 31)
	return stretch{int(from), int(from + n)}, errors.Join(err, sizeErr)
}

// eachSegment passes on the address and the bytes of each segment, which may be changed. Bytes that no segment has are zero.
func eachSegment(program []byte, change func(at int, data []byte)) error {
	content, err := section(program, dataSection)
	if err != nil {
		return err
	}
	for range content.number() {
		// An active segment of memory 0 is a 0, its address as i32.const ADDRESS end, and its bytes (WebAssembly Core
		// Specification 2.0, section 5.5.14). Of an address below 2^31, the signed form is that of an unsigned number.
		head := content.take(2)
		at := content.number()
		end := content.take(1)
		data := content.take(content.number())
		if content.short || !slices.Equal(slices.Concat(head, end), []byte{0, 0x41, 0x0B}) {
			return errNoProgram
		}
		change(at, data)
	}
	return nil
}

var (
	// constantsSegment matches what the linker's map says of the segment with all that never changes, the first one:
	// address, offset in the file, size, name.
	constantsSegment = regexp.MustCompile(`(?m)^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +\.rodata$`)
	// constantsEnd matches what it says of the variable of wasm/idlegc.
	constantsEnd = regexp.MustCompile(`(?m)^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +\S*/wasm/idlegc\.constantsEnd$`)
)

// errNoConstants reports a program whose collector cannot be told where its constants end.
var errNoConstants = errors.New("the program's collector cannot be told where its constants end; look into the linker's map for " +
	".rodata, which must be the first segment, and for the variable constantsEnd of wasm/idlegc, whose four bytes a segment must have")

// tellConstants sets the variable by which the program's collector, wasm/idlegc, knows where the constants end.
func tellConstants(program []byte, linkerMap string) error {
	variable, segment := constantsEnd.FindStringSubmatch(linkerMap), constantsSegment.FindStringSubmatch(linkerMap)
	if variable == nil || segment == nil {
		return errNoConstants
	}
	constants, err := stretchOf(segment[1], segment[2])
	place, placeErr := stretchOf(variable[1], variable[2])
	if err = errors.Join(err, placeErr); err != nil {
		return err
	}
	told, isFirst := false, true
	err = eachSegment(program, func(at int, data []byte) {
		isFirst = isFirst && at >= constants.from
		if from, to := place.from-at, place.to-at; from >= 0 && to <= len(data) && to-from == 4 {
			binary.LittleEndian.PutUint32(data[from:], uint32(constants.to))
			told = true
		}
	})
	if err == nil && !(told && isFirst) {
		return errNoConstants
	}
	return err
}
