package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// ignored folders hold what is made from the rest.
var ignored = []string{"node_modules", "dist", "testdata"}

// tests do not change what is built.
var tests = []string{"_test.go", ".test.ts", ".test.tsx"}

// Key is the same as long as the files and folders at the paths below root, this machine's
// platform and the version of Go are the same. A path that does not exist counts as empty.
func Key(root string, paths ...string) (string, error) {
	var files []string
	for _, path := range paths {
		err := filepath.WalkDir(filepath.Join(root, path), func(file string, entry fs.DirEntry, err error) error {
			switch {
			case os.IsNotExist(err):
				return nil
			case err != nil:
				return err
			case entry.IsDir() && slices.Contains(ignored, entry.Name()):
				return filepath.SkipDir
			case entry.Type().IsRegular() && !isTest(file):
				files = append(files, file)
			}
			return nil
		})
		if err != nil {
			return "", fmt.Errorf("read the sources: %w", err)
		}
	}
	slices.Sort(files)

	sum := sha256.New()
	_, _ = fmt.Fprintln(sum, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, file := range files {
		if err := add(sum, root, file); err != nil {
			return "", fmt.Errorf("read the sources: %w", err)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
}

func isTest(file string) bool {
	return slices.ContainsFunc(tests, func(suffix string) bool { return strings.HasSuffix(file, suffix) })
}

func add(sum io.Writer, root, path string) error {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil // removed while we read
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(sum, "%q %d\n%s", name, len(content), content)
	return err
}
