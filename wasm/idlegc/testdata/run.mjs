// Runs a program as the page's loader does: node run.mjs PROGRAM CALLS. CALLS are names of its functions, perhaps with how
// often to call them, as in "build decode*20". Prints after each what went wrong, how much memory the program has, in bytes,
// and how often its garbage was collected.
import { readFileSync } from "node:fs";
import { guard, collector } from "./guard.js";

const [file, calls] = process.argv.slice(2);
const go = new Go(); // of wasm_exec.js, which node is told to load first
go.importObject.idlegc = collector;
const { instance } = await WebAssembly.instantiate(readFileSync(file), go.importObject);
let failure = null;
let collections = 0;
const { collect } = instance.exports;
const counting = Object.create(instance, { exports: { value: { ...instance.exports, collect() { collections++; collect(); } } } });
go.run(guard(counting, { closed: () => failure !== null, failed: (error) => { failure = error; } }));

globalThis.inside = () => { // what nest calls
  for (let i = 0; i < 3; i++) program.build();
};

globalThis.swallowed = () => { // what swallow calls
  try { program.trap(); } catch { /* nobody is told */ }
};

for (const call of calls.split(" ")) {
  const [name, times] = call.split("*");
  for (let i = 0; i < Number(times ?? 1); i++) {
    let wrong;
    try {
      wrong = program[name]();
    } catch (error) {
      wrong = `${error.message}, ${error.advice}`;
    }
    console.log(JSON.stringify({ call: name, wrong: wrong ?? "nothing was returned", memory: instance.exports.memory.buffer.byteLength, collections }));
  }
}
process.exit(0);
