// What Groupdesk is told: the settings of the installation, in groupdesk.json beside the script, and the options of a mount,
// which override them. The rules for both are those of groupdesk.schema.json, which the build puts into SETTINGS without
// its descriptions.
import { fetchNamed, refusal } from "./fetch.js";
import { misused, problem } from "./show.js";

const FILE = "groupdesk.json";
const { $schema, ...settings } = SETTINGS;
const { origins, ...shared } = settings; // Only whoever runs the web server may name other sites.

const rules = {
  ...shared,
  ticket: { type: "string" }, getTicket: { type: "function" }, address: { type: "boolean" }, group: { type: "number" },
};

// ---- rules

const kinds = { string: "a text, in quotation marks", boolean: "true or false", number: "a number", array: "a list, in square brackets", object: "an object, in braces", function: "a function" };

// Says what is wrong with a value, in words that follow its name; empty: nothing.
function flawOf(value, rule) {
  if (rule.enum) return rule.enum.includes(value) ? "" : `has to be ${listed(rule.enum.map((text) => `"${text}"`), "or")}, not ${JSON.stringify(value)}`;
  const type = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  if (type !== rule.type || Number.isNaN(value)) return `has to be ${kinds[rule.type]}`;
  if (rule.items) return value.map((item) => flawOf(item, rule.items)).filter(Boolean).map((flaw) => `holds something wrong: each item ${flaw}`)[0] ?? "";
  if (rule.pattern && !new RegExp(rule.pattern, "u").test(value)) return `has to be like ${rule.examples[0]}, not ${value}`;
  return rule.format === "regex" ? flawOfPattern(value) : "";
}

function flawOfPattern(text) {
  try {
    new RegExp(text, "u");
    return "";
  } catch (error) {
    return `is not a regular expression: ${error.message}`;
  }
}

const listed = (words, conjunction) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} ${conjunction} ` : "") + words.at(-1);

// Goes through what is given, by its rules: wrong(path, flaw) and unknown(path, the names that there are).
function check(given, known, wrong, unknown, path = []) {
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(known, name) ? known[name] : null;
    const here = [...path, name];
    if (!rule) unknown(here, Object.keys(known));
    else if (value !== undefined && flawOf(value, rule)) wrong(here, flawOf(value, rule));
    else if (rule.properties && value) check(value, rule.properties, wrong, unknown, here);
  }
}

// ---- the file

// The settings beside the script; none where there is no such file.
export async function loadSettings() {
  const response = await fetchNamed(FILE, { cache: "no-cache" });
  if (response.status === 404) return { found: {}, unheard: [] };
  if (!response.ok) throw problem(refusal(response), "LoaderSettings");
  return parseSettings(readText(await response.arrayBuffer()));
}

function readText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused(`${FILE} is not in UTF-8: save it in that encoding`);
  }
}

// The settings in a text, and the names of those that there are not.
function parseSettings(text) {
  const found = parse(text), unheard = [];
  const wrong = (path, flaw) => { throw refused(`${FILE}, line ${lineOf(text, path)}: ${path.join(".")} ${flaw}`); };
  if (flawOf(found, { type: "object" })) throw refused(`${FILE} has to hold an object, in braces`);
  check(found, { $schema, ...settings }, wrong, (path, names) => {
    const name = path.at(-1), meant = names.find((known) => known.toLowerCase() === name.toLowerCase());
    if (meant) wrong(path, `is not known; ${meant} is`);
    console.warn(`groupdesk: ${FILE}, line ${lineOf(text, path)}: there is no setting ${path.join(".")}, only ${listed(names, "and")}`);
    unheard.push(path.join("."));
  });
  const known = Object.entries(found).filter(([name]) => Object.hasOwn(settings, name)); // A ticket of everybody's, say, is no setting.
  return { found: Object.fromEntries(known), unheard };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error.message);
    const line = /line (\d+)/.exec(error.message);
    const where = position ? `, line ${lines(text, Number(position[1]))}` : line ? `, line ${line[1]}` : "";
    throw refused(text.trim() ? `${FILE}${where}: ${error.message}. JSON has no comments, and no comma before a closing bracket.` : `${FILE} is empty: {} is the least that it holds`);
  }
}

const lines = (text, end) => text.slice(0, end).split("\n").length;

// The line of a key, which is looked for behind those that it is inside of.
function lineOf(text, path) {
  let at = 0;
  for (const name of path) {
    const found = text.slice(at).search(new RegExp(`${JSON.stringify(name).replace(/[$.*+?^{}()|[\]\\]/g, "\\$&")}\\s*:`));
    at += Math.max(found, 0);
  }
  return lines(text, at);
}

const refused = (text) => problem(new Error(text), "LoaderSettings");

// ---- options

export function checkOptions(given) {
  check(given, rules, (path, flaw) => { throw misused(`the option ${path.join(".")} ${flaw}`); }, (path, names) => {
    throw misused(`there is no option ${path.join(".")}, only ${listed(names, "and")}`);
  });
}

// What holds for a mount, and for each setting where it comes from. Nothing is inherited from Object.prototype, which is the
// host page's.
export function merge({ found, unheard }, given) {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const options = Object.assign(Object.create(null), found, said);
  const from = Object.keys(settings).filter((name) => options[name] !== undefined)
    .map((name) => ({ name, value: shown(options[name]), file: Object.hasOwn(said, name) ? "" : FILE }));
  return { options, from: [...from, ...unheard.map((name) => ({ name, value: "?", file: FILE }))] };
}

const shown = (value) => (typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : JSON.stringify(value)).replace(/\s+/g, " ");

const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());

// How the text of an attribute is taken; an object has no attribute.
const readers = {
  string: (text) => text, boolean: (text) => text !== "false", number: Number,
  array: (text) => text.split(/[\s,]+/).filter(Boolean), undefined: (text) => text,
};

// Options as attributes: data-read-only or, on the element of our own, read-only. A ticket is taken out of the document,
// which needs no copy of a secret.
export function optionsOf(element, prefix, others) {
  const given = {};
  const known = new Map(Object.entries(rules).filter(([, rule]) => Object.hasOwn(readers, rule.type)).map(([name]) => [prefix + attributeOf(name), name]));
  for (const { name, value } of [...element.attributes]) {
    if (known.has(name)) given[known.get(name)] = readers[rules[known.get(name)].type](value);
    else if (!others.test(name)) console.warn(`groupdesk: there is no attribute ${name}, only ${listed([...known.keys()], "and")}`);
  }
  element.removeAttribute(prefix + "ticket");
  return given;
}
