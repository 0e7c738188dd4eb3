import { type DemoView, demoView } from "./demo-view.ts";
import { type FrameClock, startFrameClock } from "./frame-clock.ts";
import { cameraGuests, meetingGuests } from "./guest-list.ts";
import { layOut } from "./layout.ts";
import { Meeting } from "./meeting.ts";
import { controlMeeting } from "./meeting-controls.ts";
import { showNotice } from "./notice.ts";
import type { Participant } from "./participant.ts";
import { loadClip } from "./play-clip.ts";
import { exposeTruth } from "./script-truth.ts";
import { scriptedGuests, seededPeople } from "./scripted-guests.ts";
import { showSelfCall } from "./self-call.ts";

declare global {
	/** Starts the clip of `?clip=`. */
	var startClip:
		| (() => Promise<{ startedAtMs: number; durationMs: number }>)
		| undefined;
}

const NO_ROUTE =
	"This browser found no way to call itself: connect the computer to a network, then load the page again.";
const NO_CLIP = "This browser cannot play the clip.";

function showMeeting(
	guests: readonly Participant[],
	clock: FrameClock,
	signal: AbortSignal,
): void {
	const meeting = new Meeting(clock, signal);
	meeting.addEventListener("no-route", () => showNotice(NO_ROUTE), { signal });
	layOut(meeting, signal);
	controlMeeting(meeting, signal);
	for (const guest of guests) meeting.join(guest);
}

async function guestsOf(
	view: Exclude<DemoView, { kind: "self" }>,
	clock: FrameClock,
	signal: AbortSignal,
): Promise<readonly Participant[]> {
	if (view.kind === "people") return cameraGuests(view.count);
	if (view.kind === "meeting") return meetingGuests();
	if (view.kind === "script") {
		exposeTruth(seededPeople(view.script), clock.startedAtMs);
		return scriptedGuests(view.script);
	}
	const { stream, start, durationMs } = await loadClip(view.url, clock, signal);
	globalThis.startClip = async () => ({
		startedAtMs: await start(),
		durationMs,
	});
	const source = { kind: "clip", stream } as const;
	return [{ id: "clip", name: "Clip", source, absence: null }];
}

const page = new AbortController();
window.addEventListener("pagehide", () => page.abort(), { once: true });
const view = demoView(location.search, location.hash);
if (view.kind === "self") await showSelfCall(view.camera, page.signal);
else {
	const clock = startFrameClock(page.signal);
	try {
		const guests = await guestsOf(view, clock, page.signal);
		showMeeting(guests, clock, page.signal);
	} catch {
		showNotice(NO_CLIP);
	}
}
