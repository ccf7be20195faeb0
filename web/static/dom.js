// What the program asks of the browser: changes to the document, its events, requests to the service, and what only a
// browser knows, such as the order of letters in a language.
//
// Everything crosses as bytes in two arrays that live as long as the program, and as numbers. The program never takes
// hold of a JavaScript object or string for an event, a row or a request, because a program compiled with TinyGo can never
// let one go again. The messages are described in wasm/browser; the two sides change together.
import { answersAnyone, fetchAnswer, isLoopback } from "./answer.js";
import { Message, decoder, encode, encoder, intBytes, joined, textsBytes } from "./message.js";

const CHUNK = 1 << 16; // bytes that cross at a time
const EVENT = 1, ANSWER = 2, NO_ANSWER = 3, LATER = 4; // kinds of message to the program
const CAUSES = ["network", "answer-too-large", "other-origin", "mixed-content", "policy", "certificate", "timeout"]; // of no answer
const TIMEOUT = 60_000; // milliseconds that the service may take to answer a request
const TURN = 30; // milliseconds for what the user does, before rows come that nobody sees
const SOON = 100; // milliseconds after which the program need not wait for a frame any more
const STEP = 8; // how many rows follow at once: few, so that none of the frames of a scrolling list comes late
const EDITOR = 0; // the key of the row with the fields, in an order of rows
const DOUBLE = 400; // milliseconds within which a second click belongs to the first,
const NEAR = 12; // and pixels
const AWAY = 5 * 60 * 1000; // milliseconds after which the list may be old

// The compilers' own version makes two new objects for each call, which TinyGo keeps for good. This one keeps a single
// pair for each function. The program has read them before it calls anything else, so nested calls may share them.
Go.prototype._makeFuncWrapper = function (id) {
  const go = this;
  const call = { id, this: undefined, args: [], result: undefined };
  return (...args) => {
    call.args.splice(0, call.args.length, ...args);
    call.result = undefined;
    go._pendingEvent = call;
    go._resume();
    return call.result;
  };
};

// ---- changes to the document

const HTML = "http://www.w3.org/1999/xhtml", SVG = "http://www.w3.org/2000/svg";

// Makes the elements that strings say, inside a parent. The strings are what wasm/browser calls Build.
function fill(parent, next, namespace) {
  for (let tag; (tag = next()); ) {
    const within = tag === "svg" ? SVG : namespace, element = document.createElementNS(within, tag);
    const text = next();
    if (text) element.textContent = text;
    for (let name; (name = next()); ) element.setAttribute(name, next());
    parent.append(fill(element, next, within));
  }
  return parent;
}

const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };

// Tells whether it has changed something.
function setAttribute(element, name, value) {
  if (element.getAttribute(name) === value) return false;
  element.setAttribute(name, value);
  return true;
}

// The order of these functions is the numbering of the changes in wasm/browser.
const changes = [
  (port, m) => { setText(port.part(m), m.text()); },
  (port, m) => { const part = port.part(m), text = m.text(); if (part.value !== text) part.value = text; },
  (port, m) => { port.part(m).checked = m.int() === 1; },
  (port, m) => { const part = port.part(m), name = m.text(); port.hides = setAttribute(part, name, m.text()) && HIDING.has(name) || port.hides; },
  (port, m) => { port.part(m).removeAttribute(m.text()); },
  (port, m) => { port.fillRow(m.int(), m.int(), Array.from({ length: 9 }, () => m.text())); },
  (port, m) => { port.arrange(m.int(), m.int(), m.int() === 1, m.list(() => m.int())); },
  (port, m) => { port.rows.delete(m.int()); },
  (port, m) => { port.setCursor(m.int(), m.int()); },
  (port) => { port.focusCursor(); },
  (port, m) => { port.part(m).focus(); },
  (port, m) => { port.openDialog(port.part(m), m.int() === 1); },
  (port, m) => { fillItems(port.part(m), m.list(() => [m.text(), m.text(), m.text()])); },
  (port, m) => { const field = port.part(m); field.select(); navigator.clipboard?.writeText(field.value).catch(() => {}); },
  (port, m) => { download(port.part(m).value, m.text()); },
  (port, m) => { const group = m.int(); history.replaceState(history.state, "", group ? `#group=${group}` : location.pathname + location.search); },
  (port, m) => { sayTime(port.part(m), m.text(), m.text(), m.text()); },
];

