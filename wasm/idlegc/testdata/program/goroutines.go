//go:build js && wasm && !scheduler.none

package main

// stay keeps the program from ending.
func stay() { select {} }

// signal and result are how a goroutine is told to go on, and how it says what is wrong.
var (
	signal = make(chan struct{})
	result = make(chan string, 1)
)

// wait starts a goroutine that waits with something in its local variables alone.
func wait() string {
	go func() {
		list := make([]*shape, 100)
		for i := range list {
			list[i] = &shape{name: name(i)}
		}
		<-signal
		for i, s := range list {
			if s.name != name(i) {
				result <- "what a goroutine holds that waits is lost"
				return
			}
		}
		result <- ""
	}()
	return ""
}

// waited ends the goroutine's waiting.
func waited() string {
	signal <- struct{}{}
	return <-result
}
