// Runs a program as the page's loader does: node run.mjs PROGRAM CALLS. CALLS are names of its functions, perhaps with how
// often to call them, as in "build decode*20". Prints what went wrong and how much memory the program has, in bytes, after
// each.
import { readFileSync } from "node:fs";
import { guard, collector } from "./guard.js";

const [file, calls] = process.argv.slice(2);
const go = new Go(); // of wasm_exec.js, which node is told to load first
go.importObject.idlegc = collector;
const { instance } = await WebAssembly.instantiate(readFileSync(file), go.importObject);
let failure = null;
go.run(guard(instance, { closed: () => failure !== null, failed: (error) => { failure = error; } }));

globalThis.inside = () => { // what nest calls
  for (let i = 0; i < 3; i++) program.build();
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
    console.log(JSON.stringify({ call: name, wrong: wrong ?? "nothing was returned", memory: instance.exports.memory.buffer.byteLength }));
  }
}
process.exit(0);