// Fills a list. It is made anew only when something in it differs.
function fillItems(list, items) {
  const content = items.flat().join("\0");
  if (list.content === content) return;
  list.content = content;
  if (list.matches("select")) return list.replaceChildren(...items.map(([text, , value]) => new Option(text, value)));
  list.replaceChildren(...items.map(([text, label, value]) => {
    const line = document.createElement("li");
    line.textContent = text;
    line.dir = "auto";
    if (label) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "gd-link", textContent: label });
      Object.assign(button.dataset, { part: list.dataset.part, value });
      line.append(" ", button);
    }
    return line;
  }));
}

function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const MARKS = ["deleted", "unsaved"], SELECTED = 1 << MARKS.length; // the bits of a row

const HIDING = new Set(["hidden", "inert", "disabled"]);

export class Port {
  inbox = new Uint8Array(CHUNK);
  outbox = new Uint8Array(CHUNK);
  sent = []; // earlier chunks of the message that the program is sending
  waiting = this.inbox; // what the program has still to fetch of the message to it
  rows = new Map(); // the rows by their keys
  awaited = new Map(); // what gives up a request or a wait, by its number
  forbidden = new Map(); // origins that the Content-Security-Policy has kept from being asked, with the directive
  closing = new AbortController();
  credentials = "same-origin"; // whether requests go with what the browser has to sign in with, see fetch
  cursor = null; // the element that the Tab key comes to in the table
  above = 0; // how many rows are left out above those in the document,
  below = 0; // and below
  growing = false; // the program has more of them to bring
  arranged = -Infinity; // when rows last moved, and the pointer has not moved since
  clicked = { at: -Infinity }; // the last click
  inView = true; // the row with the focus could be seen when it last scrolled
  pressed = false; // a button of the pointer is down
  patching = false; // the program is changing the document

  constructor(storage) {
    this.storage = storage;
    this.number = storage.number; // tells the ports of one page apart
  }

  // Called by the program: receive(kind, id, number, length) is its function for messages to it.
  open(receive) { this.receive = receive; }

  deliver(kind, id, number, bytes) { return this.receive(kind, id, number, this.wait(bytes)); }

  // Puts a message to the program into the inbox, and returns its length.
  wait(bytes) {
    this.waiting = bytes;
    this.more();
    return bytes.length;
  }

  // Called by the program: puts the next chunk of the message to it into the inbox.
  more() {
    this.inbox.set(this.waiting.subarray(0, CHUNK));
    this.waiting = this.waiting.subarray(CHUNK);
  }

  // Called by the program: takes a chunk of a message that doesn't fit into the outbox.
  push(length) { this.sent.push(this.outbox.slice(0, length)); }

  take(length) {
    const chunks = [...this.sent, this.outbox.slice(0, length)];
    this.sent = [];
    return new Message(joined(chunks));
  }

  // ---- the document

  // Called by the program: makes the elements of a message, see wasm/browser.
  build(length) {
    const strings = decoder.decode(this.take(length).rest).split("\0").values();
    return fill(document.createDocumentFragment(), () => strings.next().value, HTML);
  }

  // Called by the program: the plug-in's root, a fragment with everything in it but rows, and a row to make copies of. Returns the
  // length of the names of the parts, which wait in the inbox. What the loader shows stays until the first patch.
  mount(root, inside, template) {
    const body = inside.querySelector("tbody");
    const nameOf = ({ dataset }) => dataset.part; // each has another
    const parts = [...inside.querySelectorAll("[data-part]")].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    Object.assign(this, { root, inside, template, body, parts: [root, ...parts] });
    this.editor = inside.querySelector("[data-part=editor]");
    this.scroller = inside.querySelector("[data-part=scroll]");
    this.listen();
    return this.wait(encoder.encode(["", ...parts.map(nameOf)].join("\0")));
  }

