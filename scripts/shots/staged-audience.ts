import type { Page } from "playwright-core";
import type { Stage } from "./stage-page.ts";
import { stagedPast } from "./staged-past.ts";
import { STAGED_TAB_ID, stagedRoom } from "./staged-room.ts";
import { SURFACE_STATES } from "./states.ts";

const PEOPLE = 27;
const MINUTES = 24;

/** What the page of an audience gets before it is started, and while it runs. */
export const AUDIENCE_STAGES = {
	start: stageLike("off", {
		answers: {
			"background/told-requested": { ok: true, value: { isTold: false } },
		},
	}),
	running: stageLike("9-people", {
		room: runningRoom(),
		time: stagedPast({ people: PEOPLE, minutes: MINUTES }),
	}),
};

function stageLike(name: string, changed: Partial<Stage>): Stage {
	const like = SURFACE_STATES.find((state) => state.name === name)?.stage;
	if (!like) throw new Error(`No stage is called ${name}.`);
	return {
		...like,
		...changed,
		answers: { ...like.answers, ...changed.answers },
	};
}

function runningRoom(): Stage["room"] {
	const room = stagedRoom({ people: PEOPLE });
	return {
		...room,
		participants: [],
		attention: {
			...room.attention,
			total: 28,
			readable: 26,
			toward: 21,
			elsewhere: 3,
			away: 2,
			trend: "falling",
		},
		audience: { front: "learnt", isFull: false, facesRead: 9_000 },
	};
}

/**
 * Makes a page believe that it is the staged tab, and gives it a camera that shows an empty room.
 * @param hasCamera false where none is plugged in
 */
export async function stageCamera(page: Page, hasCamera: boolean) {
	await page.addInitScript(
		({ tabId, hasCamera }) => {
			// Only the id is asked for.
			Object.assign(chrome.tabs, {
				getCurrent: async () => ({ id: tabId }),
			});
			const { mediaDevices } = navigator;
			mediaDevices.enumerateDevices = async () =>
				hasCamera ? [camera("Room camera"), camera("Laptop camera")] : [];
			mediaDevices.getUserMedia = async () => {
				if (!hasCamera) throw new DOMException("none", "NotFoundError");
				const canvas = document.createElement("canvas");
				canvas.width = 320;
				canvas.height = 180;
				const ink = canvas.getContext("2d");
				if (ink) {
					ink.fillStyle = "#7d8a8f";
					ink.fillRect(0, 0, 320, 180);
				}
				return canvas.captureStream(1);
			};
			function camera(label: string): MediaDeviceInfo {
				return {
					kind: "videoinput",
					deviceId: label,
					groupId: "",
					label,
					toJSON: () => ({}),
				};
			}
		},
		{ tabId: STAGED_TAB_ID, hasCamera },
	);
}
