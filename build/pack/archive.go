package pack

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// packedAt is the time of all files in a bundle, as their real times differ by machine.
var packedAt = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)

// file is one file of a bundle.
type file struct {
	name       string // below the bundle's folder, with slashes
	source     string
	executable bool
}

// tree lists the files below a folder, to be packed below the folder name.
func tree(source, name string) ([]file, error) {
	var files []file
	err := filepath.WalkDir(source, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		below, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		files = append(files, file{name: filepath.ToSlash(filepath.Join(name, below)), source: path})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list the files to pack: %w", err)
	}
	return files, nil
}

// writeFile packs into a new file that takes its name when it is complete.
func writeFile(out, folder string, files []file, level int) (err error) {
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	draft, err := os.CreateTemp(filepath.Dir(out), ".bundle-")
	if err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	defer func() {
		if err != nil {
			_ = draft.Close()
			_ = os.Remove(draft.Name())
		}
	}()
	if err := write(draft, folder, files, level); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	if err := errors.Join(draft.Chmod(0o644), draft.Close(), os.Rename(draft.Name(), out)); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	return nil
}

// write packs the files into a folder of a gzipped tar archive. The result depends only on
// names, contents and level.
func write(w io.Writer, folder string, files []file, level int) error {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })

	buffered := bufio.NewWriter(w)
	zipped, err := gzip.NewWriterLevel(buffered, level)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(zipped)
	for _, f := range files {
		if err := add(archive, folder, f); err != nil {
			return err
		}
	}
	return errors.Join(archive.Close(), zipped.Close(), buffered.Flush())
}

func add(archive *tar.Writer, folder string, f file) error {
	source, err := os.Open(f.source)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	info, err := source.Stat()
	if err != nil {
		return err
	}
	mode := int64(0o644)
	if f.executable {
		mode = 0o755
	}
	header := &tar.Header{
		Typeflag: tar.TypeReg,
		Name:     path.Join(folder, f.name),
		Size:     info.Size(),
		Mode:     mode,
		ModTime:  packedAt,
		Format:   tar.FormatUSTAR,
	}
	if err := archive.WriteHeader(header); err != nil {
		return err
	}
	_, err = io.Copy(archive, source)
	return err
}
