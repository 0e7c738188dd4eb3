import { layoutSwitch } from "./layout.ts";
import { openMeeting } from "./meeting.ts";
import { ownCamera } from "./own-camera.ts";
import { CAST, crowd, LATECOMERS } from "./portrait-cast.ts";
import { screenCamera } from "./screen-camera.ts";
import { showOverlay } from "./self-overlay.ts";

// ?people=N: so many cameras; ?self=1&camera=K: a call of one, the K-th camera.
const options = new URLSearchParams(location.search);
const page = new AbortController();
addEventListener("pagehide", () => page.abort());
const { signal } = page;
const grid = byId("grid");
const meeting = openMeeting(grid, signal);

byId("camera").addEventListener("click", () => showSelf(0));
byId("join").addEventListener("click", () => {
	const next = LATECOMERS.find(({ name }) => !grid.textContent.includes(name));
	if (next) meeting.join(next);
	else say("Everyone is here already.");
});
byId("leave").addEventListener("click", () => {
	const name = meeting.lastToJoin();
	if (name) meeting.leave(name);
});
layoutSwitch(byId("layout"), byId("stage"), grid);

if (options.get("self") === "1") {
	document.body.classList.add("only-me");
	const tile = await showSelf(Number(options.get("camera") ?? 0));
	if (tile) showOverlay(tile);
} else if (options.has("people")) {
	const people = crowd(
		Math.min(49, Math.max(1, Number(options.get("people")))),
	);
	await Promise.all(people.map(meeting.join));
} else {
	meeting.show(
		{ id: "mei-tanaka", name: "Mei Tanaka", stream: null, kind: "camera" },
		signal,
	);
	meeting.show(
		{
			id: "priya-raman-screen",
			name: "Priya Raman’s screen",
			stream: screenCamera(signal),
			kind: "screen",
		},
		signal,
	);
	await Promise.all(CAST.map(meeting.join));
}

async function showSelf(index: number): Promise<HTMLElement | undefined> {
	const camera = await ownCamera(index);
	if ("problem" in camera) {
		say(camera.problem);
		return;
	}
	byId("camera").hidden = true;
	return meeting.show(
		{ id: "self", name: "You", stream: camera, kind: "self" },
		signal,
	);
}

function say(text: string): void {
	byId("notice").textContent = text;
}

function byId(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (!element) throw new Error(`the page has no element ${id}`);
	return element;
}
