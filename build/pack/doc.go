// Package pack builds the plugin and packs it into the bundle that people install. The
// same sources give the same bundle, byte for byte, on every machine with the same Go and
// Node.js. Nothing is written into the source tree.
package pack
