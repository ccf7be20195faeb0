// Requests to the service, and what a page can find out where no answer comes.
import { encoder, joined } from "./message.js";

const MAX_ANSWER = 64 << 20; // bytes

// The bytes are the content type, the seconds to wait before the next request, a zero byte behind each, and the body.
export async function fetchAnswer(url, headers, body, signal, credentials) {
  const response = await fetch(url, { method: "POST", headers, body, signal, credentials, redirect: "manual", cache: "no-store" });
  const head = encoder.encode(`${response.headers.get("Content-Type") ?? ""}\0${secondsToWait(response.headers.get("Retry-After"))}\0`);
  const status = response.type === "opaqueredirect" ? 302 : response.status; // The browser tells no more of a redirect.
  return { status, bytes: joined([head, ...(response.body ? await readChunks(response.body.getReader()) : [])]) };
}

// Reads no more than the program can take: memory ends sooner than what a server can send.
async function readChunks(reader) {
  const chunks = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read().catch(({ message }) => { throw Object.assign(new Error(message), { cause: "network" }); });
    if (done) return chunks;
    chunks.push(value);
    size += value.length;
    if (size > MAX_ANSWER) {
      reader.cancel().catch(() => {});
      throw Object.assign(new Error(`more than ${MAX_ANSWER} bytes`), { cause: "answer-too-large" });
    }
  }
}

// Retry-After is a number of seconds or a date.
function secondsToWait(field) {
  const seconds = /^\d+$/.test(field) ? Number(field) : (Date.parse(field) - Date.now()) / 1000;
  return seconds > 0 ? Math.ceil(Math.min(seconds, 86400)) : 0;
}

// Browsers take an address of this machine to be as safe as one with https.
export const isLoopback = ({ hostname }) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

// Whether a server answers at all. A page may ask any, as long as it does not read the answer.
export function answersAnyone(url, signal) {
  const late = new Promise((done) => setTimeout(done, 5000, false));
  return Promise.race([late, fetch(url, { mode: "no-cors", credentials: "omit", cache: "no-store", signal }).then(() => true, () => false)]);
}
