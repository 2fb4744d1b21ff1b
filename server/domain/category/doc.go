// Package category is the sidebar of one user in one team: categories of their own,
// favourites, and what is in none of them.
//
// It may import failure, clock and the lower domain packages. It does no I/O. Start
// reading at Category and Sidebar.
package category