  listen() {
    const sizes = new ResizeObserver(() => { this.height = 0; });
    sizes.observe(this.scroller);
    this.closing.signal.addEventListener("abort", () => sizes.disconnect());
    const { root, closing: { signal } } = this;
    for (const type of ["click", "dblclick", "input", "submit", "keydown", "paste"]) {
      root.addEventListener(type, (event) => this.report(event), { signal });
    }
    root.addEventListener("change", ({ target }) => { if (target.type === "file") this.takeFile(target.files[0]); }, { signal });
    for (const type of ["dragover", "drop"]) root.addEventListener(type, (event) => this.drop(event), { signal });
    root.addEventListener("cancel", (event) => this.reportCancel(event), { signal, capture: true }); // It does not bubble.
    root.addEventListener("focusin", (event) => this.reportFocus(event), { signal });
    root.addEventListener("focusout", (event) => this.reportLeave(event), { signal });
    root.addEventListener("pointerdown", () => { this.pressed = true; }, { signal, capture: true });
    root.addEventListener("mousedown", (event) => this.keepSelection(event), { signal });
    addEventListener("pointerup", () => this.release(), { signal });
    addEventListener("pointercancel", () => this.release(), { signal });
    addEventListener("pointermove", () => { this.arranged = -Infinity; }, { signal, passive: true });
    document.addEventListener("securitypolicyviolation", (event) => this.noteViolation(event), { signal });
    document.addEventListener("visibilitychange", () => this.comeBack(), { signal });
    addEventListener("online", () => this.tell("online", ""), { signal });
    addEventListener("beforeunload", (event) => { if (root.hasAttribute("data-unsaved")) event.preventDefault(); }, { signal });
    addEventListener("resize", () => this.keepFocusInView(), { signal });
    // What scrolls is the list, or something around it. None of it is heard outside of a shadow tree that it is in.
    const scrolled = () => { this.noteView(); this.reportScroll(); };
    for (const target of [this.scroller, root.getRootNode(), document]) target.addEventListener("scroll", scrolled, { signal, passive: true, capture: true });
  }

  part(message) { return this.parts[message.int()]; }

  // Called by the program: a message of changes.
  patch(length) {
    const message = this.take(length);
    if (this.inside) this.root.replaceChildren(this.inside);
    this.inside = null;
    const focus = this.noteFocus();
    this.patching = true;
    this.hides = false; // whether it may hide the element that has the focus
    while (message.rest.length > 0) changes[message.int()](this, message);
    this.patching = false;
    if (focus) this.keepFocus(focus);
    this.askForRows();
  }

  // The texts are what wasm/browser calls a Row.
  fillRow(key, flags, [id, status, name, description, members, rank, badge, tone, act]) {
    const row = this.rowFor(key);
    const [nameCell, descriptionCell, membersCell, rankCell, actions] = row.children;
    setAttribute(row, "data-id", id);
    setAttribute(row, "data-status", status);
    MARKS.forEach((mark, i) => { if (flags & (1 << i)) setAttribute(row, "data-" + mark, "true"); else row.removeAttribute("data-" + mark); });
    setAttribute(row, "aria-selected", String((flags & SELECTED) !== 0));
    fillName(nameCell, name, badge, tone);
    setText(descriptionCell, description);
    setText(membersCell, members);
    setText(rankCell, rank);
    setAttribute(actions.firstElementChild, "aria-label", act);
    actions.firstElementChild.hidden = act === "";
  }

  rowFor(key) {
    let row = this.rows.get(key);
    if (!row) {
      row = this.template.cloneNode(true);
      row.dataset.key = key;
      this.rows.set(key, row);
    }
    return row;
  }

