// The plug-in's loader: one classic script that puts Groupdesk into any element of any page.
//
//   <div data-groupdesk data-service="/Remote/Services86/"></div>      mounts by itself when the document is ready
//   <groupdesk-admin service="/Remote/Services86/"></groupdesk-admin>  mounts when it comes into the document, unmounts when it goes
//   const handle = await groupdesk.mount(element, {service, ticket})   mounts on demand
//
// docs/embedding.md describes options, events and handle; groupdesk.d.ts states their types. The program is fetched once
// and runs once for each mount. It starts by calling groupdesk.take(), which gives it the Life of that mount.
//
// The build joins this file with those that it imports: life.js is a mount, guard.js is the way into its program, settings.js
// and address.js are what Groupdesk is told, frame.js is the page around its own, program.js and fetch.js fetch, show.js speaks
// to the user while there is no program, and dom.js and storage.js serve the program. It puts the compiler's own wasm_exec.js
// (class Go) in front and lowers the syntax to the oldest browsers that are to run it.
import { Life, take } from "./life.js";
import { loadProgram, manifest } from "./program.js";
import { checkOptions, loadSettings, optionsOf } from "./settings.js";
import { checkBrowser, explain, misused, showFatal } from "./show.js";

const mounts = []; // the handles of the running programs
let settings = null; // a promise of them, shared by every mount

// ---- the interface

const handleOf = (element) => mounts.find((handle) => handle.element === element);

function readSettings() {
  settings ??= loadSettings().catch((error) => {
    settings = null; // Let the next mount try again.
    throw error;
  });
  return settings;
}

async function mount(element, options) {
  const given = options ?? {};
  if (!(element instanceof Element)) throw misused("an element to mount in is needed");
  if (handleOf(element)) throw misused("it is mounted in this element already");
  const forget = (handle) => mounts.splice(mounts.indexOf(handle), 1);
  const life = new Life(element, given, forget); // which takes a ticket out of the address, before anything is fetched
  const imports = life.go.importObject; // life.go is gone when it is unmounted in the meantime
  mounts.push(life.handle);
  try {
    checkBrowser();
    checkOptions(given);
    life.showLoading();
    const [module] = await Promise.all([loadProgram(), readSettings().then((found) => life.prepare(found))]);
    const instance = await WebAssembly.instantiate(module, imports);
    if (life.unmounted) return life.handle;
    life.run(instance);
    return life.handle;
  } catch (error) {
    await life.loadTexts();
    if (!life.unmounted) {
      life.unmount();
      showFatal(element, life.texts, explain(error), error);
    }
    throw error;
  }
}

// Mounts where nobody waits for the handle.
function mountHere(element, given) {
  mount(element, given).catch((error) => console.error("groupdesk:", error));
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
      const given = optionsOf(this, "", /^(class|dir|draggable|hidden|id|inert|is|lang|nonce|part|role|slot|style|tabindex|title|translate|xml.*|on.*|(aria|data)-.*)$/);
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

// The page may have this script twice. Elements named groupdesk are no properties of the window's own.
if (!Object.hasOwn(globalThis, "groupdesk")) {
  globalThis.groupdesk = { mount, take, mounts, version: manifest.wasm.name };
  customElements.define("groupdesk-admin", GroupdeskAdmin);
  whenReady(() => {
    for (const element of document.querySelectorAll("[data-groupdesk]")) mountHere(element, optionsOf(element, "data-", /^(?!data-)|^data-groupdesk$/));
  });
}
