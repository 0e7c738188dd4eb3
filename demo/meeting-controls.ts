import { nextGuest } from "./guest-list.ts";
import type { Meeting } from "./meeting.ts";
import { showNotice } from "./notice.ts";
import {
	CAMERA_FAILURE_TEXT,
	openOwnCamera,
	ownCameras,
} from "./own-camera.ts";
import { pagePart } from "./page-part.ts";

const SELF_ID = "you";

/** Connects the buttons at the foot of the page: somebody joins, the last guest leaves, the user's own camera is switched on and off. */
export function controlMeeting(meeting: Meeting, signal: AbortSignal): void {
	const join = pagePart("join", HTMLButtonElement);
	const leave = pagePart("leave", HTMLButtonElement);
	const count = pagePart("count", HTMLElement);
	const show = () => {
		const people = meeting.seats.filter(
			({ participant }) => participant.source.kind !== "slides",
		).length;
		count.textContent = people === 1 ? "1 person" : `${people} people`;
		join.disabled = nextGuest(meeting.invited) === null;
		leave.disabled = last(meeting) === undefined;
	};
	meeting.addEventListener("change", show, { signal });
	join.addEventListener(
		"click",
		() => {
			const guest = nextGuest(meeting.invited);
			if (guest) meeting.join(guest);
		},
		{ signal },
	);
	leave.addEventListener(
		"click",
		() => {
			const guest = last(meeting);
			if (guest) meeting.leave(guest.id);
		},
		{ signal },
	);
	controlOwnCamera(meeting, signal);
	show();
}

/** The guest who came last; the user's own camera has a button of its own. */
function last(meeting: Meeting) {
	return meeting.invited.findLast(({ id }) => id !== SELF_ID);
}

function controlOwnCamera(meeting: Meeting, signal: AbortSignal): void {
	const button = pagePart("camera", HTMLButtonElement);
	let running: AbortController | null = null;
	const showCameras = async () => {
		button.disabled = !running && (await ownCameras()).length === 0;
		button.title = button.disabled ? CAMERA_FAILURE_TEXT["no-camera"] : "";
	};
	const stop = () => {
		running?.abort();
		running = null;
		meeting.leave(SELF_ID);
		button.textContent = "Use my camera";
	};
	const start = async () => {
		const use = new AbortController();
		running = use;
		const camera = await openOwnCamera(
			0,
			AbortSignal.any([signal, use.signal]),
		);
		if (use.signal.aborted) return;
		if (camera.kind === "failed") {
			running = null;
			showNotice(CAMERA_FAILURE_TEXT[camera.reason]);
			return;
		}
		meeting.join({
			id: SELF_ID,
			name: "You",
			source: camera,
			absence: null,
		});
		button.textContent = "Stop my camera";
	};
	button.addEventListener("click", () => (running ? stop() : void start()), {
		signal,
	});
	navigator.mediaDevices.addEventListener(
		"devicechange",
		() => void showCameras(),
		{ signal },
	);
	void showCameras();
}
