// Runs a program that does nothing, then asks for the user groups and does nothing with the answer: what every page that is
// written in Go has to wait for.
import { askForGroups } from "./ask.js";

globalThis.usable = (async () => {
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(fetch("empty.wasm"), go.importObject);
  await go.run(instance);
  await askForGroups();
  return performance.now();
})();
