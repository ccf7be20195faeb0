// How messages between the program and the page are made of bytes. wasm/browser has the other side.
export const encoder = new TextEncoder();
export const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // The character of that mark can begin a name too.

// Reads a message from the program.
export class Message {
  constructor(bytes) {
    this.data = new DataView(bytes.buffer);
    this.rest = bytes;
  }
  bytes(length) {
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }
  int() { return this.data.getInt32(this.bytes(4).byteOffset, true); }
  text() { return decoder.decode(this.bytes(this.int())); }
  list(read) { return Array.from({ length: this.int() }, read); }
}

// Half of a character that takes two UTF-16 units is no text. TextEncoder makes a question mark of it without a word;
// here it becomes three bytes that are not UTF-8, so that the program can refuse it.
export function encode(text) {
  if (!/\p{Surrogate}/u.test(text)) return encoder.encode(text);
  const bytes = [];
  for (const character of text) {
    const unit = character.codePointAt(0);
    if (unit >= 0xd800 && unit <= 0xdfff) bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

export const intBytes = (numbers) => new Uint8Array(Int32Array.from(numbers).buffer); // little-endian wherever browsers run

export function textsBytes(texts) {
  const parts = texts.map((text) => encoder.encode(text)).flatMap((bytes) => [intBytes([bytes.length]), bytes]);
  return joined(parts);
}

export function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}
