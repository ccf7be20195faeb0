package bench

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// services returns NetServer's descriptions of Services86. Where they are absent it says so and returns that of the page.
func services(b *testing.B) []string {
	return inputs(b, "../../../shared/netserver/wsdl/Services86")
}

// inputs returns all descriptions below a folder, in the order of their paths.
func inputs(b *testing.B, folder string) []string {
	var found []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".wsdl") {
			found = append(found, path)
		}
		return err
	})
	if err != nil || len(found) == 0 {
		b.Logf("%s is absent: schema/user.wsdl stands in", folder)
		return []string{"../../schema/user.wsdl"}
	}
	slices.Sort(found)
	return found
}

// megabytes returns the size of all files of the extension, which may be in folders.
func megabytes(b *testing.B, extension string, paths ...string) float64 {
	b.Helper()
	bytes := int64(0)
	for _, path := range paths {
		err := filepath.WalkDir(path, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, extension) {
				return err
			}
			info, err := entry.Info()
			bytes += info.Size()
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return float64(bytes) / 1e6
}
