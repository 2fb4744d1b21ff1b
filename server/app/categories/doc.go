// Package categories is what people do with their own sidebar: categories, what is in
// them, and favourites. Nobody sees or changes the sidebar of somebody else.
//
// It may import app/facts, domain packages, access, host, failure and clock. Start
// reading at Service.
package categories
