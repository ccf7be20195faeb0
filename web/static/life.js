// One mount: what it is told, the run of its program, and what passes between that and the page around.
import { takeTicket } from "./address.js";
import { Port } from "./dom.js";
import { collector, guard } from "./guard.js";
import { isFramedElsewhere, openLink, refreshSuperOffice } from "./frame.js";
import { chooseLanguage, english, loadTexts, manifest } from "./program.js";
import { merge } from "./settings.js";
import { misused, showFatal, showLoading } from "./show.js";
import { Storage } from "./storage.js";

const SERVICE = "/Remote/"; // where NetServer's services are on the host that also serves the page

// What the program may tell the host page, numbered as in wasm/browser/events.go: as numbers, because a program compiled
// with TinyGo can never let a string go.
const events = ["ready", "saved", "error", "sessionexpired", "group"];
const kinds = [
  "sign-in-refused", "session-expired", "no-rights", "duplicate", "invalid", "not-found", "changed-by-other", "server",
  "fault", "bad-request", "unauthorized", "not-found-url", "too-large", "wrong-content-type", "unavailable", "not-soap",
  "truncated", "timeout", "network", "cancelled", "redirected", "too-many-requests", "answer-too-large", "malformed",
  "other-origin", "mixed-content", "policy", "certificate",
];

let starting = null; // the life that take() hands to the program that starts right now

// What the host page may want of the program, by the numbers in wasm/browser/host.go.
const WISHES = { unmount: 0, refresh: 1, group: 2, ticket: 3 };

// The program calls listen, askTicket, settled and emit, and reads options and told.
export class Life {
  // A ticket in the address of a page of our own is taken out of it at once.
  constructor(element, given, forget) {
    this.element = element;
    this.given = Object.assign(Object.create(null), given); // nothing that Object.prototype has, which is the host page's
    this.forget = forget;
    this.options = this.given; // and the settings, when they have come
    this.told = "";
    this.closing = new AbortController();
    this.storage = new Storage(this.closing.signal);
    if (this.given.address) this.followAddress();
    this.language = chooseLanguage(this.given.language);
    this.texts = english; // until others have come
    this.go = new Go();
    this.go.importObject.idlegc = collector;
    this.go.env = { GOGC: "50" }; // Stock Go collects when its heap has grown by half; TinyGo does not read it.
    this.started = this.ended = this.unmounted = false;
    this.wish = () => {}; // a function of the program while it listens
    this.handle = newHandle(this);
  }

  followAddress() {
    const ticket = takeTicket();
    if (ticket) this.given.ticket = ticket;
    window.addEventListener("hashchange", () => {
      const next = takeTicket();
      if (next) this.setTicket(next);
    }, { signal: this.closing.signal });
  }

  // Takes over what the installation has set, before the program starts. What the tab keeps is this mount's own by then: a
  // copy of a tab begins with nothing.
  async prepare(settings) {
    await this.storage.claimed;
    if (this.unmounted) return;
    const { options, from } = merge(settings, this.given);
    this.options = options;
    const service = serviceAddress(options.service || SERVICE);
    if (options.address) {
      document.head.append(policyFor(service));
      this.link = openLink(options.origins ?? []);
      this.link?.connect(this.handle);
      if (this.link) options.getTicket ??= () => this.link.askTicket();
    }
    this.told = toldOf(options, from);
    this.language = chooseLanguage(options.language);
    await this.loadTexts();
    if (options.address && !this.unmounted) this.titlePage();
  }

  async loadTexts() { this.texts = await loadTexts(this.language); }

  showLoading() { showLoading(this.element, this.language, manifest.languages[this.language]?.loading ?? english.loader.LoaderLoading); }

  // Names a page that holds nothing else.
  titlePage() {
    document.documentElement.lang = this.texts.language;
    document.title = this.texts.loader.LoaderTitle;
  }

  run(instance) {
    this.started = true;
    const resume = this.go._resume;
    this.go._resume = () => (this.ended ? undefined : resume.call(this.go)); // Events may arrive after the end.
    starting = this;
    const ended = this.go.run(guard(instance, {
      closed: () => this.ended,
      failed: (error) => { if (!this.ended && !this.go.exited) this.end(error); },
    }));
    starting = null;
    delete this.options.ticket;
    delete this.given.ticket;
    this.texts = { ...this.texts, program: "" }; // The program has taken them.
    ended.then(() => this.end(null), (error) => this.end(error));
  }

