let storages = 0; // how many there have been

// What is kept in the browser. A tab that was copied from another one has a copy of what that one keeps: it must not show
// the same drafts twice, so it begins with nothing.
export class Storage {
  constructor(signal) {
    this.number = ++storages;
    this.signal = signal;
    this.notes = false; // This page keeps a journal of its own.
    this.claimed = Promise.resolve();
    try {
      this.tab = sessionStorage.getItem("groupdesk tab") ?? this.newTab();
      if (navigator.locks) this.claimed = new Promise((done) => this.claim(signal, done));
    } catch {
      this.tab = ""; // The browser refuses.
    }
  }

  newTab() {
    const tab = String(Math.random()).slice(2);
    sessionStorage.setItem("groupdesk tab", tab);
    return tab;
  }

  claim(signal, done) {
    navigator.locks.request(`groupdesk ${this.tab} ${this.number}`, { ifAvailable: true }, (lock) => {
      if (lock || signal.aborted) done();
      if (signal.aborted) return undefined;
      if (lock) return new Promise((resolve) => signal.addEventListener("abort", resolve)); // Held until the plug-in ends.
      for (const name of Object.keys(sessionStorage)) if (name.startsWith("groupdesk ")) sessionStorage.removeItem(name);
      this.tab = this.newTab();
      this.claim(signal, done);
    }).catch(done);
  }

  nameFor(name) { return `${name} ${this.tab} ${this.number}`; }

  keep(lasting, name, text) {
    try {
      const ours = !lasting || name.startsWith("groupdesk journal"); // What outlives the tab is for all tabs, but for these.
      const [place, key] = [lasting ? localStorage : sessionStorage, ours ? this.nameFor(name) : name];
      if (text) place.setItem(key, text);
      else place.removeItem(key);
      if (name.startsWith("groupdesk journal of ")) this.notes = text !== "";
      return true;
    } catch {
      return false;
    }
  }

  // The journal of a tab of this user's that is gone becomes this tab's. The lock of a tab says that it is there. No other
  // may try to take it to find that out: a tab that claims its own at that moment would think that it is a copy. Journals
  // change hands under a lock of their own.
  async findJournal(name) {
    this.notes = false;
    await this.claimed;
    const plan = "groupdesk journal of " + name, marks = "groupdesk journal marks of " + name;
    const read = () => (localStorage.getItem(this.nameFor(plan)) ? `${localStorage.getItem(this.nameFor(marks)) ?? ""}\0${localStorage.getItem(this.nameFor(plan))}` : "");
    if (!navigator.locks) return isReloaded() && !this.notes ? read() : "";
    await navigator.locks.request("groupdesk journals", async () => {
      const { held, pending } = await navigator.locks.query();
      if (this.notes || this.signal.aborted || read()) return; // A batch may have begun meanwhile.
      const alive = new Set([...held, ...pending].map((lock) => lock.name));
      const tabs = Object.keys(localStorage).filter((key) => key.startsWith(plan + " ")).map((key) => key.slice(plan.length + 1));
      const gone = tabs.find((tab) => /^\S+ \d+$/.test(tab) && !alive.has("groupdesk " + tab));
      if (gone) move([marks, plan].map((kept) => [`${kept} ${gone}`, this.nameFor(kept)]));
    });
    return this.notes ? "" : read();
  }

  recall(name) {
    try {
      return sessionStorage.getItem(this.nameFor(name)) ?? localStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  }
}

// Without locks nobody can tell whether a tab is there, so only its own journal counts, and only when the page has been
// loaded again: a copy of a tab begins with the first one's name.
const isReloaded = () => ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);

// Gives texts in localStorage other names, or leaves all as it is when there is no room. Taken away first, they need none.
function move(names) {
  const texts = names.map(([from]) => localStorage.getItem(from) ?? "");
  names.forEach(([from]) => localStorage.removeItem(from));
  try {
    names.forEach(([, to], i) => localStorage.setItem(to, texts[i]));
  } catch {
    names.forEach(([, to]) => localStorage.removeItem(to));
    names.forEach(([from], i) => localStorage.setItem(from, texts[i]));
  }
}
