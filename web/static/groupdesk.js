// The plug-in's loader: one classic script that puts Groupdesk into any element of any page.
//
//   <div data-groupdesk data-service="/Remote/Services86/"></div>      mounts by itself when the document is ready
//   <groupdesk-admin service="/Remote/Services86/"></groupdesk-admin>  mounts when it comes into the document, unmounts when it goes
//   const handle = await groupdesk.mount(element, {service, ticket})   mounts on demand
//
// docs/embedding.md describes options, events and handle; groupdesk.d.ts states their types. The program is fetched once
// and runs once for each mount. It starts by calling groupdesk.take(), which gives it the Life of that mount.
// The build puts the compiler's own wasm_exec.js (class Go) in front of this file, fills in the manifest, and lowers the
// syntax to the oldest browsers that are to run it. Text reaches the document through textContent alone, so that a page
// that enforces Trusted Types can host it.
(() => {
  "use strict";

  if (globalThis.groupdesk) return; // The page has this script twice.

  const manifest = /* manifest */ { wasm: { name: "app.wasm" }, gzip: { name: "app.wasm.gz" }, languages: {}, texts: [] } /* end of manifest */;
  const base = document.currentScript ? document.currentScript.src : document.baseURI;
  const PATIENCE = 10000; // milliseconds that a catalogue may take
  const mounts = []; // the handles of the running programs
  let program = null; // a promise of the compiled module, shared by every mount
  let starting = null; // the life that take() hands to the program that starts right now

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

  // Whatever type the server gave the file, a browser that compiles while it loads insists on this one.
  async function compile(body) {
    const response = new Response(body, { headers: { "Content-Type": "application/wasm" } });
    if (typeof WebAssembly.compileStreaming === "function") return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  // ---- languages

  // SuperOffice's codes for languages that have catalogues, and Norwegian's other names.
  const aliases = { no: "nb", nn: "nb", sw: "sv", se: "sv", dk: "da", du: "nl", ge: "de", us: "en", gb: "en" };

  // The first language of the user's that the page speaks; the host page's wish comes before. It is English when none is.
  function chooseLanguage(wish) {
    for (const tag of [wish ?? "", ...navigator.languages]) {
      const code = String(tag).toLowerCase().split(/[-_]/)[0];
      const language = aliases[code] ?? code;
      if (language === "en" || Object.hasOwn(manifest.languages, language)) return language;
    }
    return "en";
  }

  // The texts of a language: the loader's own by their keys, and the program's as it takes them. English is in the program.
  async function fetchTexts(language) {
    const lines = (await (await fetchFile(manifest.languages[language])).text()).split("\n");
    return {
      language,
      loader: Object.fromEntries(manifest.texts.map(([key, text], i) => [key, lines[i] || text])),
      program: lines.slice(manifest.texts.length).join("\n"),
    };
  }

  const english = { language: "en", loader: Object.fromEntries(manifest.texts), program: "" };
  const catalogues = {}; // promises of texts by language, shared by every mount

  // Texts that are lost, or that keep the user waiting, are said in English.
  function loadTexts(language) {
    if (language === "en") return english;
    catalogues[language] ??= Promise.race([fetchTexts(language), late()]).catch((error) => {
      delete catalogues[language]; // Let the next mount try again.
      console.warn("groupdesk: no texts in the user's language, so they are in English:", error.message);
      return english;
    });
    return catalogues[language];
  }

  function late() {
    return new Promise((_, fail) => setTimeout(() => fail(new Error("they did not come in time")), PATIENCE));
  }

  function loadProgram() {
    program ??= fetchProgram().catch((error) => {
      program = null; // Let the next mount try again.
      throw error;
    });
    return program;
  }

  // ---- options

  const options = {
    service: "string", ticket: "string", getTicket: "function", language: "string",
    theme: "string", readOnly: "boolean", label: "string", address: "boolean", group: "number",
  };

  function checkOptions(given) {
    for (const [name, value] of Object.entries(given)) {
      if (!Object.hasOwn(options, name)) throw misused(`there is no option ${name}, only ${Object.keys(options).join(", ")}`);
      if (value !== undefined && (typeof value !== options[name] || Number.isNaN(value))) throw misused(`the option ${name} has to be a ${options[name]}`);
    }
    if (given.theme && !["light", "dark"].includes(given.theme)) throw misused("the option theme has to be light or dark; leave it out to follow the browser");
  }

  // Options as attributes: data-read-only or, on the element of our own, read-only. A ticket is taken out of the document,
  // which needs no copy of a secret.
  function optionsOf(element, prefix) {
    const given = {};
    for (const [name, type] of Object.entries(options)) {
      const attribute = prefix + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
      const value = element.getAttribute(attribute);
      if (value !== null && type !== "function") given[name] = type === "boolean" ? value !== "false" : type === "number" ? Number(value) : value;
    }
    element.removeAttribute(prefix + "ticket");
    return given;
  }

  // ---- running

  // What the program may tell the host page, numbered as in wasm/browser/events.go: as numbers, because a program compiled
  // with TinyGo can never let a string go.
  const events = ["ready", "saved", "error", "sessionexpired", "group"];
  const kinds = [
    "sign-in-refused", "session-expired", "no-rights", "duplicate", "invalid", "not-found", "changed-by-other", "server",
    "fault", "bad-request", "unauthorized", "not-found-url", "too-large", "wrong-content-type", "unavailable", "not-soap",
    "truncated", "timeout", "network", "cancelled", "redirected", "too-many-requests", "answer-too-large", "malformed",
    "other-origin", "mixed-content", "policy", "certificate",
  ];

  const noHooks = () => ({ unmount: [], refresh: [], ticket: [], group: [] }); // functions of the program

  // One run of the program in one element. The program calls what begins with on, askTicket and emit.
  class Life {
    constructor(element, given) {
      this.element = element;
      this.options = { ...given };
      this.language = chooseLanguage(given?.language);
      this.texts = english; // until others have come
      this.go = new Go();
      this.started = this.ended = this.unmounted = false;
      this.hooks = noHooks();
      this.handle = newHandle(this);
    }

    async loadTexts() { this.texts = await loadTexts(this.language); }

    run(instance) {
      this.started = true;
      const resume = this.go._resume;
      this.go._resume = () => (this.ended ? undefined : resume.call(this.go)); // Events may arrive after the end.
      starting = this;
      const ended = this.go.run(this.guard(instance));
      starting = null;
      delete this.options.ticket;
      this.texts = { ...this.texts, program: "" }; // The program has taken them.
      ended.then(() => this.end(null), (error) => this.end(error));
    }

    // Passes every call into the program on, and reports the first that a trap or a JavaScript exception unwound: after
    // that its memory can't be trusted, so nothing enters it any more.
    guard(instance) {
      const exports = {};
      for (const [name, value] of Object.entries(instance.exports)) {
        exports[name] = typeof value === "function" ? this.guardCall(value) : value;
      }
      return Object.create(instance, { exports: { value: exports } });
    }

    guardCall(call) {
      return (...args) => {
        if (this.ended) return undefined;
        try {
          return call(...args);
        } catch (error) {
          if (!this.ended && !this.go.exited) this.end(error);
          throw error;
        }
      };
    }

    // Lets the program go, with all its memory: a host page may hold the handle for long.
    end(error) {
      if (this.ended) return;
      this.ended = true;
      const { go } = this;
      for (const timer of (go._scheduledTimeouts ?? new Map()).values()) clearTimeout(timer);
      queueMicrotask(() => release(go)); // when no call is inside it any more
      this.go = null;
      this.hooks = noHooks();
      if (!this.unmounted) showFatal(this, "LoaderStopped", error);
    }

    // The program cleans up inside its function for it; one compiled with TinyGo doesn't tell that it has ended.
    unmount() {
      if (this.unmounted) return;
      this.unmounted = true;
      for (const hook of this.hooks.unmount) hook();
      this.end(null);
      mounts.splice(mounts.indexOf(this.handle), 1);
      this.element.replaceChildren();
    }

    onUnmount(hook) { this.hooks.unmount.push(hook); }
    onRefresh(hook) { this.hooks.refresh.push(hook); }
    onTicket(hook) { this.hooks.ticket.push(hook); }
    onGroup(hook) { this.hooks.group.push(hook); }

    refresh() {
      for (const hook of this.hooks.refresh) hook();
    }

    setTicket(ticket) {
      if (!this.started) this.options.ticket = ticket;
      for (const hook of this.hooks.ticket) hook(ticket);
    }

    showGroup(id) {
      if (!this.started) this.options.group = id;
      for (const hook of this.hooks.group) hook(id);
    }

    // Asks the host page for a ticket, which then comes as from setTicket, empty when there is none. Returns whether the
    // host page has a way to be asked.
    askTicket() {
      const { getTicket } = this.options;
      if (!getTicket) return false;
      const failed = (error) => console.warn("groupdesk: getTicket failed, so the user has to sign in:", error);
      new Promise((resolve) => resolve(getTicket())).catch(failed)
        .then((ticket) => this.setTicket(typeof ticket === "string" ? ticket : ""));
      return true;
    }

    // The host page hears of it when the program is at rest, because what it does then may enter the program.
    emit(event, number) {
      const name = events[event];
      const detail = Object.freeze(name === "saved" || name === "group" ? { id: number } : name === "error" ? { kind: kinds[number] } : {});
      queueMicrotask(() => {
        if (!this.unmounted) this.element.dispatchEvent(new CustomEvent(`groupdesk-${name}`, { detail, bubbles: true, composed: true }));
      });
    }
  }

  // Empties a program that has ended. A timer of TinyGo's may keep the shell for as long as a request may take, and events
  // may still arrive at it.
  function release(go) {
    for (const name of Object.keys(go)) delete go[name];
    go.exited = true;
    go._resume = ignore;
  }

  function ignore() {}

  function newHandle(life) {
    return Object.freeze({
      element: life.element,
      refresh: () => life.refresh(),
      setTicket: (ticket) => life.setTicket(String(ticket)),
      showGroup: (id) => life.showGroup(Number(id) || 0),
      unmount: () => life.unmount(),
      get go() { return life.go; }, // for diagnosis, such as the number of JavaScript objects that the program holds
    });
  }

  // ---- what the user sees before and after the program

  function make(tag, text, attributes = {}) {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  function showLoading({ element, language }) {
    const text = manifest.languages[language]?.loading ?? english.loader.LoaderLoading;
    element.replaceChildren(make("p", text, { "lang": language, "data-part": "loading", "class": "groupdesk-loading", "role": "status" }));
  }

  // Names a page that holds nothing else.
  function titlePage({ texts: { language, loader } }) {
    document.documentElement.lang = language;
    document.title = loader.LoaderTitle;
  }

  function showFatal({ element, texts: { language, loader } }, advice, error) {
    const panel = make("section", "", { "data-part": "fatal", "lang": language, "class": "groupdesk-fatal", "role": "alertdialog", "aria-label": loader.LoaderProblem });
    const reload = make("button", loader.LoaderReload, { "type": "button", "data-part": "reload" });
    reload.addEventListener("click", () => location.reload());
    panel.append(make(element.querySelector("h1") ? "h2" : "h1", loader.LoaderProblem), make("p", loader[advice]), reload);
    if (error) {
      const details = make("details", "");
      details.append(make("summary", loader.LoaderDetails), make("pre", String(error.message ?? error), { "lang": "en" }));
      panel.append(details);
    }
    element.prepend(panel);
    reload.focus();
  }

  // An error with the key of a text for the user; the message is for whoever made the page.
  function problem(error, advice) {
    return Object.assign(error, { advice });
  }

  function misused(text) {
    return problem(new TypeError(`groupdesk.mount: ${text}`), "LoaderMisused");
  }

  // Container queries are the youngest of what the page can't do without, so they stand for all of it. A browser that
  // doesn't even understand this script leaves in the element what the page has there.
  function checkBrowser() {
    if (!CSS.supports("container-type", "inline-size")) {
      throw problem(new Error("container queries are missing"), "LoaderTooOld");
    }
    if (typeof WebAssembly !== "object") {
      throw problem(new Error("WebAssembly is missing"), "LoaderNoWebAssembly");
    }
  }

  function explain(error) {
    if (error.advice) return error.advice;
    if (/unsafe-eval|Content Security Policy/i.test(error.message)) return "LoaderPolicy";
    return "LoaderFailed";
  }

  // ---- the interface

  const handleOf = (element) => mounts.find((handle) => handle.element === element);

  async function mount(element, given = {}) {
    if (!(element instanceof Element)) throw misused("an element to mount in is needed");
    if (handleOf(element)) throw misused("it is mounted in this element already");
    const life = new Life(element, given);
    const imports = life.go.importObject; // life.go is gone when it is unmounted in the meantime
    mounts.push(life.handle);
    try {
      checkBrowser();
      checkOptions(given);
      showLoading(life);
      const [module] = await Promise.all([loadProgram(), life.loadTexts()]);
      const instance = await WebAssembly.instantiate(module, imports);
      if (life.unmounted) return life.handle;
      if (given.address) titlePage(life);
      element.replaceChildren();
      life.run(instance);
      return life.handle;
    } catch (error) {
      await life.loadTexts();
      if (!life.unmounted) {
        life.unmount();
        showFatal(life, explain(error), error);
      }
      throw error;
    }
  }

  // Mounts where nobody waits for the handle.
  function mountHere(element, given) {
    mount(element, given).catch((error) => console.error("groupdesk:", error));
  }

  function take() {
    if (!starting) throw new Error("groupdesk.take is for the program, while it starts");
    return starting;
  }

  function whenReady(act) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true });
    else act();
  }

  // The element form of mount. An element that is only moved stays mounted.
  class GroupdeskAdmin extends HTMLElement {
    connectedCallback() {
      whenReady(() => { // with the children that the document gives it, which the program replaces
        if (!this.isConnected || handleOf(this)) return;
        const given = optionsOf(this, "");
        if (this.getTicket) given.getTicket = () => this.getTicket();
        mountHere(this, given);
      });
    }
    disconnectedCallback() {
      queueMicrotask(() => { if (!this.isConnected) this.unmount(); });
    }
    refresh() { handleOf(this)?.refresh(); }
    setTicket(ticket) { handleOf(this)?.setTicket(ticket); }
    showGroup(id) { handleOf(this)?.showGroup(id); }
    unmount() { handleOf(this)?.unmount(); }
  }

  globalThis.groupdesk = { mount, take, mounts, version: manifest.wasm.name };
  customElements.define("groupdesk-admin", GroupdeskAdmin);
  whenReady(() => {
    for (const element of document.querySelectorAll("[data-groupdesk]")) mountHere(element, optionsOf(element, "data-"));
  });
})();
