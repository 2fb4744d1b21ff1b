package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// owner is the user that the server runs as. PostgreSQL refuses to run as root, so then
// it is another one. A nil owner is ourselves.
type owner struct{ uid, gid int }

// ownerOf is nil for everybody but root.
func ownerOf() (*owner, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.Atoi(u.Uid)
		if err != nil {
			return nil, fmt.Errorf("user %s: %w", name, err)
		}
		gid, err := strconv.Atoi(u.Gid)
		if err != nil {
			return nil, fmt.Errorf("user %s: %w", name, err)
		}
		return &owner{uid, gid}, nil
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody: start as an ordinary user")
}

// take makes the owner the owner of files.
func (o *owner) take(paths ...string) error {
	if o == nil {
		return nil
	}
	for _, path := range paths {
		if err := os.Chown(path, o.uid, o.gid); err != nil {
			return fmt.Errorf("prepare PostgreSQL's folder: %w", err)
		}
	}
	return nil
}

// command runs a program as the owner. A shell changes the folder and finds the program,
// because it has what passThroughFolders gives, and a starting process does not.
func (o *owner) command(ctx context.Context, dir, program string, args ...string) *exec.Cmd {
	args = append([]string{"-c", `cd "$0" && exec "$@"`, dir, program}, args...)
	cmd := exec.CommandContext(ctx, "/bin/sh", args...)
	cmd.SysProcAttr = o.attr()
	return cmd
}

// attr makes a process run as the owner.
func (o *owner) attr() *syscall.SysProcAttr {
	if o == nil {
		return nil
	}
	attr := &syscall.SysProcAttr{
		Credential: &syscall.Credential{Uid: uint32(o.uid), Gid: uint32(o.gid)},
	}
	passThroughFolders(attr)
	return attr
}
