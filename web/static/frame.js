// Groupdesk's own page in a frame: of SuperOffice's web client, which is asked to show what was saved, or of another site
// that groupdesk.json names, with which it exchanges messages. docs/embedding.md describes those.

const PATIENCE = 5000; // milliseconds that the other site may take to answer with a ticket

// Whether another page shows this one.
const framed = () => window.parent !== window;

// The origin of the page around this one; empty: unknown.
function parentOrigin() {
  try {
    return window.parent.location.origin;
  } catch {
    return location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : "");
  }
}

// Whether any page around this one has another origin: others than the user may look after what is kept there.
export function isFramedElsewhere() {
  try {
    for (let frame = window; frame !== window.top; frame = frame.parent) if (frame.parent.location.origin !== location.origin) return true;
    return false;
  } catch {
    return true;
  }
}

// Asks SuperOffice's web client to read anew what it shows. Another page ignores it.
export function refreshSuperOffice(origins) {
  const origin = parentOrigin();
  if (framed() && [location.origin, ...origins].includes(origin)) window.parent.postMessage({ command: "refresh" }, origin);
}

// The messages that the other site may send: what has to be in them, and what they do.
const commands = {
  ticket: { ticket: "string", act: (handle, { ticket }) => handle.setTicket(ticket) },
  refresh: { act: (handle) => handle.refresh() },
  group: { id: "number", act: (handle, { id }) => handle.showGroup(id) },
};

// The link between a mount and the page around it; null where that is none that may be talked to.
export function openLink(origins) {
  const origin = parentOrigin();
  return framed() && origins.includes(origin) ? new Link(origin) : null;
}

class Link {
  constructor(origin) {
    this.origin = origin;
    this.closing = new AbortController();
  }

  // Passes on what arrives for a handle, until the link is closed.
  connect(handle) {
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source !== window.parent || origin !== this.origin) return;
      const { act, ...fields } = Object.hasOwn(commands, data?.groupdesk) ? commands[data.groupdesk] : {};
      if (!act || Object.entries(fields).some(([name, type]) => typeof data[name] !== type)) return;
      if (data.groupdesk === "ticket" && this.answer) this.answer(data.ticket);
      else act(handle, data);
    }, { signal: this.closing.signal });
  }

  tell(name, detail) { window.parent.postMessage({ groupdesk: name, ...detail }, this.origin); }

  // Asks for a ticket. The promise is of an empty one when none comes.
  askTicket() {
    this.answer?.(""); // to an earlier question
    this.tell("ticket-wanted", {});
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(""), PATIENCE);
      this.answer = (ticket) => {
        clearTimeout(timer);
        this.answer = null;
        resolve(ticket);
      };
    });
  }

  close() {
    this.closing.abort();
    this.answer?.("");
  }
}
