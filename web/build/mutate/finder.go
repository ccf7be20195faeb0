package main

import (
	"go/ast"
	"go/token"
)

// finder collects the changes of one file.
type finder struct {
	set      *token.FileSet
	file     string
	source   []byte
	function string
	results  []ast.Expr // the types of what the present function returns
	found    []mutant
}

// replace adds the change that replaces a part of the source by a text.
func (f *finder) replace(from, to token.Pos, text string) {
	start := f.set.Position(from)
	f.found = append(f.found, mutant{
		file: f.file, function: f.function, line: start.Line, source: f.source,
		start: start.Offset, end: f.set.Position(to).Offset, text: text,
	})
}

func (f *finder) replaceNode(n ast.Node, text string) { f.replace(n.Pos(), n.End(), text) }

// text returns the source of a node.
func (f *finder) text(n ast.Node) string {
	return string(f.source[f.set.Position(n.Pos()).Offset:f.set.Position(n.End()).Offset])
}

// operators lists what each operator is changed into: a bound is moved by one, and a condition negated.
var operators = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL}, token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.SHL: {token.SHR}, token.SHR: {token.SHL},
	token.INC: {token.DEC}, token.DEC: {token.INC},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.OR_ASSIGN: {token.AND_ASSIGN}, token.AND_ASSIGN: {token.OR_ASSIGN},
}

// visit adds the changes of one node. A function literal has results of its own, so it is walked separately.
func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncLit:
		inner := *f
		inner.results = results(n.Type)
		ast.Inspect(n.Body, inner.visit)
		f.found = inner.found
		return false
	case *ast.BinaryExpr:
		if n.Op != token.ADD || !isText(n.X) && !isText(n.Y) {
			f.operator(n.OpPos, n.Op)
		}
	case *ast.IncDecStmt:
		f.operator(n.TokPos, n.Tok)
	case *ast.AssignStmt:
		f.operator(n.TokPos, n.Tok)
	case *ast.IfStmt:
		f.condition(n.Cond)
	case *ast.CaseClause:
		f.labels(n)
	case *ast.ReturnStmt:
		f.returned(n)
	case *ast.ExprStmt:
		f.replaceNode(n, "")
	}
	return true
}

func (f *finder) operator(at token.Pos, op token.Token) {
	for _, other := range operators[op] {
		f.replace(at, at+token.Pos(len(op.String())), other.String())
	}
}

// condition negates a condition that has no operator to change.
func (f *finder) condition(c ast.Expr) {
	if _, ok := c.(*ast.BinaryExpr); ok {
		return
	}
	if u, ok := c.(*ast.UnaryExpr); ok && u.Op == token.NOT {
		f.replaceNode(c, f.text(u.X))
		return
	}
	f.replaceNode(c, "!("+f.text(c)+")")
}

// labels removes one label of a case after the other; a case with a single one, or the default, goes as a whole.
func (f *finder) labels(c *ast.CaseClause) {
	if len(c.List) < 2 {
		f.replaceNode(c, "")
		return
	}
	for i, label := range c.List {
		if i == 0 {
			f.replace(label.Pos(), c.List[1].Pos(), "")
		} else {
			f.replace(c.List[i-1].End(), label.End(), "")
		}
	}
}

// returned changes the results of a return statement one after the other.
func (f *finder) returned(r *ast.ReturnStmt) {
	if len(r.Results) == 0 || len(r.Results) != len(f.results) {
		return // There are none, they are named and returned bare, or they are those of a call.
	}
	failed := f.returnsError(r)
	for i, value := range r.Results {
		if _, ok := value.(*ast.BinaryExpr); ok {
			continue // Its operator is changed.
		}
		if failed && isZero(f.text(value)) {
			continue // Nobody looks at it.
		}
		if text := otherValue(f.results[i], f.text(value)); text != "" {
			f.replaceNode(value, text)
		}
	}
}

// returnsError reports whether a return statement may report a failure in its last result.
func (f *finder) returnsError(r *ast.ReturnStmt) bool {
	last := len(f.results) - 1
	name, ok := f.results[last].(*ast.Ident)
	return ok && name.Name == "error" && f.text(r.Results[last]) != "nil"
}

func isZero(value string) bool {
	switch value {
	case "nil", "0", `""`, "false":
		return true
	}
	return false
}

// otherValue returns another value of a type than the one that is returned; empty: the type suggests none.
func otherValue(t ast.Expr, value string) string {
	name := ""
	switch t := t.(type) {
	case *ast.StarExpr, *ast.MapType, *ast.FuncType:
		name = "error" // Its zero value is nil too.
	case *ast.ArrayType:
		if t.Len == nil {
			name = "error"
		}
	case *ast.Ident:
		name = t.Name
	}
	switch name {
	case "bool":
		return otherBool(value)
	case "error":
		return firstBut(value, "nil", "")
	case "string":
		return firstBut(value, `""`, `"mutant"`)
	case "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune":
		return firstBut(value, "0", "1")
	}
	return ""
}

func otherBool(value string) string {
	switch value {
	case "true":
		return "false"
	case "false":
		return "true"
	}
	return "!(" + value + ")"
}

// firstBut returns the first value, or the second where the first is the present one.
func firstBut(value, first, second string) string {
	if value == first {
		return second
	}
	return first
}

func isText(e ast.Expr) bool {
	literal, ok := e.(*ast.BasicLit)
	return ok && literal.Kind == token.STRING
}
