package main

import (
	any "groupdesk/gen/features/any/golden"
	choicerepeated "groupdesk/gen/features/choice-repeated/golden"
	choice "groupdesk/gen/features/choice/golden"
	combinations "groupdesk/gen/features/combinations/golden"
	groups "groupdesk/gen/features/groups/golden"
	mixed "groupdesk/gen/features/mixed/golden"
	nestedgroups "groupdesk/gen/features/nested-groups/golden"
	substitutiongroups "groupdesk/gen/features/substitution-groups/golden"
)

// contentSamples lists the samples of content models.
func contentSamples() map[string]codec {
	return map[string]codec{
		"any/Either":                  coding(any.UnmarshalEither, any.MarshalEither),
		"any/Envelope":                coding(any.UnmarshalEnvelope, any.MarshalEnvelope),
		"any/Local":                   coding(any.UnmarshalLocal, any.MarshalLocal),
		"choice/Payment":              coding(choice.UnmarshalPayment, choice.MarshalPayment),
		"choice/Refund":               coding(choice.UnmarshalRefund, choice.MarshalRefund),
		"choice/Route":                coding(choice.UnmarshalRoute, choice.MarshalRoute),
		"choice-repeated/Drawing":     coding(choicerepeated.UnmarshalDrawing, choicerepeated.MarshalDrawing),
		"choice-repeated/Expression":  coding(choicerepeated.UnmarshalExpression, choicerepeated.MarshalExpression),
		"choice-repeated/Runs":        coding(choicerepeated.UnmarshalRuns, choicerepeated.MarshalRuns),
		"choice-repeated/Names":       coding(choicerepeated.UnmarshalNames, choicerepeated.MarshalNames),
		"combinations/Steps":          coding(combinations.UnmarshalSteps, combinations.MarshalSteps),
		"combinations/Text":           coding(combinations.UnmarshalText, combinations.MarshalText),
		"combinations/Values":         coding(combinations.UnmarshalValues, combinations.MarshalValues),
		"combinations/Zoo":            coding(combinations.UnmarshalZoo, combinations.MarshalZoo),
		"groups/All":                  coding(groups.UnmarshalAll, groups.MarshalAll),
		"groups/Flat":                 coding(groups.UnmarshalFlat, groups.MarshalFlat),
		"groups/Frame":                coding(groups.UnmarshalFrame, groups.MarshalFrame),
		"groups/Optional":             coding(groups.UnmarshalOptional, groups.MarshalOptional),
		"groups/Table":                coding(groups.UnmarshalTable, groups.MarshalTable),
		"mixed/Letter":                coding(mixed.UnmarshalLetter, mixed.MarshalLetter),
		"mixed/Paragraph":             coding(mixed.UnmarshalParagraph, mixed.MarshalParagraph),
		"mixed/Plain":                 coding(mixed.UnmarshalPlain, mixed.MarshalPlain),
		"mixed/SignedLetter":          coding(mixed.UnmarshalSignedLetter, mixed.MarshalSignedLetter),
		"nested-groups/Branches":      coding(nestedgroups.UnmarshalBranches, nestedgroups.MarshalBranches),
		"nested-groups/Deep":          coding(nestedgroups.UnmarshalDeep, nestedgroups.MarshalDeep),
		"nested-groups/More":          coding(nestedgroups.UnmarshalMore, nestedgroups.MarshalMore),
		"nested-groups/Recursive":     coding(nestedgroups.UnmarshalRecursive, nestedgroups.MarshalRecursive),
		"nested-groups/Rows":          coding(nestedgroups.UnmarshalRows, nestedgroups.MarshalRows),
		"nested-groups/Twice":         coding(nestedgroups.UnmarshalTwice, nestedgroups.MarshalTwice),
		"substitution-groups/Canvas":  coding(substitutiongroups.UnmarshalCanvas, substitutiongroups.MarshalCanvas),
		"substitution-groups/Gallery": coding(substitutiongroups.UnmarshalGallery, substitutiongroups.MarshalGallery),
	}
}
