package main

import (
	arrays "groupdesk/gen/features/arrays/golden"
	builtins "groupdesk/gen/features/builtins/golden"
	datacontracts "groupdesk/gen/features/data-contracts/golden"
	dictionary "groupdesk/gen/features/dictionary/golden"
	enumerations "groupdesk/gen/features/enumerations/golden"
	extension "groupdesk/gen/features/extension/golden"
	namespaces "groupdesk/gen/features/namespaces/golden"
	nillable "groupdesk/gen/features/nillable/golden"
	recursion "groupdesk/gen/features/recursion/golden"
	simpleroots "groupdesk/gen/features/simple-roots/golden"
)

// basicSamples lists the samples of simple values, of absent, nil and empty elements, and of how types refer to others. A
// Chain of recursion has none, because no finite document has that root.
func basicSamples() map[string]codec {
	return map[string]codec{
		"arrays/Basket":         coding(arrays.UnmarshalBasket, arrays.MarshalBasket),
		"builtins/Everything":   coding(builtins.UnmarshalEverything, builtins.MarshalEverything),
		"dictionary/Settings":   coding(dictionary.UnmarshalSettings, dictionary.MarshalSettings),
		"data-contracts/Bottle": coding(datacontracts.UnmarshalBottle, datacontracts.MarshalBottle),
		"enumerations/Door":     coding(enumerations.UnmarshalDoor, enumerations.MarshalDoor),
		"extension/Puppy":       coding(extension.UnmarshalPuppy, extension.MarshalPuppy),
		"namespaces/Note":       coding(namespaces.UnmarshalNote, namespaces.MarshalNote),
		"nillable/States":       coding(nillable.UnmarshalStates, nillable.MarshalStates),
		"recursion/Folder":      coding(recursion.UnmarshalFolder, recursion.MarshalFolder),
		"recursion/List":        coding(recursion.UnmarshalList, recursion.MarshalList),
		"recursion/Tree":        coding(recursion.UnmarshalTree, recursion.MarshalTree),
		"simple-roots/Mood":     coding(simpleroots.UnmarshalMood, simpleroots.MarshalMood),
		"simple-roots/Title":    coding(simpleroots.UnmarshalTitle, simpleroots.MarshalTitle),
	}
}
