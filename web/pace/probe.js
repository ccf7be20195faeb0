// What watches inside the page: the clock for what an administrator does first. It knows both the old page, whose rows
// hold fields, and the new one, whose rows hold text: the parts that it asks for have the same names in both.
(() => {
  "use strict";

  const LATE = 50; // milliseconds from one frame to the next that a user notices
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const frame = () => new Promise(requestAnimationFrame);
  const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // What is in the document when a frame begins has been painted when the one after the next begins.
  const painted = async () => { await frame(); await frame(); };

  // ---- calls of the services, and long tasks

  const answers = {}; // when the answer to an operation's last call came, by operation
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    const response = await fetched(...args);
    const action = new Headers(args[1]?.headers).get("SOAPAction");
    if (action) answers[/(\w+)"?$/.exec(action)?.[1]] = performance.now();
    return response;
  };

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

  // ---- what an administrator does first

  async function open() {
    while (!part("user")?.checkVisibility()) await frame();
    await quiet();
  }

  // Signs in. The list is there when its first rows are painted and a key in the table is obeyed: the slash goes to the
  // filter.
  async function signIn(user, password) {
    part("user").value = user;
    part("password").value = password;
    part("connect").click();
    while (!part("row")?.checkVisibility()) await frame();
    await frame();
    do {
      part("row").dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }));
      await frame();
    } while (document.activeElement !== part("filter"));
    const usable = performance.now();
    const begin = answers.AuthenticateUsernamePassword;
    await quiet();
    return { usable: usable - begin, longest: longest(begin) };
  }

  // Watches the filter: resolves when a letter has been typed into it, and the rows that it leaves have been painted.
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
      observer.observe(part("row").parentNode, { childList: true });
    });
  }

  async function clearFilter() {
    const filter = part("filter");
    filter.value = "";
    filter.dispatchEvent(new Event("input", { bubbles: true }));
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

  // How many frames come late while nobody touches the page: what is left is the machine's own noise.
  async function rest(milliseconds) {
    watchFrames();
    await sleep(milliseconds);
    return (await stopFrames()).late;
  }

  // The bytes of the program's memory: stock Go exports it by another name than TinyGo.
  function memory() {
    const { exports } = globalThis.groupdesk.mounts[0].go._inst;
    return (exports.mem ?? exports.memory).buffer.byteLength;
  }

  const rows = () => document.querySelectorAll('[data-part="row"]').length;

  globalThis.pace = {
    answers, tasks, open, signIn, watchFilter, clearFilter, remaining, watchFrames, stopFrames, rest, memory, rows, filtered: () => filtered,
  };
})();