  // Shows the rows with these keys in this order, and moves no row without need.
  arrange(above, below, growing, keys) {
    const rows = keys.map((key) => key === EDITOR ? this.editor : this.rows.get(key));
    const wanted = new Set(rows), before = [...this.body.children];
    if (above !== this.above || before.some((row, i) => row !== rows[i])) this.arranged = performance.now(); // else rows only follow
    for (const row of before) if (!wanted.has(row)) row.remove();
    let next = this.body.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
    Object.assign(this, { above, below, growing });
    this.makeRoom();
  }

  // Leaves room for the rows that are not in the document, so that the scroll bar tells the truth. The style sheet knows how
  // high they are; measuring one would make the browser lay the page out in the middle of a patch.
  makeRoom() {
    const { above, below } = this;
    this.body.style.paddingBlock = `calc(${above} * var(--gd-row)) calc(${below} * var(--gd-row))`;
    if (above + below > 0) requestAnimationFrame(() => this.reportScroll()); // Another list may have come under the same place.
    [...this.body.children].forEach((row, i) => setAttribute(row, "aria-rowindex", String(above + i + 2))); // The heading is row 1.
  }

  setCursor(key, cell) {
    const row = this.root.contains(this.editor) && Number(this.editor.dataset.key) === key ? this.editor : this.rows.get(key);
    const element = !row || row === this.editor ? null : cell === 0 ? row : row.children[cell - 1];
    if (element === this.cursor && (!element || element.tabIndex === 0)) return;
    if (this.cursor) {
      this.cursor.closest("tr")?.removeAttribute("data-current");
      if (this.cursor.matches("tr")) this.cursor.tabIndex = -1;
      else this.cursor.removeAttribute("tabindex");
    }
    this.cursor = element;
    if (!element) return;
    element.tabIndex = 0;
    element.closest("tr").setAttribute("data-current", "true");
  }

  focusCursor() {
    if (this.cursor?.isConnected) this.cursor.focus();
    else if (!this.root.contains(this.editor)) this.body.querySelector("tr")?.focus();
  }

  openDialog(dialog, open) {
    if (open === dialog.open) return;
    if (open) {
      this.before = this.focused();
      dialog.showModal();
    } else {
      dialog.close();
      if (this.before?.isConnected) this.before.focus({ preventScroll: true });
    }
  }

  // The host page may hold the plug-in in a shadow tree.
  focused() { return this.root.getRootNode().activeElement; }

  // Notes whether the row with the focus can be seen, as long as nothing but scrolling moves it.
  noteView() {
    const now = this.focused();
    if (!this.body.contains(now)) return;
    const list = this.scroller.getBoundingClientRect(), { top, bottom } = now.getBoundingClientRect();
    this.inView = bottom > Math.max(list.top, 0) && top < Math.min(list.bottom, innerHeight);
  }

  // In a low window the page scrolls, and no longer the list: that begins anew at its first rows. What people have scrolled
  // out of view stays there: the bars of a phone, which come and go with that, change the window too.
  keepFocusInView() {
    const now = this.focused();
    if (this.inView && this.body.contains(now)) now.scrollIntoView({ block: "nearest" });
  }

  noteFocus() {
    const element = this.focused();
    return element && element !== this.root && this.root.contains(element) ? element : null;
  }

  // Keeps the keyboard focus in the table, or in the plug-in, when the element that had it is gone.
  keepFocus(element) {
    const now = this.focused();
    if (now === element && !this.hides && element.isConnected) return; // Most patches end here, without a look at the layout.
    if (now !== element && this.root.contains(now)) return; // The program has moved it.
    if (isVisible(element) && !element.disabled) {
      if (now !== element) element.focus({ preventScroll: true });
      return;
    }
    const inside = this.root.querySelector("dialog[open]") ?? this.root;
    const near = [element.closest("td")?.querySelector("input"), this.cursor, inside.querySelector("h1, h2, button")].find((candidate) => candidate && isVisible(candidate));
    near?.focus({ preventScroll: true });
  }

