// Command empty does nothing: what compilers and browsers take for that, they take for every program.
package main

func main() {}
