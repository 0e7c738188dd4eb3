import { demoView } from "./demo-view.ts";
import { startFrameClock } from "./frame-clock.ts";
import { cameraGuests, meetingGuests } from "./guest-list.ts";
import { layOut } from "./layout.ts";
import { Meeting } from "./meeting.ts";
import { controlMeeting } from "./meeting-controls.ts";
import { showNotice } from "./notice.ts";
import type { Participant } from "./participant.ts";
import { showSelfCall } from "./self-call.ts";

const NO_ROUTE =
	"This browser found no way to call itself: connect the computer to a network, then load the page again.";

function showMeeting(
	guests: readonly Participant[],
	signal: AbortSignal,
): void {
	const meeting = new Meeting(startFrameClock(signal), signal);
	meeting.addEventListener("no-route", () => showNotice(NO_ROUTE), { signal });
	layOut(meeting, signal);
	controlMeeting(meeting, signal);
	for (const guest of guests) meeting.join(guest);
}

const page = new AbortController();
window.addEventListener("pagehide", () => page.abort(), { once: true });
const view = demoView(location.search);
if (view.kind === "self") await showSelfCall(view.camera, page.signal);
else
	showMeeting(
		view.kind === "people" ? cameraGuests(view.count) : meetingGuests(),
		page.signal,
	);