  // ---- events

  // Tells the program of an event, and keeps the browser from acting on it when the program does.
  tell(type, part, value = "", key = 0) {
    return this.deliver(EVENT, key, 0, encode([type, part, value].join("\0"))) === 1;
  }

  report(event) {
    if (event.type === "keydown" && !event.repeat) this.clicked = { at: -Infinity }; // A key between two clicks makes them two acts.
    if (event.type === "keydown" && this.moveInHead(event)) return event.preventDefault();
    // A double click is about what was clicked first: a row may have closed at that, and others have come nearer.
    const target = event.type === "dblclick" && this.clicked.target || event.target;
    const found = this.read(event, target);
    if (!found || event.type.endsWith("click") && this.isEcho(event, found)) return;
    const key = Number(target.closest("[data-key]")?.dataset.key ?? 0);
    if (found.part === "filter" && event.type === "input") this.scroller.scrollTop = 0; // What is looked for comes first.
    if (this.tell(event.type, found.part, found.value, key) && ["keydown", "paste"].includes(event.type)) event.preventDefault();
  }

  // What the program has to know about an event; nothing: nothing.
  read(event, target) {
    const { type } = event;
    const part = target.closest("[data-part]")?.dataset.part;
    switch (type) {
      case "click": return readButton(target) ?? this.readRow(event, target);
      case "dblclick": return this.readRow(event, target);
      case "input": return part && { part, value: target.type === "checkbox" ? String(target.checked) : target.value };
      case "submit": event.preventDefault(); return { part, value: fieldsOf(target) };
      case "keydown": return this.readKey(event, part);
      case "paste": return readPaste(event, part);
    }
  }

  // The second click of a double click on a button is no second act, whatever has come under the pointer meanwhile; but a
  // row can be moved by a place for each click. Neither is a click on a row's button an act that has just come under a
  // pointer at rest, nor the second click of a double click one on another row.
  isEcho(event, { button }) {
    if (event.detail === 0) return false; // It comes from the keyboard.
    const last = this.clicked, again = this.isNear(event), { target } = event;
    if (again && event.type === "click" && !button && !last.button && target.closest("tr") !== last.target.closest("tr")) return true;
    const repeats = button === last.button && button?.hasAttribute("data-repeat");
    const slid = button && this.body.contains(button) && event.timeStamp - this.arranged < DOUBLE;
    const echo = again && Boolean(button || last.button || last.echo) && !repeats || Boolean(slid);
    this.clicked = { at: event.timeStamp, button, target, x: event.clientX, y: event.clientY, echo };
    return echo;
  }

  // A click in a row tells the column; in front of the first cell is the mark that selects the row.
  readRow(event, target) {
    const row = target.closest("[data-part=row]");
    if (!row || target.closest("button")) return null;
    if (event.type === "click" && !this.root.getRootNode().getSelection?.()?.isCollapsed && window.getSelection().toString() && !event.shiftKey) return null; // Text is being selected.
    const cell = target.closest("th, td");
    const column = cell ? columnOf(cell) : "";
    const modifiers = (commands(event) ? "Ctrl+" : "") + (event.shiftKey ? "Shift+" : "");
    return { part: cell || event.type === "dblclick" ? "row" : "mark", value: modifiers + column };
  }

  readKey(event, part) {
    const { key, target } = event;
    if (event.isComposing || target.closest("dialog")) return null;
    const typing = target.matches("input, textarea, select");
    if (typing && key.length === 1 && !commands(event)) return null; // A character in a field is not ours.
    if (event.repeat && !/^(Arrow|Page)/.test(key)) return null;
    const inTable = target.matches("tr, th, td") && this.body.contains(target);
    if (!typing && !inTable && (key === "Enter" || key === " ")) return null; // It presses the button.
    return { part: inTable ? "row" : part ?? "", value: chordOf(event) };
  }