  // Lets the program go, with all its memory: a host page may hold the handle for long.
  end(error) {
    if (this.ended) return;
    this.ended = true;
    const { go } = this;
    for (const timer of (go._scheduledTimeouts ?? new Map()).values()) clearTimeout(timer);
    queueMicrotask(() => release(go)); // when no call is inside it any more
    this.go = null;
    this.wish = () => {};
    if (!this.unmounted) showFatal(this.element, this.texts, error?.advice ?? "LoaderStopped", error);
  }

  // The program cleans up inside its function for it. It never ends by itself.
  unmount() {
    if (this.unmounted) return;
    this.unmounted = true;
    this.wish(WISHES.unmount);
    this.end(null);
    this.closing.abort();
    this.link?.close();
    delete this.options.ticket;
    delete this.given.ticket;
    this.forget(this.handle);
    this.element.replaceChildren();
  }

  listen(wish) { this.wish = wish; }

  refresh() { this.wish(WISHES.refresh); }

  setTicket(ticket) {
    if (!this.started) this.options.ticket = ticket;
    this.wish(WISHES.ticket, ticket);
  }

  showGroup(id) {
    if (!this.started) this.options.group = id;
    this.wish(WISHES.group, id);
  }

  // Asks the host page for a ticket, which then comes as from setTicket, empty when there is none. Returns whether the
  // host page has a way to be asked.
  askTicket() {
    const { getTicket } = this.options;
    if (!getTicket) return false;
    const failed = (error) => console.warn("groupdesk: getTicket failed, so the user has to sign in:", error);
    Promise.resolve().then(() => getTicket()).catch(failed) // when the program is at rest, which it may enter
      .then((ticket) => this.setTicket(typeof ticket === "string" ? ticket : ""));
    return true;
  }

  // Called when no save is on its way any more and something was stored.
  settled() {
    const { address, off, origins } = this.options;
    if (address && !off?.includes("refresh-superoffice")) refreshSuperOffice(origins ?? []);
  }

  // The host page hears of it when the program is at rest, because what it does then may enter the program.
  emit(event, number) {
    const name = events[event];
    const detail = Object.freeze(name === "saved" || name === "group" ? { id: number } : name === "error" ? { kind: kinds[number] } : {});
    queueMicrotask(() => {
      if (this.unmounted) return;
      this.element.dispatchEvent(new CustomEvent(`groupdesk-${name}`, { detail, bubbles: true, composed: true }));
      this.link?.tell(name, detail);
    });
  }
}

// Empties a program that has ended: events may still arrive at it.
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

// Called by the program when it starts, for its way to the document.
globalThis.groupdeskPort = () => new Port(take().storage);

// Called by the program when it starts.
export function take() {
  if (!starting) throw new Error("groupdesk.take is for the program, while it starts");
  return starting;
}

// ---- what the program is told

// The address of the services; only one that a request can go to, and without a user's name in it.
function serviceAddress(text) {
  try {
    const url = new URL(text, document.baseURI);
    if (/^https?:$/.test(url.protocol) && !url.username) return url;
  } catch {
    // It is no address at all.
  }
  throw misused(`the option service has to be the address of a folder on a web server, not ${text}`);
}

// The part of the policy of our own page that depends on where the services are: index.html allows requests to any server,
// and this narrows it down before the program runs.
function policyFor(service) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `connect-src 'self'${service.origin === location.origin ? "" : ` ${service.origin}`}`;
  return meta;
}

// What the program is told, as one text, which crosses once: a program compiled with TinyGo can never let a string go. The
// order is that of browser.Take.
function toldOf({ service, version, language, theme, label, labelColor, signIn, names, off }, from) {
  const { prefix, pattern, explanation, refuse } = names ?? {};
  return [
    service || SERVICE, language || navigator.language, theme, label, labelColor, (signIn ?? ["password", "ticket"]).join(" "),
    [...(off ?? []), ...(isFramedElsewhere() ? ["stay-signed-in"] : [])].join(" "), prefix, pattern, explanation, refuse?.join("\n"),
    from.map(({ name, value, file }) => [name, value, file].join("\t")).join("\n"), manifest.wasm.name, version,
  ].map((text) => (text ?? "").replaceAll("\0", "")).join("\0");
}
