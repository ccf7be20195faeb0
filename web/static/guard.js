// The way into a program: every call of a function that it exports goes through here.
import { problem } from "./show.js";

// Passes calls into the program on, and reports the first that a trap or a JavaScript exception unwound: after that its
// memory can't be trusted, so nothing enters it any more. Whenever no call is inside it, a program that brings its own
// collector may collect its garbage; see wasm/idlegc.
export function guard(instance, { closed, failed }) {
  const { collect } = instance.exports;
  let inside = 0; // calls that have not returned: while one is, the program may call JavaScript, which may call it
  const guarded = (call) => (...args) => {
    if (closed()) return undefined;
    inside++;
    try {
      const result = call(...args);
      if (inside === 1 && !closed()) collect?.(); // an inner call may have failed without the outer one's noticing
      return result;
    } catch (error) {
      failed(error);
      throw error;
    } finally {
      inside--;
    }
  };
  const exports = {};
  for (const [name, value] of Object.entries(instance.exports)) exports[name] = typeof value === "function" ? guarded(value) : value;
  return Object.create(instance, { exports: { value: exports } });
}

// What such a program imports.
export const collector = {
  outOfMemory() { throw problem(new RangeError("out of memory"), "LoaderOutOfMemory"); },
};
