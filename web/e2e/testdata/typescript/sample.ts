// A host page in TypeScript: everything that groupdesk.d.ts promises, and mistakes that it must refuse.

async function show(element: HTMLElement, ticket: string): Promise<void> {
	const handle = await groupdesk.mount(element, { service: "/Remote/Services86/", ticket, theme: "dark", readOnly: true });
	element.addEventListener("groupdesk-saved", (event) => console.log(event.detail.id.toFixed()));
	document.addEventListener("groupdesk-error", ({ detail }) => {
		if (detail.kind === "session-expired") handle.setTicket(ticket);
	});
	document.addEventListener("groupdesk-group", ({ detail }) => location.replace(`#${detail.id.toFixed()}`));
	handle.showGroup(7);
	handle.refresh();
	handle.unmount();
	console.log(handle.element === element, groupdesk.mounts.length);
}

function showElement(fetchTicket: () => Promise<string>): void {
	const admin = document.createElement("groupdesk-admin");
	admin.getTicket = fetchTicket;
	admin.setAttribute("label", "Test server");
	admin.addEventListener("groupdesk-sessionexpired", () => admin.refresh());
	admin.addEventListener("groupdesk-ready", () => admin.setTicket("7T:…"));
	admin.setAttribute("group", "7");
	document.body.append(admin);
	admin.showGroup(0);
	const options: Required<groupdesk.Options> = {
		service: "", ticket: "", getTicket: () => "7T:…", language: "nb", theme: "light", readOnly: false, label: "", address: false, group: 7,
		version: "auto", signIn: ["windows", "accessToken"], labelColor: "amber", names: { prefix: "GRP ", refuse: ["test"] }, off: ["import"],
	};
	groupdesk.mount(document.body, options).then((handle) => handle.unmount());
	admin.unmount();
}

// A portal with the page in a frame.
function frame(window: Window, ticket: string): void {
	addEventListener("message", ({ data }: MessageEvent<groupdesk.Message>) => {
		const answer: groupdesk.Command = { groupdesk: "ticket", ticket };
		if (data.groupdesk === "ticket-wanted") window.postMessage(answer, "https://crm.example");
		if (data.groupdesk === "saved") console.log(data.id.toFixed());
	});
}

// @ts-expect-error: there is no such way
groupdesk.mount(document.body, { signIn: ["guess"] });
// @ts-expect-error: there is no such option
groupdesk.mount(document.body, { tickets: "7T:…" });
// @ts-expect-error: there is no such theme
groupdesk.mount(document.body, { theme: "pink" });
// @ts-expect-error: an element is needed
groupdesk.mount("#groups");
// @ts-expect-error: an error has no number
document.addEventListener("groupdesk-error", (event) => event.detail.id);
// @ts-expect-error: there is no such kind
document.addEventListener("groupdesk-error", (event) => event.detail.kind === "no-coffee");
