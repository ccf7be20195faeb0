package main

import (
	anyattribute "groupdesk/gen/features/any-attribute/golden"
	attributegroups "groupdesk/gen/features/attribute-groups/golden"
	attributes "groupdesk/gen/features/attributes/golden"
	defaults "groupdesk/gen/features/defaults/golden"
	enumeratedvalues "groupdesk/gen/features/enumerated-values/golden"
	lists "groupdesk/gen/features/lists/golden"
	simplecontent "groupdesk/gen/features/simple-content/golden"
	unions "groupdesk/gen/features/unions/golden"
)

// textSamples lists the samples of attributes, texts and simple types.
func textSamples() map[string]codec {
	return map[string]codec{
		"any-attribute/Button":      coding(anyattribute.UnmarshalButton, anyattribute.MarshalButton),
		"any-attribute/Label":       coding(anyattribute.UnmarshalLabel, anyattribute.MarshalLabel),
		"attribute-groups/Circle":   coding(attributegroups.UnmarshalCircle, attributegroups.MarshalCircle),
		"attribute-groups/Line":     coding(attributegroups.UnmarshalLine, attributegroups.MarshalLine),
		"attributes/Article":        coding(attributes.UnmarshalArticle, attributes.MarshalArticle),
		"attributes/Ebook":          coding(attributes.UnmarshalEbook, attributes.MarshalEbook),
		"attributes/Stamp":          coding(attributes.UnmarshalStamp, attributes.MarshalStamp),
		"attributes/Sticker":        coding(attributes.UnmarshalSticker, attributes.MarshalSticker),
		"defaults/Drawing":          coding(defaults.UnmarshalDrawing, defaults.MarshalDrawing),
		"enumerated-values/Machine": coding(enumeratedvalues.UnmarshalMachine, enumeratedvalues.MarshalMachine),
		"lists/Chart":               coding(lists.UnmarshalChart, lists.MarshalChart),
		"simple-content/Invoice":    coding(simplecontent.UnmarshalInvoice, simplecontent.MarshalInvoice),
		"unions/Shoe":               coding(unions.UnmarshalShoe, unions.MarshalShoe),
	}
}
