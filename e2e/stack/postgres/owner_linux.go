package postgres

import "syscall"

const capDACOverride = 1 // CAP_DAC_OVERRIDE of capabilities(7)

// passThroughFolders lets a program that gave up root still reach its files below folders
// that are closed to its new user, such as a checkout in /root.
func passThroughFolders(attr *syscall.SysProcAttr) {
	attr.AmbientCaps = []uintptr{capDACOverride}
}
