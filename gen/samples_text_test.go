package main

import (
	anyattribute "groupdesk/gen/testdata/features/any-attribute/golden"
	attributegroups "groupdesk/gen/testdata/features/attribute-groups/golden"
	attributes "groupdesk/gen/testdata/features/attributes/golden"
	defaults "groupdesk/gen/testdata/features/defaults/golden"
	simplecontent "groupdesk/gen/testdata/features/simple-content/golden"
)

// textSamples lists the samples of attributes, texts and simple types.
func textSamples() map[string]codec {
	return map[string]codec{
		"any-attribute/Button":    coding(anyattribute.UnmarshalButton, anyattribute.MarshalButton),
		"any-attribute/Label":     coding(anyattribute.UnmarshalLabel, anyattribute.MarshalLabel),
		"attribute-groups/Circle": coding(attributegroups.UnmarshalCircle, attributegroups.MarshalCircle),
		"attribute-groups/Line":   coding(attributegroups.UnmarshalLine, attributegroups.MarshalLine),
		"attributes/Article":      coding(attributes.UnmarshalArticle, attributes.MarshalArticle),
		"attributes/Ebook":        coding(attributes.UnmarshalEbook, attributes.MarshalEbook),
		"attributes/Stamp":        coding(attributes.UnmarshalStamp, attributes.MarshalStamp),
		"attributes/Sticker":      coding(attributes.UnmarshalSticker, attributes.MarshalSticker),
		"defaults/Drawing":        coding(defaults.UnmarshalDrawing, defaults.MarshalDrawing),
		"simple-content/Invoice":  coding(simplecontent.UnmarshalInvoice, simplecontent.MarshalInvoice),
	}
}
