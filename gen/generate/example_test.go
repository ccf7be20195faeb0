package generate_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"groupdesk/gen/generate"
)

// A build tool has the schema in memory, and does with the files what it likes.
func ExampleGenerate() {
	files := fstest.MapFS{"point.xsd": {Data: []byte(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:point">
  <xs:element name="Point"><xs:complexType><xs:sequence><xs:element name="X" type="xs:int"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>`)}}
	result, err := generate.Generate(context.Background(), []string{"point.xsd"}, generate.Options{
		Package: "point",
		Sources: generate.Sources{Files: files, Offline: true},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, file := range result.Files {
		fmt.Println(file.Name, len(file.Content) > 0)
	}
	// Output:
	// types.go true
	// marshal.go true
}