  // The arrow keys go from the first row to the headings, among them, and back. Reports whether it has moved.
  moveInHead({ key, target, altKey, ctrlKey, metaKey, shiftKey }) {
    const heads = [...this.body.parentElement.querySelectorAll("thead button")], at = heads.indexOf(target);
    const fromFirst = key === "ArrowUp" && target === this.cursor && this.above === 0 && this.body.firstElementChild.contains(target);
    if (altKey || ctrlKey || metaKey || shiftKey || at < 0 && !fromFirst || heads[0].offsetParent.clientWidth < 2) return false; // Narrow tables show none.
    const last = heads.length - 1;
    const to = at < 0 ? 0 : { ArrowLeft: Math.max(at - 1, 0), ArrowRight: Math.min(at + 1, last), Home: 0, End: last }[key];
    if (key === "ArrowDown") this.focusCursor();
    else heads[to]?.focus();
    return key === "ArrowDown" || to !== undefined;
  }

  reportCancel(event) {
    if (!event.target.matches("dialog")) return;
    event.preventDefault();
    this.tell("cancel", event.target.dataset.part);
  }

  // A file can be dropped on the dialog that takes it.
  drop(event) {
    if (!event.target.closest("[data-part=intake]") || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (event.type === "drop") this.takeFile(event.dataTransfer.files[0]);
  }

  async takeFile(file) {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!this.closing.signal.aborted) this.deliver(EVENT, 0, 0, joined([encode(["file", "intake-file", file.name, ""].join("\0")), bytes]));
  }

  reportFocus({ target }) {
    if (this.patching) return;
    this.inView = true;
    if (this.editor.contains(target) && target.matches("input")) this.tell("focus", target.dataset.part);
  }

  // The fields are left by the keyboard at once. A press of the pointer must first become a click on what is there.
  reportLeave({ target, relatedTarget }) {
    if (this.patching || this.pressed || !relatedTarget || !this.editor.contains(target)) return;
    if (!this.editor.contains(relatedTarget) && !relatedTarget.closest("dialog")) this.tell("leave", "editor");
  }

  release() {
    this.pressed = false;
    setTimeout(() => {
      const now = this.focused();
      if (this.editor.isConnected && now && !this.editor.contains(now) && now.matches("tr, th, td") && !this.closing.signal.aborted) this.tell("leave", "editor");
    });
  }

  // A list that was read before the user went elsewhere for long may be old.
  comeBack() {
    if (document.hidden) this.left = performance.now();
    else if (performance.now() - this.left > AWAY) this.tell("return", "");
  }

  // Shift and a click select rows, not text. The second press of a double click on a button does not take the focus from
  // where the first has brought it.
  keepSelection(event) {
    if (event.shiftKey && this.readRow(event, event.target) || this.clicked.button && this.isNear(event)) event.preventDefault();
  }

  // Whether an event comes so soon after the last click, and so near to it, that people mean one act.
  isNear({ timeStamp, clientX, clientY }) {
    const { at, x, y } = this.clicked;
    return timeStamp - at < DOUBLE && Math.hypot(clientX - x, clientY - y) < NEAR;
  }

  // ---- rows that are not in the document yet

  // Asks for the next rows when the last ones have been drawn, the user has had a turn, and the browser is idle.
  askForRows() {
    if (!this.growing || this.idling) return;
    this.idling = true;
    const idle = globalThis.requestIdleCallback ?? ((done) => setTimeout(done, 20));
    const ask = () => {
      this.idling = false;
      if (!this.closing.signal.aborted) this.tell("idle", "scroll");
    };
    requestAnimationFrame(() => setTimeout(() => idle(ask, { timeout: 200 }), TURN));
  }

