// What watches inside the page: the clock for what an administrator does, and the hand that does what a mouse need not. The
// user is signed in.
(() => {
  "use strict";

  const LATE = 50; // milliseconds from one frame to the next that a user notices
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const frame = () => new Promise(requestAnimationFrame);
  const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // What is in the document when a frame begins has been painted when the one after the next begins.
  const painted = async () => { await frame(); await frame(); };

  // ---- calls of the services, and long tasks

  const calls = []; // of the services: what was asked, and when the answer came
  const fetched = globalThis.fetch;
  globalThis.fetch = async (url, init = {}) => {
    const action = new Headers(init.headers).get("SOAPAction");
    if (!action) return fetched(url, init);
    const call = { url, init: { ...init, signal: undefined }, operation: /(\w+)"?$/.exec(action)?.[1], begin: performance.now() };
    calls.push(call);
    const response = await fetched(url, init);
    call.end = performance.now();
    answered(call);
    return response;
  };
  let answered = () => {}; // hears of each answer
  const callsOf = (operation) => calls.filter((call) => call.operation === operation);

  // The size of the answer to an operation's last call: it is asked again.
  async function answerSize(operation) {
    const { url, init } = callsOf(operation).at(-1);
    return (await (await fetched(url, init)).arrayBuffer()).byteLength;
  }

  const tasks = []; // longer than 50 ms, which is when the browser tells of them
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });

  // The length of the longest task since a time; 0: none was longer than 50 ms.
  const longest = (since) => Math.max(0, ...tasks.filter((task) => task.startTime + task.duration > since).map((task) => task.duration));

  // Waits until nothing in the document changes any more and the browser is at rest.
  async function quiet() {
    let last = performance.now();
    const observer = new MutationObserver(() => { last = performance.now(); });
    observer.observe(document.querySelector("[data-groupdesk]"), { subtree: true, childList: true, attributes: true, characterData: true });
    while (performance.now() - last < 600) {
      const before = performance.now();
      await sleep(50);
      if (performance.now() - before > 150) last = performance.now();
    }
    observer.disconnect();
  }

  // ---- what an administrator does

  // When the list of a user who is signed in can be used: its first rows are painted, and a key in the table is obeyed: the
  // slash goes to the filter.
  const usable = (async () => {
    while (!part("row")?.checkVisibility()) await frame();
    const obeyed = () => {
      part("row").dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }));
      return document.activeElement === part("filter");
    };
    do await frame(); while (!obeyed());
    return performance.now();
  })();

  // Waits until the page is at rest after it was loaded, and returns the longest task until then.
  async function loaded() {
    await usable;
    await quiet();
    return longest(0);
  }

  // Edits the first row, letter by letter, and takes it back. Returns the longest task.
  async function edit() {
    const begin = performance.now();
    part("row").querySelector(".gd-c-name").dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    while (!part("editor")) await frame();
    for (const letter of "Groups") {
      type(part("name"), part("name").value + letter);
      await painted();
    }
    part("cancel-edit").click();
    while (part("editor")) await frame();
    await quiet();
    return longest(begin);
  }

  function type(field, text) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Watches the filter: resolves when a letter has been typed into it, and what it changes has been painted.
  let filtered;
  function watchFilter() {
    part("filter").focus();
    filtered = new Promise((resolve) => {
      let begin;
      part("filter").addEventListener("input", (event) => { begin = event.timeStamp; }, { capture: true, once: true });
      const observer = new MutationObserver(async () => {
        if (begin === undefined) return;
        observer.disconnect();
        await painted();
        const end = performance.now();
        await quiet();
        resolve({ painted: end - begin, longest: longest(begin) });
      });
      observer.observe(document.querySelector("[data-groupdesk]"), { subtree: true, childList: true, characterData: true });
    });
  }

  async function clearFilter() {
    type(part("filter"), "");
    await quiet();
  }

  // ---- scrolling

  // The element that scrolls the rows.
  function scroller() {
    for (let element = part("row").parentElement; element; element = element.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight) return element;
    }
    return document.scrollingElement;
  }

  const remaining = (element = scroller()) => element.scrollHeight - element.clientHeight - element.scrollTop;

  let frames;
  function watchFrames() {
    const watched = frames = { count: 0, late: [] };
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      watched.count++;
      if (now - last > LATE) watched.late.push(now - last);
      last = now;
      if (frames === watched) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }

  async function stopFrames() {
    const { count, late } = frames;
    frames = null;
    await quiet();
    return { count, late: late.length, worst: Math.max(0, ...late) };
  }

  // The bytes of the program's memory: stock Go exports it by another name than TinyGo.
  function memory() {
    const { exports } = globalThis.groupdesk.mounts[0].go._inst;
    return (exports.mem ?? exports.memory).buffer.byteLength;
  }

  // ---- the long run

  // How many JavaScript objects the program refers to.
  const objects = () => globalThis.groupdesk.mounts[0].go._values.length;

  // Makes so many input events, in the fields of one row after the other and in the filter, and leaves everything as it was.
  async function typeLong(events) {
    let made = 0;
    const typed = (field, text) => { type(field, text); made++; };
    while (made < events) {
      for (const id of [...document.querySelectorAll('[data-part="row"]')].slice(0, 20).map((row) => row.dataset.id)) {
        document.querySelector(`[data-part="row"][data-id="${id}"] .gd-c-name`).dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
        while (part("editor")?.dataset.id !== id) await frame();
        for (const field of ["name", "description", "rank"].map(part)) {
          const before = field.value;
          for (let round = 0; round < 20; round++) {
            for (let length = 1; length < 20; length++) typed(field, "12345678901234567890".slice(0, length));
          }
          typed(field, before);
        }
        for (const text of ["Serv", "Service", ""]) typed(part("filter"), text);
        part("cancel-edit").click();
        while (part("editor")) await frame();
      }
    }
  }

  // Reads the list again so many times.
  async function refresh(times) {
    const busy = () => document.querySelector("[data-groupdesk]").hasAttribute("aria-busy");
    for (let i = 0; i < times; i++) {
      const before = callsOf("GetAllUserGroups").length;
      part("refresh").click();
      while (callsOf("GetAllUserGroups").length === before || busy()) await frame();
    }
  }

  // ---- many changes at once

  // Renames all groups by importing what was exported, and returns the milliseconds from the first save to the last answer.
  async function renameAll(groups) {
    part("open-export").click();
    while (!part("export-text")?.value) await frame();
    const table = part("export-text").value.split("\n");
    part("export-close").click();
    await frame();
    part("open-intake").click();
    while (!part("intake-text")?.checkVisibility()) await frame();
    type(part("intake-text"), table.map((line) => line.replace(/^(\d+[,;]"?)/, "$1x ")).join("\n")); // a name may be quoted
    while (part("intake-apply").disabled || !/update/.test(part("intake-summary").textContent)) await frame();
    batchFrom = calls.length;
    const last = new Promise((resolve) => { // without a look at each frame, which would make the browser draw them all
      let saved = 0;
      answered = ({ operation, end }) => { if (operation === "SaveUserGroup" && ++saved === groups) resolve(end); };
    });
    part("intake-apply").click();
    return await last - calls[batchFrom].begin;
  }

  let batchFrom = 0; // which of the calls was the first of renameAll's

  // Sends the requests of renameAll again, watched as those were, so many at once, and returns the milliseconds.
  async function sendAgain(atOnce) {
    const waiting = calls.slice(batchFrom);
    answered = () => {};
    const begin = performance.now();
    const lane = async () => {
      for (let call; (call = waiting.shift()); ) await (await globalThis.fetch(call.url, call.init)).arrayBuffer();
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return performance.now() - begin;
  }

  globalThis.pace = {
    usable, loaded, edit, watchFilter, clearFilter, remaining, watchFrames, stopFrames, filtered: () => filtered,
    memory, objects, answerSize, typeLong, refresh, renameAll, sendAgain,
  };
})();
