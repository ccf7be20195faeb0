// What the program asks of the browser: changes to the document, its events, and requests to the service.
//
// Everything crosses as bytes in two arrays that live as long as the program, and as numbers. The program never takes
// hold of a JavaScript object or string for an event, a row or a request, because a program compiled with TinyGo can never
// let one go again. The messages are described in wasm/browser; the two sides change together.
(() => {
  "use strict";

  const CHUNK = 1 << 16; // bytes that cross at a time
  const EVENT = 1, ANSWER = 2, NO_ANSWER = 3; // kinds of message to the program
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

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

  // Reads a message from the program.
  class Message {
    constructor(bytes) {
      this.data = new DataView(bytes.buffer);
      this.rest = bytes;
    }
    bytes(length) {
      const taken = this.rest.subarray(0, length);
      this.rest = this.rest.subarray(length);
      return taken;
    }
    int() { return this.data.getInt32(this.bytes(4).byteOffset, true); }
    text() { return decoder.decode(this.bytes(this.int())); }
  }

  const partsOf = (element) => [element, ...element.querySelectorAll("[data-part]")];

  // The order of these functions is the numbering of the changes in wasm/browser.
  const changes = [
    (port, m) => { port.target = port.partsFor(m.int()); },
    (port, m) => { const part = port.part(m), text = m.text(); if (part.textContent !== text) part.textContent = text; },
    (port, m) => { const part = port.part(m), text = m.text(); if (part.value !== text) part.value = text; },
    (port, m) => { port.part(m).checked = m.int() === 1; },
    (port, m) => { const part = port.part(m), name = m.text(), value = m.text(); if (part.getAttribute(name) !== value) part.setAttribute(name, value); },
    (port, m) => { port.part(m).removeAttribute(m.text()); },
    (port, m) => { port.arrange(Array.from({ length: m.int() }, () => m.int())); },
    (port, m) => { port.rows.delete(m.int()); },
    (port, m) => { port.part(m).focus(); },
    (port, m) => { const dialog = port.part(m), open = m.int() === 1; if (open !== dialog.open) open ? dialog.showModal() : dialog.close(); },
  ];

  let ports = 0; // how many there have been

  class Port {
    number = ++ports;
    inbox = new Uint8Array(CHUNK);
    outbox = new Uint8Array(CHUNK);
    sent = []; // earlier chunks of the message that the program is sending
    waiting = this.inbox; // what the program has still to fetch of the message to it
    rows = new Map(); // the parts of each row by its key; the row itself comes first
    calls = new Map(); // AbortControllers by the number of the request
    closing = new AbortController();

    // ---- messages

    // Called by the program: receive(kind, id, number, length) is its function for messages to it.
    open(receive) { this.receive = receive; }

    deliver(kind, id, number, bytes) {
      this.waiting = bytes;
      this.more();
      this.receive(kind, id, number, bytes.length);
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
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
      return new Message(bytes);
    }

    // ---- the document

    // Called by the program: the plug-in's root with everything in it but rows, a row to make copies of, and their parent.
    mount(root, template, body) {
      Object.assign(this, { root, template, body, shell: partsOf(root) });
      const { signal } = this.closing;
      for (const type of ["click", "input", "submit", "keydown"]) {
        root.addEventListener(type, (event) => this.report(event), { signal });
      }
      addEventListener("beforeunload", (event) => { if (root.hasAttribute("data-unsaved")) event.preventDefault(); }, { signal });
    }

    part(message) { return this.target[message.int()]; }

    partsFor(key) {
      if (key === 0) return this.shell;
      let parts = this.rows.get(key);
      if (!parts) {
        parts = partsOf(this.template.cloneNode(true));
        parts[0].dataset.key = key;
        this.rows.set(key, parts);
      }
      return parts;
    }

    // Called by the program: a message of changes.
    patch(length) {
      const message = this.take(length);
      const focus = this.noteFocus();
      while (message.rest.length > 0) changes[message.int()](this, message);
      if (focus) this.keepFocus(focus);
    }

    // Shows the rows with these keys in this order, and moves no row without need.
    arrange(keys) {
      const wanted = new Set(keys.map((key) => this.rows.get(key)[0]));
      for (const row of [...this.body.children]) if (!wanted.has(row)) row.remove();
      let next = this.body.firstElementChild;
      for (const row of wanted) {
        if (row === next) next = next.nextElementSibling;
        else this.body.insertBefore(row, next);
      }
    }

    // The host page may hold the plug-in in a shadow tree.
    focused() { return this.root.getRootNode().activeElement; }

    noteFocus() {
      const element = this.focused();
      if (!element || element === this.root || !this.root.contains(element)) return null;
      const row = element.closest("[data-key]");
      const around = element.parentElement.closest("[tabindex]");
      return { element, row, around, index: [...this.body.children].indexOf(row), part: element.dataset.part };
    }

    // Keeps the keyboard focus where it was, or near it when that element is gone.
    keepFocus({ element, row, around, index, part }) {
      const now = this.focused();
      if (now !== element && this.root.contains(now)) return; // The program has moved it.
      if (element.checkVisibility() && !element.disabled) {
        if (now !== element) element.focus({ preventScroll: true });
        return;
      }
      const heir = row && !row.isConnected ? this.body.children[Math.min(index, this.body.children.length - 1)] : around;
      const same = row && heir !== row ? heir?.querySelector(`[data-part="${part}"]`) : null;
      const near = [same, heir, this.root.querySelector("h1")].find((candidate) => this.root.contains(candidate ?? null) && candidate.checkVisibility());
      near?.focus({ preventScroll: true });
    }

    // ---- events

    report(event) {
      const part = event.target.closest(event.type === "click" ? "button[data-part]" : "[data-part]");
      const value = part && valueOf(event);
      if (value == null) return;
      const key = Number(part.closest("[data-key]")?.dataset.key ?? 0);
      this.deliver(EVENT, key, 0, encoder.encode([event.type, part.dataset.part, value].join("\0")));
    }

    // ---- requests

    // Called by the program: the address, the header fields, and the body of a POST request.
    request(id, length) {
      const message = this.take(length);
      const url = message.text();
      const headers = Array.from({ length: message.int() }, () => [message.text(), message.text()]);
      const controller = new AbortController();
      this.calls.set(id, controller);
      fetchAnswer(url, headers, message.rest, controller.signal)
        .then(({ status, bytes }) => [ANSWER, id, status, bytes], (error) => [NO_ANSWER, id, 0, encoder.encode(String(error?.message ?? error))])
        .then((answer) => { if (this.calls.delete(id)) this.deliver(...answer); });
    }

    // Called by the program.
    abort(id) {
      this.calls.get(id)?.abort();
      this.calls.delete(id);
    }

    // Called by the program: after this nothing is delivered any more.
    close() {
      this.closing.abort();
      for (const id of [...this.calls.keys()]) this.abort(id);
    }
  }

  // What the program has to know about an event; null: nothing.
  function valueOf(event) {
    const { target, type } = event;
    switch (type) {
      case "click": return "";
      case "input": return target.type === "checkbox" ? String(target.checked) : target.value;
      case "submit": event.preventDefault(); return fieldsOf(target);
      case "keydown": return shortcutOf(event);
    }
  }

  function fieldsOf(form) {
    return [...form.elements].filter((field) => field.dataset.part && field.matches("input"))
      .flatMap((field) => [field.dataset.part, field.value]).join("\0");
  }

  function shortcutOf(event) {
    if (event.isComposing || event.altKey) return null;
    const typing = event.target.matches("input");
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      return event.repeat ? null : "save";
    }
    if (event.ctrlKey || event.metaKey || event.repeat) return null;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      return "filter";
    }
    return event.key === "Escape" ? "revert" : event.key === "Enter" && typing ? "enter" : null;
  }

  // The bytes are the content type, a zero byte, and the body.
  async function fetchAnswer(url, headers, body, signal) {
    const response = await fetch(url, { method: "POST", headers, body, signal, credentials: "same-origin", redirect: "manual", cache: "no-store" });
    const type = encoder.encode(`${response.headers.get("Content-Type") ?? ""}\0`);
    const content = new Uint8Array(await response.arrayBuffer());
    const bytes = new Uint8Array(type.length + content.length);
    bytes.set(type);
    bytes.set(content, type.length);
    const status = response.type === "opaqueredirect" ? 302 : response.status; // The browser tells no more of a redirect.
    return { status, bytes };
  }

  globalThis.groupdeskPort = () => new Port();
})();
