// A ticket in the address of Groupdesk's own page, as a web panel of SuperOffice's has it: #usec=<usec>, or ?usec=<usec>
// where nothing else works. It is taken out of the address and of the tab's history before anything is fetched.

const NAME = "usec";

// The ticket; empty: none.
export function takeTicket() {
  const search = split(location.search), hash = split(location.hash);
  if (search.ticket === null && hash.ticket === null) return "";
  history.replaceState(history.state, "", location.origin + location.pathname + search.rest + hash.rest); // A path may begin with two slashes.
  if (search.ticket !== null) {
    console.warn(`groupdesk: a ticket came in the query of the address, which web servers write into their logs: use #${NAME}= in place of ?${NAME}=`);
  }
  const ticket = mend(hash.ticket ?? search.ticket);
  if (!ticket) console.warn(`groupdesk: the address has ${NAME}= without a ticket`);
  return ticket;
}

// Divides one part of an address into the ticket and what else there is.
function split(part) {
  const isTicket = (pair) => pair.toLowerCase().startsWith(NAME + "=");
  const pairs = part.slice(1).split("&");
  const rest = pairs.filter((pair) => !isTicket(pair)).join("&");
  return { ticket: pairs.find(isTicket)?.slice(NAME.length + 1) ?? null, rest: rest && part[0] + rest };
}

// Undoes what clients and web servers do to a ticket in an address: they encode it once, twice or not at all, and a plus
// sign becomes a space. Without substitution the variable itself arrives, which is no ticket.
function mend(text) {
  let ticket = text;
  for (let times = 0; times < 3 && /%[0-9a-f]{2}/i.test(ticket); times++) {
    try {
      ticket = decodeURIComponent(ticket);
    } catch {
      break; // It is not UTF-8, so it is no ticket; the service will say so.
    }
  }
  if (/^[<{]/.test(ticket)) return ""; // SuperOffice has not filled it in.
  return ticket.trim().replaceAll(" ", "+");
}
