package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// ListName is the file that lists the others. What stands beside them and in no list of a version in use can be deleted.
const ListName = "groupdesk.files.json"

// List is what that file holds.
type List struct {
	Version string            `json:"version"` // as the page's About says it
	Files   map[string]Listed `json:"files"`   // by name, without the list itself
}

// Listed is what a file has to be like, by which one that was altered or cut off on its way can be told.
type Listed struct {
	Size   int    `json:"size"`   // in bytes
	SHA256 string `json:"sha256"` // in hexadecimal digits
}

// addList adds the list of the files that are there so far.
func addList(out *output, version string) error {
	list := List{Version: version, Files: map[string]Listed{}}
	for _, file := range out.files {
		sum := sha256.Sum256(file.Data)
		list.Files[file.Name] = Listed{Size: len(file.Data), SHA256: hex.EncodeToString(sum[:])}
	}
	text, err := json.MarshalIndent(list, "", "\t")
	if err != nil {
		return err
	}
	out.addAs(ListName, append(text, '\n'))
	return nil
}
