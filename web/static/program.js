// The program, fetched once for all mounts, and the catalogues of languages. MANIFEST names their files; the build fills it in.
import { fetchNamed, refusal } from "./fetch.js";

export const manifest = MANIFEST;
const PATIENCE = 10000; // milliseconds that a catalogue may take

// ---- the program

async function fetchFile(file) {
  const response = await fetchNamed(file.name, { integrity: file.integrity || "" });
  if (!response.ok) throw refusal(response);
  return response;
}

// The compressed file is plain data to us, so that compression needs no setting of the web server.
async function fetchCompressed() {
  const response = await fetchFile(manifest.gzip);
  return response.body.pipeThrough(new DecompressionStream("gzip"));
}

async function fetchProgram() {
  if (typeof DecompressionStream === "function") {
    try {
      return await compile(await fetchCompressed());
    } catch (error) {
      // The server doesn't hand out .gz files, or unpacks them on the way, which spoils the integrity check.
      console.info("groupdesk: the compressed program is not usable here, taking the plain one:", error.message);
    }
  }
  return compile((await fetchFile(manifest.wasm)).body);
}

// Whatever type the server gave the file, a browser that compiles while it loads insists on this one.
async function compile(body) {
  const response = new Response(body, { headers: { "Content-Type": "application/wasm" } });
  if (typeof WebAssembly.compileStreaming === "function") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

let program = null; // a promise of the compiled module, shared by every mount

export function loadProgram() {
  program ??= fetchProgram().catch((error) => {
    program = null; // Let the next mount try again.
    throw error;
  });
  return program;
}

// ---- languages

// SuperOffice's codes for languages that have catalogues, and Norwegian's other names.
const aliases = { no: "nb", nn: "nb", sw: "sv", se: "sv", dk: "da", du: "nl", ge: "de", us: "en", gb: "en" };

// The first language of the user's that the page speaks; the host page's wish comes before. It is English when none is.
export function chooseLanguage(wish) {
  for (const tag of [wish ?? "", ...navigator.languages]) {
    const code = String(tag).toLowerCase().split(/[-_]/)[0];
    const language = aliases[code] ?? code;
    if (language === "en" || Object.hasOwn(manifest.languages, language)) return language;
  }
  return "en";
}

// The texts of a language: the loader's own by their keys, and the program's as it takes them. English is in the program.
async function fetchTexts(language) {
  const lines = (await (await fetchFile(manifest.languages[language])).text()).split("\n");
  return {
    language,
    loader: Object.fromEntries(manifest.texts.map(([key, text], i) => [key, lines[i] || text])),
    program: lines.slice(manifest.texts.length).join("\n"),
  };
}

export const english = { language: "en", loader: Object.fromEntries(manifest.texts), program: "" };
const catalogues = {}; // promises of texts by language, shared by every mount

// Texts that are lost, or that keep the user waiting, are said in English.
export function loadTexts(language) {
  if (language === "en") return english;
  catalogues[language] ??= Promise.race([fetchTexts(language), late()]).catch((error) => {
    delete catalogues[language]; // Let the next mount try again.
    console.warn("groupdesk: no texts in the user's language, so they are in English:", error.message);
    return english;
  });
  return catalogues[language];
}

function late() {
  return new Promise((_, fail) => setTimeout(() => fail(new Error("they did not come in time")), PATIENCE));
}
