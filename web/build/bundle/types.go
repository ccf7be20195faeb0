package bundle

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
)

// TinyGo describes each type that a value in an interface can have, with its name, its fields and the types of these: for
// package reflect, and to compare interfaces with ==. The page does neither. All it asks is whether two types are the
// same, which it tells by the addresses of their descriptions. What is at these addresses is 3 % of the page.

// stretch is a part of a program's memory.
type stretch struct{ from, to int }

var (
	// typeSymbol matches what the linker's map says of a description of a type: address, offset in the file, size, symbol.
	typeSymbol = regexp.MustCompile(`(?m)^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +reflect/types\.type`)
	// typeReader matches what it says of a function that reads descriptions. Functions have no address.
	typeReader = regexp.MustCompile(`(?m)^ *- .*(reflect|runtime\.interfaceEqual|runtime\.hashmapInterface|runtime\.typeImplementsMethodSet)`)
)

// forgetTypes clears the descriptions of types in a program that the linker has written the map of, unless it reads them.
func forgetTypes(program []byte, linkerMap string) error {
	if typeReader.MatchString(linkerMap) {
		return nil
	}
	var descriptions []stretch
	for _, m := range typeSymbol.FindAllStringSubmatch(linkerMap, -1) {
		from, err := strconv.ParseUint(m[1], 16, 31)
		size, sizeErr := strconv.ParseUint(m[2], 16, 31)
		if err = errors.Join(err, sizeErr); err != nil {
			return err
		}
		descriptions = append(descriptions, stretch{int(from), int(from + size)})
	}
	return clearMemory(program, descriptions)
}

// clearMemory writes zeros into what a program's memory holds at first. Bytes that no segment sets are zero already.
func clearMemory(program []byte, stretches []stretch) error {
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
		for _, s := range stretches {
			from, to := max(s.from-at, 0), min(s.to-at, len(data))
			if from < to {
				clear(data[from:to])
			}
		}
	}
	return nil
}