  reportScroll() {
    this.height ||= [...this.body.children].find((row) => row !== this.editor)?.offsetHeight ?? 0; // once for each width
    const { height } = this;
    if (this.above + this.below === 0 || height === 0 || this.scrolling) return;
    const seen = Math.max(this.scroller.getBoundingClientRect().top, 0); // the window hides what is above
    const body = this.body.getBoundingClientRect();
    if (body.height === 0) return; // The host page hides it.
    const top = Math.floor((seen - body.top) * this.body.offsetHeight / body.height / height); // where a host page scales it, too
    const off = top - this.above - this.body.children.length / 3; // from where the program puts the first row that is seen
    if (Math.abs(off) < STEP || (off < 0 ? this.above : this.below) === 0) return;
    this.scrolling = true;
    requestAnimationFrame(() => {
      this.scrolling = false;
      if (!this.closing.signal.aborted) this.tell("scroll", "scroll", String(top));
    });
  }

  // ---- questions

  // Called by the program: returns the length of the answer, which waits in the inbox. The order of the functions is the
  // numbering in wasm/browser.
  ask(question, length) {
    const message = this.take(length);
    return this.wait([
      () => textsBytes(message.list(() => message.text()).map((text) => text.normalize("NFC"))),
      () => collate(message.text(), message.list(() => message.text())),
      () => intBytes([Number(this.storage.keep(message.int() === 1, message.text(), message.text()))]),
      () => encoder.encode(this.storage.recall(message.text())),
      () => encoder.encode(navigator.userAgent),
      () => encoder.encode(languageName(message.text(), message.text())),
      () => { this.findJournal(message.text()); return intBytes([]); },
      () => intBytes([Number(new RegExp(`^(?:${message.text()})$`, "u").test(message.text()))]),
    ][question]());
  }

  async findJournal(name) {
    const journal = await this.storage.findJournal(name).catch(() => null); // The browser refuses.
    if (journal && !this.closing.signal.aborted) this.tell("journal", name, journal);
  }

  // ---- requests

  // Called by the program: the address, the header fields, and the body of a POST request.
  request(id, length) {
    const message = this.take(length);
    const url = message.text();
    const headers = Array.from({ length: message.int() }, () => [message.text(), message.text()]);
    const controller = new AbortController(), { signal } = controller;
    const answer = (kind, number, bytes) => {
      clearTimeout(late);
      if (this.awaited.delete(id)) this.deliver(kind, id, number, bytes);
    };
    const fail = (cause, reason) => answer(NO_ANSWER, CAUSES.indexOf(cause), encoder.encode(reason));
    const late = setTimeout(() => {
      controller.abort();
      fail("timeout", `no answer within ${TIMEOUT} ms`);
    }, TIMEOUT);
    this.awaited.set(id, () => {
      clearTimeout(late);
      controller.abort();
    });
    fetchAnswer(url, headers, message.rest, signal, this.credentials)
      .then(({ status, bytes }) => answer(ANSWER, status, bytes),
        (error) => this.explain(error, new URL(url, document.baseURI), signal).then((explained) => fail(...explained)));
  }

  // Called by the program: tells it when some seconds have passed.
  after(id, seconds) {
    const timer = setTimeout(() => this.tellLater(id), seconds * 1000);
    this.awaited.set(id, () => clearTimeout(timer));
  }

  // Called by the program: tells it when so many milliseconds have passed and the browser is about to draw. A page that is not
  // in view draws nothing.
  frame(id, milliseconds) {
    const tell = () => this.tellLater(id);
    const ask = () => { requestAnimationFrame(tell); setTimeout(tell, SOON); };
    this.awaited.set(id, () => {});
    if (milliseconds > 0) setTimeout(ask, milliseconds);
    else ask();
  }

  tellLater(id) { if (this.awaited.delete(id)) this.deliver(LATER, id, 0, new Uint8Array()); }

  noteViolation({ blockedURI, effectiveDirective, originalPolicy, disposition }) {
    if (effectiveDirective !== "connect-src" || disposition !== "enforce" || !/^https?:/.test(blockedURI)) return;
    const directives = originalPolicy.split(";").map((directive) => directive.trim());
    const named = (name) => directives.find((directive) => directive.split(" ")[0] === name);
    this.forbidden.set(new URL(blockedURI).origin, named("connect-src") ?? named("default-src"));
  }

