// Fetches what stands beside the script, and finds out why it did not come.
import { problem } from "./show.js";

// Where the script is. Another element may go by the name of currentScript.
const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

// The response of the web server, whatever its status.
export async function fetchNamed(name, how) {
  const url = new URL(name, base);
  const blocked = watchPolicy();
  try {
    return await fetch(url, { ...how, credentials: "same-origin" });
  } catch (error) {
    throw await blocked.found() ?? await withoutIntegrity(url, error);
  } finally {
    blocked.end();
  }
}

export const refusal = ({ url, status }) => new Error(`${url}: the server answered with status ${status}`);

// With an integrity to check, a browser tells nothing of what it got: another request finds out.
async function withoutIntegrity(url, error) {
  try {
    const response = await fetch(url, { credentials: "same-origin", cache: "reload" });
    return response.ok ? new Error(`${url}: this is not the file that was built; upload it again, as it is`) : refusal(response);
  } catch {
    return new Error(`${url}: there is no answer (${error.message})`);
  }
}

// Notes what the page's policy forbids while something is fetched.
function watchPolicy() {
  const ending = new AbortController();
  let violation = null;
  document.addEventListener("securitypolicyviolation", (event) => { violation = event; }, { signal: ending.signal });
  return {
    end: () => ending.abort(),
    async found() {
      await new Promise((resolve) => setTimeout(resolve)); // The event follows the failure.
      return violation && problem(new Error(`the Content-Security-Policy forbids ${violation.blockedURI}: its ${violation.effectiveDirective} has to allow that`), "LoaderPolicy");
    },
  };
}
