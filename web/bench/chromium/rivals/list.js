// A page with React that lists the user groups, and does nothing else. The promise usable tells when they are painted.
import { createElement as h, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

import { askForGroups } from "./ask.js";

function read(answer) {
  const parsed = new DOMParser().parseFromString(answer, "text/xml");
  const text = (group, name) => group.getElementsByTagNameNS("*", name)[0]?.textContent ?? "";
  return Array.from(parsed.getElementsByTagNameNS("*", "UserGroup"), (group) => ({
    id: text(group, "Id"), name: text(group, "Value"), description: text(group, "Tooltip"), rank: text(group, "Rank"),
  }));
}

const row = (group) => h("tr", { key: group.id },
  h("td", null, group.name), h("td", null, group.description), h("td", null, group.rank));

function List() {
  const [groups, setGroups] = useState([]);
  useEffect(() => { askForGroups().then((answer) => setGroups(read(answer))); }, []);
  return h("table", null, h("tbody", null, groups.map(row)));
}

createRoot(document.getElementById("root")).render(h(List));

globalThis.usable = (async () => {
  const frame = () => new Promise(requestAnimationFrame);
  while (!document.querySelector("tr")) await frame();
  await frame();
  return performance.now();
})();
