// Package cache keeps what takes long to make below .cache in the repository, by the
// content that it is made from. Several processes may use it at once.
package cache
