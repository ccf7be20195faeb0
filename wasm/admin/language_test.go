package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func TestParseTranslations(t *testing.T) {
	for raw, want := range map[string]admin.Translations{
		`US:"Sales";NO:"Salg"`:          {{"US", "Sales"}, {"NO", "Salg"}},
		`NO:""`:                         {{"NO", ""}},
		`zz:" a;b:c ";SW:"Försäljning"`: {{"zz", " a;b:c "}, {"SW", "Försäljning"}},
		"GE:\"a\nb\"":                   {{"GE", "a\nb"}},

		"":                      nil,
		"Sales":                 nil,
		`US:"Sales";`:           nil,
		`;US:"Sales"`:           nil,
		`US:"Sales"; NO:"Salg"`: nil,
		` US:"Sales"`:           nil,
		`US:"Sales" `:           nil,
		`US: "Sales"`:           nil,
		`US:"a"b";NO:"c"`:       nil,
		`US:"a""b"`:             nil,
		`US:"Sales`:             nil,
		`USA:"Sales"`:           nil,
		`US:"a";;NO:"b"`:        nil,
		`US:"a";us:"b"`:         nil,
	} {
		got, ok := admin.ParseTranslations(raw)
		if ok != (want != nil) || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %t, want %q", raw, got, ok, want)
		}
		if ok && got.Join() != raw {
			t.Errorf("%s: joined %s", raw, got.Join())
		}
	}
}

func TestTranslationsChange(t *testing.T) {
	const raw = `us:"Sales";ZZ:" ?";NO:"Salg"`
	list, ok := admin.ParseTranslations(raw)
	if !ok {
		t.Fatal(raw)
	}
	for _, test := range []struct{ code, text, want string }{
		{"US", "Selling", `us:"Selling";ZZ:" ?";NO:"Salg"`},
		{"NO", "", `us:"Sales";ZZ:" ?";NO:""`},
		{"SW", "Försäljning; allt", `us:"Sales";ZZ:" ?";NO:"Salg";SW:"Försäljning; allt"`},
	} {
		got, ok := list.Set(test.code, test.text)
		if !ok || got.Join() != test.want {
			t.Errorf("%s %q: %s, %t, want %s", test.code, test.text, got.Join(), ok, test.want)
		}
	}
	for _, bad := range []admin.Translation{{Code: "US", Text: `a "b"`}, {Code: "", Text: "a"}, {Code: "USA", Text: "a"}, {Code: "å", Text: "a"}, {Code: "1A", Text: "a"}} {
		if got, ok := list.Set(bad.Code, bad.Text); ok || got.Join() != raw {
			t.Errorf("%q: %s, %t", bad, got.Join(), ok)
		}
	}
	for code, want := range map[string]string{"zz": `us:"Sales";NO:"Salg"`, "US": `ZZ:" ?";NO:"Salg"`, "FR": raw} {
		if got := list.Remove(code).Join(); got != want {
			t.Errorf("without %s: %s, want %s", code, got, want)
		}
	}
	if list.Join() != raw {
		t.Errorf("a change has reached the list that it began with: %s", list.Join())
	}
	first, _ := list.Set("FR", "a")
	second, _ := list.Set("GE", "b")
	if strings.Contains(first.Join(), "GE") || strings.Contains(second.Join(), "FR") {
		t.Errorf("two changes share memory: %s and %s", first.Join(), second.Join())
	}
	if single, ok := admin.Translations(nil).Set("NO", "Salg"); !ok || single.Join() != `NO:"Salg"` || single.Remove("NO").Join() != "" {
		t.Errorf("%q, %t", single, ok)
	}
}

func TestDisplayNameByBrowserCode(t *testing.T) {
	const text = `US:"Interest";NO:"Interesse";JP:"利益";CN:"权益";CZ:"Zájem";SP:"Interés";DA:"Interesse (da)";NL:"Belang"`
	for language, want := range map[string]string{
		"ja": "利益", "zh-TW": "权益", "cs-CZ": "Zájem", "es-ES": "Interés", "es-US": "Interés", "da-DK": "Interesse (da)", "nl-BE": "Belang",
		"nb-NO": "Interesse", "nn-NO": "Interesse", "en-NO": "Interest", "en": "Interest", "de-NO": "Interest", "et-NO": "Interesse", "no": "Interesse",
	} {
		if got := admin.DisplayName(text, language); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

// The variant of a language that the browser asks for comes before the others, and SuperOffice's code before other codes.
// Bokmål that somebody has set apart is what its readers want.
func TestDisplayNameByRegion(t *testing.T) {
	const text = `SW:"sw";GB:"gb";SE:"se";NN:"nn";US:"us";NO:"no";NB:"nb"`
	for language, want := range map[string]string{
		"en-US": "us", "en-GB": "gb", "en-AU": "us", "sv-SE": "sw", "sv": "sw", "nn-NO": "nn", "nb-NO": "nb", "no": "no", "nb_NO": "nb",
	} {
		if got := admin.DisplayName(text, language); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for code, want := range map[string]string{
		"US": "en-US", "gb": "en-GB", "NO": "no", "SW": "sv", "SE": "sv", "GE": "de", "DE": "de", "DU": "nl", "SP": "es",
		"ZZ": "", "xx": "", "": "", " ": "", "S ": "", "USA": "",
	} {
		if got := admin.LanguageTag(code); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
}

func FuzzTranslations(f *testing.F) {
	for _, raw := range []string{
		`US:"Sales";NO:"Salg"`, `NO:"Salg";`, `US:"a"b"`, `US:"a"; NO:"b"`, `us:"";US:""`, "Sales", `åå:"x"`, `US:"a";`, `US:"";NO:"`,
	} {
		f.Add(raw, "NO", "Alle")
		f.Add(raw, "fr", `"`)
	}
	f.Fuzz(func(t *testing.T, raw, code, text string) {
		list, ok := admin.ParseTranslations(raw)
		if !ok {
			return
		}
		if list.Join() != raw {
			t.Errorf("%q is joined as %q", raw, list.Join())
		}
		changed, ok := list.Set(code, text)
		if !ok {
			if !strings.Contains(text, `"`) && admin.LanguageTag(code) != "" {
				t.Errorf("%q cannot be set to %q", code, text)
			}
			return
		}
		again, ok := admin.ParseTranslations(changed.Join())
		if !ok || !slices.Equal(again, changed) {
			t.Errorf("%q is read as %q", changed, again)
		}
		checkOthers(t, list, again, code)
		if list.Join() != raw {
			t.Errorf("%q has become %q", raw, list.Join())
		}
	})
}

// checkOthers wants all languages but one to be the same, in the same order.
func checkOthers(t *testing.T, before, after admin.Translations, code string) {
	if before, after := before.Remove(code), after.Remove(code); !slices.Equal(before, after) {
		t.Errorf("with another text for %q, %q has become %q", code, before, after)
	}
}
