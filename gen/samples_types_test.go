package main

import (
	abstracttypes "groupdesk/gen/features/abstract-types/golden"
	anysimpletype "groupdesk/gen/features/any-simple-type/golden"
	anytype "groupdesk/gen/features/anytype/golden"
	derivedtypes "groupdesk/gen/features/derived-types/golden"
	redefine "groupdesk/gen/features/redefine/golden"
	restriction "groupdesk/gen/features/restriction/golden"
	rootelements "groupdesk/gen/features/root-elements/golden"
	typenames "groupdesk/gen/features/type-names/golden"
)

// typeSamples lists the samples of derived types, restrictions and root elements.
func typeSamples() map[string]codec {
	return map[string]codec{
		"abstract-types/Drawing":  coding(abstracttypes.UnmarshalDrawing, abstracttypes.MarshalDrawing),
		"abstract-types/Shape":    coding(abstracttypes.UnmarshalShape, abstracttypes.MarshalShape),
		"any-simple-type/Setting": coding(anysimpletype.UnmarshalSetting, anysimpletype.MarshalSetting),
		"any-simple-type/Value":   coding(anysimpletype.UnmarshalValue, anysimpletype.MarshalValue),
		"anytype/Bag":             coding(anytype.UnmarshalBag, anytype.MarshalBag),
		"anytype/Open":            coding(anytype.UnmarshalOpen, anytype.MarshalOpen),
		"anytype/Thing":           coding(anytype.UnmarshalThing, anytype.MarshalThing),
		"derived-types/Bill":      coding(derivedtypes.UnmarshalBill, derivedtypes.MarshalBill),
		"derived-types/Guest":     coding(derivedtypes.UnmarshalGuest, derivedtypes.MarshalGuest),
		"derived-types/Home":      coding(derivedtypes.UnmarshalHome, derivedtypes.MarshalHome),
		"derived-types/Pet":       coding(derivedtypes.UnmarshalPet, derivedtypes.MarshalPet),
		"redefine/Address":        coding(redefine.UnmarshalAddress, redefine.MarshalAddress),
		"redefine/Person":         coding(redefine.UnmarshalPerson, redefine.MarshalPerson),
		"restriction/Address":     coding(restriction.UnmarshalAddress, restriction.MarshalAddress),
		"restriction/Letter":      coding(restriction.UnmarshalLetter, restriction.MarshalLetter),
		"restriction/Parcel":      coding(restriction.UnmarshalParcel, restriction.MarshalParcel),
		"restriction/Postcard":    coding(restriction.UnmarshalPostcard, restriction.MarshalPostcard),
		"root-elements/Age":       coding(rootelements.UnmarshalAge, rootelements.MarshalAge),
		"root-elements/Anything":  coding(rootelements.UnmarshalAnything, rootelements.MarshalAnything),
		"root-elements/Edition":   coding(rootelements.UnmarshalEdition, rootelements.MarshalEdition),
		"root-elements/Inline":    coding(rootelements.UnmarshalInline, rootelements.MarshalInline),
		"root-elements/Kind":      coding(rootelements.UnmarshalKind, rootelements.MarshalKind),
		"root-elements/Maybe":     coding(rootelements.UnmarshalMaybe, rootelements.MarshalMaybe),
		"root-elements/Mood":      coding(rootelements.UnmarshalMood, rootelements.MarshalMood),
		"root-elements/Names":     coding(rootelements.UnmarshalNames, rootelements.MarshalNames),
		"root-elements/Nickname":  coding(rootelements.UnmarshalNickname, rootelements.MarshalNickname),
		"root-elements/Nothing":   coding(rootelements.UnmarshalNothing, rootelements.MarshalNothing),
		"root-elements/Picture":   coding(rootelements.UnmarshalPicture, rootelements.MarshalPicture),
		"root-elements/Point":     coding(rootelements.UnmarshalPoint, rootelements.MarshalPoint),
		"root-elements/Size":      coding(rootelements.UnmarshalSize, rootelements.MarshalSize),
		"root-elements/Volume":    coding(rootelements.UnmarshalVolume, rootelements.MarshalVolume),
		"root-elements/When":      coding(rootelements.UnmarshalWhen, rootelements.MarshalWhen),
		"type-names/Type":         coding(typenames.UnmarshalType2, typenames.MarshalType2),
	}
}
