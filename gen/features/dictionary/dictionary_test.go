package dictionary_test

import (
	"testing"

	dictionary "groupdesk/gen/features/dictionary/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Settings": featuretest.Document(dictionary.UnmarshalSettings, dictionary.MarshalSettings),
	})
}

func TestDictionary(t *testing.T) {
	v := &dictionary.Settings{SettingsKeyValuePair: []dictionary.SettingsKeyValuePair{
		{Key: soap.NilOf("colour"), Value: &dictionary.SettingsKeyValuePairValue{Text: "blue"}},
		{},
	}}
	featuretest.RoundTrip(t, v, dictionary.MarshalSettings, dictionary.UnmarshalSettings)
}
