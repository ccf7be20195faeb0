package main

import (
	"bytes"
	"fmt"

	versions "groupdesk/gen/features/versions/golden"

	"groupdesk/gen/soap"
)

// versionSamples reads and writes each sample in the version whose namespace it is in.
func versionSamples() map[string]codec {
	return map[string]codec{"versions/Put": func(document []byte, options soap.ReadOptions) ([]byte, error) {
		root := soap.Name{Space: "urn:example:shop:v3", Local: "Put"}
		for _, version := range versions.Versions() {
			if !bytes.Contains(document, []byte(`"urn:example:shop:`+version.Name+`"`)) {
				continue
			}
			var v versions.PutRequest
			options.Version = version
			if err := soap.Unmarshal(document, root, &v, options); err != nil {
				return nil, err
			}
			w := soap.NewWriter(soap.WriteOptions{Version: version})
			w.Start(root.Space, root.Local)
			v.EncodeXML(w)
			w.End()
			return w.Bytes()
		}
		return nil, fmt.Errorf("no version has the namespace of %s", document)
	}}
}
