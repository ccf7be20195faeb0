package bundle

import "github.com/evanw/esbuild/pkg/api"

// Browser is a browser and the oldest version of it that the page runs in.
type Browser struct {
	Name    string
	Version string
	engine  api.EngineName
}

// Floor is the oldest browsers that the page runs in: this is the one place that decides it, and everything else follows.
//
// Style sheet and scripts are lowered to it. What nothing can lower sets it:
//
//	                                             Chrome, Edge   Firefox   Safari
//	container queries, for the narrow layout     105            110       16
//	'wasm-unsafe-eval', for a strict policy       97            102       16
//	inert, for what stands behind a question     102            112       15.5
//	dvh, for a table that scrolls in the window  108            101       15.4
//	cascade layers, revert-layer                  99             97       15.4
//	dialog, :focus-visible                        86             98       15.4
//	bulk memory, sign extension and saturating
//	conversions, which both compilers emit        75             79       15
//
// Chrome and Edge 109 and Firefox 115 are, besides, the last for Windows 7, 8.1 and Server 2012.
var Floor = []Browser{
	{"Chrome", "109", api.EngineChrome},
	{"Edge", "109", api.EngineEdge},
	{"Firefox", "115", api.EngineFirefox},
	{"Safari", "16", api.EngineSafari},
	{"Safari for iOS", "16", api.EngineIOS},
}

func engines() []api.Engine {
	var list []api.Engine
	for _, b := range Floor {
		list = append(list, api.Engine{Name: b.engine, Version: b.Version})
	}
	return list
}
