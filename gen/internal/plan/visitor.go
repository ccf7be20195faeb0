package plan

// TypeVisitor does something for each kind of type. What lacks a method for a new one does not compile.
type TypeVisitor interface {
	Builtin(*Builtin)
	Varying(*Varying)
	Simple(*Simple)
	Struct(*Struct)
	Family(*Family)
	Wildcard(*Wildcard)
	Characters(*Characters)
	Skipped(*Skipped)
}

// Visit implements Type.
func (t *Builtin) Visit(v TypeVisitor) { v.Builtin(t) }

// Visit implements Type.
func (t *Varying) Visit(v TypeVisitor) { v.Varying(t) }

// Visit implements Type.
func (s *Simple) Visit(v TypeVisitor) { v.Simple(s) }

// Visit implements Type.
func (s *Struct) Visit(v TypeVisitor) { v.Struct(s) }

// Visit implements Type.
func (f *Family) Visit(v TypeVisitor) { v.Family(f) }

// Visit implements Type.
func (w *Wildcard) Visit(v TypeVisitor) { v.Wildcard(w) }

// Visit implements Type.
func (c *Characters) Visit(v TypeVisitor) { v.Characters(c) }

// Visit implements Type.
func (s *Skipped) Visit(v TypeVisitor) { v.Skipped(s) }
