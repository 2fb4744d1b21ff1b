// Package process runs servers that must not outlive the program that started them,
// however that program ends: by returning, by a signal, or killed without a chance to
// clean up. It works on Linux and macOS.
package process
