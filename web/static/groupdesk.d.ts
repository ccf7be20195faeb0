// What groupdesk.js gives to a page. docs/embedding.md tells more of each.

declare namespace groupdesk {
	/** How a mount is to be. Each is also an attribute, data-read-only or read-only for readOnly, except getTicket. */
	interface Options {
		/** The address of NetServer's services; /Remote/Services86/ if left out. */
		service?: string;
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
		/** Signs in with a ticket, at any time. */
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
