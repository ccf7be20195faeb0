module groupdesk/web/bench

go 1.26.0

require (
	github.com/hooklift/gowsdl v0.5.0
	groupdesk v0.0.0
)

replace groupdesk => ../..
