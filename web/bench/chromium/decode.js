// Runs the decoders on a document by turns, and keeps the shortest time of each.
globalThis.runDecoders = (() => {
  "use strict";

  const ROUNDS = 25;
  const LEAST = 20; // milliseconds that a round takes at least: the clock is coarse

  // Collecting the garbage, which the page does between events, is a part of the time.
  function once(decode, document, times) {
    const begin = performance.now();
    const { groups, error } = decode(document, times);
    globalThis.collect?.();
    const milliseconds = performance.now() - begin;
    if (error) throw new Error(error);
    return { milliseconds, groups };
  }

  // How often a decoder has to be run until a round is long enough.
  function calibrate(decode, document) {
    for (let times = 1; ; times *= 2) if (once(decode, document, times).milliseconds >= LEAST || times > 1e6) return times;
  }

  return async (url, names, expected) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const runs = names.map((name) => {
      const document = ["DOMParser", "fast-xml-parser"].includes(name) ? text : bytes;
      return { name, decode: globalThis.decoders[name], document, best: Infinity };
    });
    const failed = {};
    for (const run of runs) {
      try {
        run.times = calibrate(run.decode, run.document);
        const { groups } = once(run.decode, run.document, 1);
        if (groups !== expected) throw new Error(`${groups} groups in place of ${expected}`);
      } catch (error) { failed[run.name] = String(error); }
    }
    const sound = runs.filter(({ name }) => !(name in failed));
    for (let round = 0; round < ROUNDS; round++) {
      for (const run of sound) {
        run.best = Math.min(run.best, once(run.decode, run.document, run.times).milliseconds / run.times);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return { best: Object.fromEntries(sound.map(({ name, best }) => [name, best])), failed };
  };
})();
