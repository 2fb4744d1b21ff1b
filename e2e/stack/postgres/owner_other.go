//go:build !linux

package postgres

import "syscall"

func passThroughFolders(*syscall.SysProcAttr) {}
