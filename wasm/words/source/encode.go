package source

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Parameter is a placeholder of a text.
type Parameter struct {
	Name   string
	Number bool // or else a text
}

// placeholder matches {name} and {#n}, forms matches {#n|one form|another form}; forms may hold placeholders.
var (
	placeholder = regexp.MustCompile(`\{(#?)([a-z]+)\}`)
	forms       = regexp.MustCompile(`\{#([a-z]+)\|((?:[^{}|]|\{#?[a-z]+\})*)\|((?:[^{}|]|\{#?[a-z]+\})*)\}`)
	anyName     = regexp.MustCompile(`\{(#?)([a-z]+)[|}]`)
)

// Parameters returns the placeholders of a text in their order; each once.
func (t Text) Parameters() []Parameter {
	var list []Parameter
	for _, match := range anyName.FindAllStringSubmatch(t.Value, -1) {
		p := Parameter{Name: match[2], Number: match[1] == "#"}
		if !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// Encode returns the catalogue as words.Decode takes it: one text a line in the order of the English one, which the loader
// knows as well. Those of the loader come first, for itself.
func (c Catalogue) Encode(english Catalogue) (loader, program []string, err error) {
	values := map[string]string{}
	for _, t := range c.Texts {
		values[t.Key] = t.Value
	}
	for _, t := range english.Texts {
		encoded, err := encode(values[t.Key], t.Parameters())
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %s %w", c.Tag, t.Key, err)
		}
		if t.OfLoader() {
			loader = append(loader, encoded)
		} else {
			program = append(program, encoded)
		}
	}
	return loader, program, nil
}

// encode writes placeholders by their places among the parameters, as {0}, and a text of several forms as a line of three:
// the place of the number that chooses, then the forms.
func encode(value string, parameters []Parameter) (string, error) {
	for _, p := range (Text{Value: value}).Parameters() {
		if !slices.Contains(parameters, p) {
			return "", fmt.Errorf("has the placeholder %s, which the English text has not", p)
		}
	}
	for _, p := range parameters {
		if !slices.Contains((Text{Value: value}).Parameters(), p) {
			return "", fmt.Errorf("lacks the placeholder %s of the English text", p)
		}
	}
	chooser := ""
	for _, match := range forms.FindAllStringSubmatch(value, -1) {
		if chooser != "" && chooser != match[1] {
			return "", errors.New("has forms for two numbers: word it so that one chooses")
		}
		chooser = match[1]
	}
	if chooser == "" {
		return place(value, parameters)
	}
	one, err := place(forms.ReplaceAllString(value, "$2"), parameters)
	if err != nil {
		return "", err
	}
	many, err := place(forms.ReplaceAllString(value, "$3"), parameters)
	return strconv.Itoa(placeOf(chooser, parameters)) + "\t" + one + "\t" + many, err
}

// place writes placeholders by their places.
func place(value string, parameters []Parameter) (string, error) {
	rest := placeholder.ReplaceAllString(value, "")
	if strings.ContainsAny(rest, "{}") {
		return "", errors.New("has a brace that is no placeholder such as {name}, {#n} or {#n|one|many}")
	}
	return placeholder.ReplaceAllStringFunc(value, func(found string) string {
		return "{" + strconv.Itoa(placeOf(strings.Trim(found, "{#}"), parameters)) + "}"
	}), nil
}

func placeOf(name string, parameters []Parameter) int {
	return slices.IndexFunc(parameters, func(p Parameter) bool { return p.Name == name })
}

func (p Parameter) String() string {
	if p.Number {
		return "{#" + p.Name + "}"
	}
	return "{" + p.Name + "}"
}
