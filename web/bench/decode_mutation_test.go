package bench

import (
	"bytes"
	"math/rand/v2"
	"slices"
)

// inserted are the pieces that a mutation puts into a document.
var inserted = []string{
	"<", ">", "/", "&", ";", "&amp;", "&lt;", "&#1;", "&#xE6;", "&x;", "]]>", "]", "\r\n", "\r", " ", "\t", "é", "€", "\U0001F600", "\x01", "\x7F", "\xFF",
	"\uFFFE", `xmlns="u"`, ` xmlns:i="v"`, ` xmlns=""`, ` xmlns:a="` + namespaceServices86 + `"`, "<![CDATA[<x>]]>", "<!-- c -->", "<?p i?>",
	"<Value>", "</Value>", "<Id>7</Id>", "<Id> 7 </Id>", "<Id>+5</Id>", "<Id>-0</Id>", "-5", "+5", "0005", "99999999999", "-", `<Value a="1" a="2"/>`,
	` i:nil="true"`, ` i:nil="0"`, ` id="n1"`, ` href="#n1"`, "<Rank>3</Rank>", "<Deleted>32768</Deleted>", "<Deleted>-32768</Deleted>",
	`<q:Id xmlns:q="` + namespaceServices86 + `">4</q:Id>`, "<Tooltip/>", "<Tooltip />", "</Tooltip >", `<UserGroup i:nil="1"/>`, "</UserGroup>", "<UserGroup>",
}

// mutated returns a document with up to four changes that the seed chooses; 0 leaves it as it is.
func mutated(document []byte, seed uint64) []byte {
	document = slices.Clone(document)
	if seed == 0 {
		return document
	}
	random := rand.New(rand.NewPCG(seed, 0))
	for range 1 + random.IntN(4) {
		if len(document) == 0 {
			break
		}
		document = mutation(document, random)
	}
	return document
}

func mutation(document []byte, random *rand.Rand) []byte {
	at := random.IntN(len(document))
	switch random.IntN(8) {
	case 0: // cut off, now and then
		if random.IntN(4) == 0 {
			return document[:at]
		}
		return slices.Delete(document, at, min(len(document), at+1+random.IntN(6)))
	case 1:
		document[at] ^= 1 << random.IntN(8)
		return document
	case 2:
		document[at] = byte(' ' + random.IntN(95))
		return document
	case 3:
		return swappedTags(document, random)
	case 4: // a span again, elsewhere or at once
		from := max(0, at-random.IntN(80))
		span := slices.Clone(document[from:at])
		if random.IntN(2) == 0 {
			at = random.IntN(len(document))
		}
		return slices.Insert(document, at, span...)
	case 5: // at the end of a tag, where attributes go
		if tag := bytes.IndexByte(document[at:], '>'); tag >= 0 {
			at += tag
		}
	case 6: // at the beginning of a tag
		if tag := bytes.IndexByte(document[at:], '<'); tag >= 0 {
			at += tag
		}
	}
	return slices.Insert(document, at, []byte(inserted[random.IntN(len(inserted))])...)
}

// swappedTags exchanges two tags, or what stands for them in a broken document.
func swappedTags(document []byte, random *rand.Rand) []byte {
	first, second := tagFrom(document, random.IntN(len(document))), tagFrom(document, random.IntN(len(document)))
	if first[0] > second[0] {
		first, second = second, first
	}
	if first[1] > second[0] {
		return document
	}
	return slices.Concat(document[:first[0]], document[second[0]:second[1]], document[first[1]:second[0]], document[first[0]:first[1]], document[second[1]:])
}

// tagFrom returns where the first tag from an offset on begins and ends.
func tagFrom(document []byte, from int) [2]int {
	start := bytes.IndexByte(document[from:], '<')
	if start < 0 {
		return [2]int{from, from}
	}
	start += from
	end := bytes.IndexByte(document[start:], '>')
	if end < 0 {
		return [2]int{start, len(document)}
	}
	return [2]int{start, start + end + 1}
}
