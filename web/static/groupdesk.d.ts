// What groupdesk.js gives to a page. docs/embedding.md tells more of each.

declare namespace groupdesk {
	/** A way to sign in. */
	type Way = "password" | "ticket" | "windows" | "accessToken";

	/** What is not offered. */
	type Feature =
		| "create" | "delete" | "move-members" | "order" | "members" | "change-many" | "import" | "export" | "stay-signed-in"
		| "refresh-superoffice";

	/**
	 * How a mount is to be. Each is also an attribute, data-read-only or read-only for readOnly, except getTicket and names;
	 * lists are divided by spaces there. Most may stand in groupdesk.json as well, for all mounts.
	 */
	interface Options {
		/** The address of NetServer's services, such as /Remote/Services86/ or, for any version, /Remote/; that if left out. */
		service?: string;
		/** The version of the services, such as "86"; "auto" finds it out. */
		version?: "auto" | "75" | "80" | "81" | "82" | "83" | "84" | "85" | "86" | "87" | "88";
		/** The ways to sign in that are offered, the first one at first; password and ticket if left out. */
		signIn?: readonly Way[];
		/** A ticket to sign in with at once. */
		ticket?: string;
		/** Asked for a ticket at the start, when there is none, and after the session has ended; an empty one means: let the user sign in. */
		getTicket?: () => string | Promise<string>;
		/** The language, such as "nb-NO" or SuperOffice's "NO"; the browser's languages if left out. */
		language?: string;
		/** The browser's if left out. */
		theme?: "light" | "dark";
		/** Nothing can be changed, whatever the user's rights. */
		readOnly?: boolean;
		/** What distinguishes this installation, such as "Test server". */
		label?: string;
		labelColor?: "gray" | "blue" | "green" | "amber" | "red";
		/** Rules for the names of groups that are created or renamed. */
		names?: { prefix?: string; pattern?: string; explanation?: string; refuse?: readonly string[] };
		/** What is not offered. */
		off?: readonly Feature[];
		/** The page's address belongs to Groupdesk; for a page that holds nothing else. */
		address?: boolean;
		/** The number of the group whose details are shown at first. */
		group?: number;
	}

	/** A running mount. */
	interface Handle {
		readonly element: Element;
		/** Reads the list again; what is not saved stays. */
		refresh(): void;
		/** Signs in with a ticket, at any time. While somebody works, one of another user is a question to that user. */
		setTicket(ticket: string): void;
		/** Shows the details of a group, or closes them with 0. */
		showGroup(id: number): void;
		/** Ends the program and empties the element. */
		unmount(): void;
	}

	/** The element form: <groupdesk-admin> is mounted while it is in the document. */
	interface AdminElement extends HTMLElement, Omit<Handle, "element"> {
		/** To be set before the element comes into the document. */
		getTicket?: Options["getTicket"];
	}

	type ErrorKind =
		| "sign-in-refused" | "session-expired" | "no-rights" | "duplicate" | "invalid" | "not-found" | "changed-by-other"
		| "server" | "fault" | "bad-request" | "unauthorized" | "not-found-url" | "too-large" | "wrong-content-type"
		| "unavailable" | "not-soap" | "truncated" | "timeout" | "network" | "cancelled" | "redirected" | "too-many-requests"
		| "answer-too-large" | "malformed" | "other-origin" | "mixed-content" | "policy" | "certificate";

	/** The events at the element; they bubble. */
	interface Events {
		"groupdesk-ready": CustomEvent<{}>;
		"groupdesk-saved": CustomEvent<{ readonly id: number }>;
		"groupdesk-error": CustomEvent<{ readonly kind: ErrorKind }>;
		"groupdesk-sessionexpired": CustomEvent<{}>;
		"groupdesk-group": CustomEvent<{ readonly id: number }>;
	}

	/** What the page in a frame takes from the site around it, when groupdesk.json names that site's origin. */
	type Command =
		| { groupdesk: "ticket"; ticket: string }
		| { groupdesk: "refresh" }
		| { groupdesk: "group"; id: number };

	/** What the page in a frame tells the site around it. */
	type Message =
		| { groupdesk: "ticket-wanted" }
		| { groupdesk: "ready" }
		| { groupdesk: "saved"; id: number }
		| { groupdesk: "error"; kind: ErrorKind }
		| { groupdesk: "sessionexpired" }
		| { groupdesk: "group"; id: number };

	/** Puts Groupdesk into an element. The promise fails when it can't be loaded, which the element tells as well. */
	function mount(element: Element, options?: Options): Promise<Handle>;

	/** The running mounts. */
	const mounts: readonly Handle[];
}

interface HTMLElementTagNameMap {
	"groupdesk-admin": groupdesk.AdminElement;
}

interface ElementEventMap extends groupdesk.Events {}
interface DocumentEventMap extends groupdesk.Events {}
