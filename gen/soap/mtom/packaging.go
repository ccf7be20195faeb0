package mtom

import "groupdesk/gen/soap"

// Defaults of [Packaging].
const (
	DefaultThreshold = 1024
	DefaultMaxParts  = 1000
	DefaultMaxPart   = 64 << 20
)

// Packaging is the MTOM of a client or a server. The zero value is ready for use. It may be used by several goroutines at
// once as long as no field is changed.
type Packaging struct {
	// Threshold is the size from which on a value becomes an attachment, in bytes; 0 is DefaultThreshold.
	Threshold int
	// Always makes a server answer plain requests with packages too.
	Always bool
	// MaxParts bounds the parts of a received package, the XML included; 0 is DefaultMaxParts.
	MaxParts int
	// MaxPart bounds each of them, in bytes; 0 is DefaultMaxPart. The transport bounds the whole, and soap.ReadOptions the
	// XML.
	MaxPart int
}

// Pack begins a package.
func (p *Packaging) Pack() soap.Packer {
	id, err := newID()
	return &packer{threshold: orDefault(p.Threshold, DefaultThreshold), id: id, err: err}
}

// Unpack reads a package. The errors are [*PackageError] and [*PartError].
func (p *Packaging) Unpack(contentType string, body []byte) (*soap.Unpacked, error) {
	media, ok := parseMediaType(contentType)
	if !ok || media.name != "multipart/related" {
		if p.Always {
			return &soap.Unpacked{ContentType: contentType, Body: body}, nil
		}
		return nil, nil
	}
	if name, _, _ := cut(media.parameter("type")); name != typeXOP {
		return nil, &PackageError{NotXOP, "its type " + quote(media.parameter("type")) +
			" is not supported; use MTOM (" + typeXOP + "), not SOAP with Attachments"}
	}
	parts, err := p.split(body, media.parameter("boundary"))
	if err != nil {
		return nil, err
	}
	return unpack(media, parts)
}

func orDefault(n, fallback int) int {
	if n == 0 {
		return fallback
	}
	return n
}
