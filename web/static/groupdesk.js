// The plug-in's loader: one classic script that puts Groupdesk into any element of any page.
//
//   <div data-groupdesk data-service="/Remote/Services86/"></div>      mounts by itself when the document is ready
//   const handle = await groupdesk.mount(element, {service, ticket})   mounts on demand
//   handle.unmount()                                                   ends the program and empties the element
//
// Options are the names that the program understands; on an element each is written as data-NAME. The program is fetched
// once and runs once for each mount. It starts by calling groupdesk.take(), which tells it where it was mounted.
// The build puts the compiler's own wasm_exec.js (class Go) in front of this file and fills in the manifest.
// Text reaches the document through textContent alone, so that a page that enforces Trusted Types can host it.
(() => {
  "use strict";

  if (globalThis.groupdesk) return; // The page has this script twice.

  const manifest = /* manifest */ { wasm: { name: "app.wasm" }, gzip: { name: "app.wasm.gz" } } /* end of manifest */;
  const base = document.currentScript ? document.currentScript.src : document.baseURI;
  const mounts = []; // the handles of the running programs
  let program = null; // a promise of the compiled module, shared by every mount
  let starting = null; // what take() hands to the program that starts right now

  // ---- loading

  async function fetchFile(file) {
    const response = await fetch(new URL(file.name, base), { integrity: file.integrity || "", credentials: "same-origin" });
    if (!response.ok) throw new Error(`${file.name}: the server answered with status ${response.status}`);
    return response;
  }

  // The compressed file is plain data to us, so that compression needs no setting of the web server.
  async function fetchCompressed() {
    const response = await fetchFile(manifest.gzip);
    return response.body.pipeThrough(new DecompressionStream("gzip"));
  }

  async function fetchProgram() {
    if (typeof DecompressionStream === "function") {
      try {
        return await compile(await fetchCompressed());
      } catch (error) {
        // The server doesn't hand out .gz files, or unpacks them on the way, which spoils the integrity check.
        console.info("groupdesk: the compressed program is not usable here, taking the plain one:", error.message);
      }
    }
    return compile((await fetchFile(manifest.wasm)).body);
  }

  // Whatever type the server gave the file, the browser insists on this one.
  function compile(body) {
    return WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));
  }

  function loadProgram() {
    program ??= fetchProgram().catch((error) => {
      program = null; // Let the next mount try again.
      throw error;
    });
    return program;
  }

  // ---- running

  // Passes every call into the program on, and reports the first that a trap or a JavaScript exception unwound: after that
  // its memory can't be trusted, so nothing enters it any more.
  function guard(instance, life) {
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      exports[name] = typeof value === "function" ? guardCall(value, life) : value;
    }
    return Object.create(instance, { exports: { value: exports } });
  }

  function guardCall(call, life) {
    return (...args) => {
      if (life.ended) return undefined;
      try {
        return call(...args);
      } catch (error) {
        if (!life.go.exited) life.end(error);
        throw error;
      }
    };
  }

  function run(instance, life) {
    const { go } = life;
    const resume = go._resume;
    go._resume = () => (life.ended ? undefined : resume.call(go)); // Events may still arrive after the end.
    starting = life.context;
    const ended = go.run(guard(instance, life));
    starting = null;
    ended.then(() => life.end(null), (error) => life.end(error));
  }

  // A life is one run of the program in one element.
  function newLife(element, options) {
    const cleanups = [];
    const life = { go: new Go(), ended: false, unmounted: false };
    life.context = { element, options, onUnmount: (cleanup) => cleanups.push(cleanup) };
    life.end = (error) => {
      if (life.ended) return;
      life.ended = true;
      for (const timer of (life.go._scheduledTimeouts ?? new Map()).values()) clearTimeout(timer);
      life.go._scheduledTimeouts?.clear();
      if (!life.unmounted) showFatal(element, "Groupdesk has stopped because of an error in the program. What was saved is safe. You can still copy text that was not saved; then reload the page.", error);
    };
    life.handle = {
      element,
      go: life.go, // for diagnosis, such as the number of JavaScript objects that the program holds
      unmount() {
        if (life.unmounted) return;
        life.unmounted = true;
        if (!life.ended) for (const cleanup of cleanups) cleanup();
        mounts.splice(mounts.indexOf(life.handle), 1);
        element.replaceChildren();
      },
    };
    return life;
  }

  // ---- what the user sees before and after the program

  function make(tag, text, attributes = {}) {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  function showLoading(element) {
    element.replaceChildren(make("p", "Loading Groupdesk…", { "data-part": "loading", "class": "groupdesk-loading", "role": "status" }));
  }

  function showFatal(element, text, error) {
    const panel = make("section", "", { "data-part": "fatal", "class": "groupdesk-fatal", "role": "alertdialog", "aria-label": "Groupdesk has a problem" });
    const reload = make("button", "Reload", { "type": "button", "data-part": "reload" });
    reload.addEventListener("click", () => location.reload());
    panel.append(make("p", text), reload);
    if (error) {
      const details = make("details", "");
      details.append(make("summary", "Details"), make("pre", String(error.message ?? error)));
      panel.append(details);
    }
    element.prepend(panel);
    reload.focus();
  }

  function explain(error) {
    if (typeof WebAssembly !== "object") return "This browser cannot run Groupdesk: WebAssembly is missing or switched off.";
    if (/unsafe-eval|Content Security Policy/i.test(error.message)) return "Groupdesk may not run on this page: its Content-Security-Policy must allow 'wasm-unsafe-eval' in script-src.";
    return "Groupdesk could not be loaded. Check the connection and reload the page. If that does not help, a file of the program is missing on the web server or was changed on the way.";
  }

  // ---- the interface

  async function mount(element, options = {}) {
    if (!(element instanceof Element)) throw new TypeError("groupdesk.mount needs an element to mount in");
    if (mounts.some((handle) => handle.element === element)) throw new Error("groupdesk is mounted in this element already");
    const life = newLife(element, options);
    mounts.push(life.handle);
    showLoading(element);
    try {
      const instance = await WebAssembly.instantiate(await loadProgram(), life.go.importObject);
      if (life.unmounted) return life.handle;
      element.replaceChildren();
      run(instance, life);
      return life.handle;
    } catch (error) {
      if (!life.unmounted) {
        life.handle.unmount();
        showFatal(element, explain(error), error);
      }
      throw error;
    }
  }

  function take() {
    if (!starting) throw new Error("groupdesk.take is for the program, while it starts");
    return starting;
  }

  function mountMarked() {
    for (const element of document.querySelectorAll("[data-groupdesk]")) {
      const { groupdesk: _, ...options } = element.dataset;
      delete element.dataset.ticket; // The program has it now; the document needs no copy of a secret.
      mount(element, options).catch((error) => console.error("groupdesk:", error));
    }
  }

  globalThis.groupdesk = { mount, take, mounts };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mountMarked);
  else mountMarked();
})();
