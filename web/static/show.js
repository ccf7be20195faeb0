// What the user sees before and after the program, and the errors that whoever made the page has to understand. Text reaches
// the document through textContent alone, so that a page that enforces Trusted Types can hold it.

export function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function showLoading(element, language, text) {
  element.replaceChildren(make("p", text, { "lang": language, "data-part": "loading", "class": "groupdesk-loading", "role": "status" }));
}

// Says what went wrong, with the particulars open where only they tell what to mend.
export function showFatal(element, { language, loader }, advice, error) {
  const panel = make("section", "", { "data-part": "fatal", "lang": language, "class": "groupdesk-fatal", "role": "alertdialog", "aria-label": loader.LoaderProblem });
  const reload = make("button", loader.LoaderReload, { "type": "button", "data-part": "reload" });
  reload.addEventListener("click", () => location.reload());
  panel.append(make(element.querySelector("h1") ? "h2" : "h1", loader.LoaderProblem), make("p", loader[advice]), reload);
  if (error) {
    const details = make("details", "", ["LoaderSettings", "LoaderPolicy", "LoaderMisused"].includes(advice) ? { open: "" } : {});
    details.append(make("summary", loader.LoaderDetails), make("pre", String(error.message ?? error), { "lang": "en" }));
    panel.append(details);
  }
  element.querySelector("[data-part=loading]")?.remove();
  element.prepend(panel);
  reload.focus();
}

// An error with the key of a text for the user; the message is for whoever made the page.
export function problem(error, advice) {
  return Object.assign(error, { advice });
}

export function misused(text) {
  return problem(new TypeError(`groupdesk.mount: ${text}`), "LoaderMisused");
}

// Container queries are the youngest of what the page can't do without, so they stand for all of it. A browser that
// doesn't even understand this script leaves in the element what the page has there.
export function checkBrowser() {
  if (!CSS.supports("container-type", "inline-size")) throw problem(new Error("container queries are missing"), "LoaderTooOld");
  if (typeof WebAssembly !== "object") throw problem(new Error("WebAssembly is missing"), "LoaderNoWebAssembly");
}

export function explain(error) {
  if (error.advice) return error.advice;
  if (/unsafe-eval|Content Security Policy|blocked by CSP/i.test(error.message)) return "LoaderPolicy";
  return "LoaderFailed";
}
