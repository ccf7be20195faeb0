package bundle

import "regexp"

// TinyGo describes each type that a value in an interface can have, with its name, its fields and the types of these: for
// package reflect, and to compare interfaces with ==. The page does neither. All it asks is whether two types are the
// same, which it tells by the addresses of their descriptions. What is at these addresses is 3 % of the page.

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
		d, err := stretchOf(m[1], m[2])
		if err != nil {
			return err
		}
		descriptions = append(descriptions, d)
	}
	return eachSegment(program, func(at int, data []byte) {
		for _, d := range descriptions {
			from, to := max(d.from-at, 0), min(d.to-at, len(data))
			if from < to {
				clear(data[from:to])
			}
		}
	})
}