  // Tells why there is no answer, as far as a page can find out; a browser says no more than that there is none.
  async explain(error, service, signal) {
    const { origin } = service, reason = `fetch: ${error.message ?? error}\nservice ${origin}, page ${location.origin}`;
    if (error.cause) return [error.cause, reason];
    await new Promise((done) => setTimeout(done, 50)); // A violation may be told of later.
    if (this.forbidden.has(origin)) return ["policy", `${reason}\n${this.forbidden.get(origin)}\nmust allow ${origin}`];
    if (origin === location.origin) return ["network", reason];
    if (location.protocol === "https:" && service.protocol === "http:" && !isLoopback(service)) return ["mixed-content", reason];
    if (await answersAnyone(service, signal)) return ["other-origin", reason];
    return [service.protocol === "https:" ? "certificate" : "network", reason];
  }

  // Called by the program: after this nothing is delivered any more.
  close() {
    this.closing.abort();
    for (const giveUp of this.awaited.values()) giveUp();
    this.awaited.clear();
  }
}

function collate(language, texts) {
  const places = texts.map((_, place) => place);
  const { compare } = localized("Collator", language);
  return intBytes(places.sort((a, b) => compare(texts[a], texts[b]) || a - b));
}

// What Intl has under a name for a language. A code that is SuperOffice's own is none of a language that it knows.
function localized(name, language, options) {
  try {
    return new Intl[name](language || undefined, options);
  } catch {
    return new Intl[name](undefined, options);
  }
}

// The first Intl.DateTimeFormat of a page takes as long as a picture, so the picture comes first.
function sayTime(element, text, language, seconds) {
  requestAnimationFrame(() => setTimeout(() => {
    const time = localized("DateTimeFormat", language, { hour: "2-digit", minute: "2-digit" }).format(Number(seconds) * 1000);
    setText(element, text.replace("{time}", time));
  }));
}

// The name of a language as it stands in a list, where it begins with a capital.
function languageName(language, tag) {
  const name = localized("DisplayNames", language, { type: "language", languageDisplay: "standard" }).of(tag);
  return name[0].toLocaleUpperCase(language) + name.slice(1);
}

// The name's cell holds the name. Beside a badge it has an element of its own, which can be cut off before the badge is.
function fillName(cell, name, badge, tone) {
  cell.classList.toggle("gd-badged", badge !== "");
  if (!badge) return setText(cell, name);
  if (!cell.children.length) {
    const mark = document.createElement("span");
    mark.className = "gd-badge";
    cell.replaceChildren(document.createElement("span"), mark);
  }
  const [text, mark] = cell.children;
  setText(text, name);
  setText(mark, badge);
  setAttribute(mark, "data-tone", tone);
}

const isVisible = (element) => element.isConnected && element.getClientRects().length > 0;
const columnOf = (cell) => /gd-c-(\w+)/.exec(cell.className)?.[1] ?? "";
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const commands = (event) => isMac ? event.metaKey : event.ctrlKey;

function chordOf(event) {
  const { key } = event;
  const character = key.length === 1 && key !== " " && key.toLowerCase() === key.toUpperCase();
  return (commands(event) ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "") + (event.shiftKey && !character ? "Shift+" : "")
    + (key.length === 1 ? key.toLowerCase() : key);
}

function readButton(target) {
  const button = target.closest("button[data-part]");
  if (!button || button.type === "submit" || button.getAttribute("aria-disabled") === "true") return button && null;
  const picked = button.closest("dialog")?.querySelector("label:not([hidden]) > select");
  return { part: button.dataset.part, value: button.dataset.value ?? picked?.value ?? "", button };
}

function readPaste(event, part) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  return part === "name" && /[\r\n]/.test(text.trim()) ? { part, value: text } : null;
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.dataset.part && field.matches("input"))
    .flatMap((field) => [field.dataset.part, field.type === "checkbox" ? String(field.checked) : field.value]).join("\0");
}
