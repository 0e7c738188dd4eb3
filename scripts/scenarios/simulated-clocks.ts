import { withAge } from "../../src/content/capture/waiting-answer.ts";
import {
	followClocks,
	roomTimeMs,
	startClock,
} from "../../src/core/base/clock-track.ts";
import { stampFrame } from "../../src/offscreen/content-link/received-frame.ts";

/** The clocks of a meeting page and of the document that judges, which need not agree. */
export interface ClockSetting {
	/** By how much the page's clock is ahead of the judging document's. */
	readonly pageAheadMs?: number;
	/** The computer sleeps once, so long, when it has been awake for `afterS`: the monotonic clocks stand still. */
	readonly sleep?: { readonly afterS: number; readonly forS: number };
}

export interface SimulatedClocks {
	/** Room time when the computer has been awake for so long; asked in order of time. */
	roomMs(awakeMs: number): number;
	/** The room time by which a picture is stamped that the page captures at this room time. */
	stampedMs(atMs: number): number;
}

const WAY_MS = 15;
const HELD_MS = 12;

export function simulatedClocks({
	pageAheadMs = 0,
	sleep,
}: ClockSetting): SimulatedClocks {
	let clock = startClock({ monotonicMs: 0, wallMs: 0 });
	return {
		roomMs(awakeMs) {
			const hasSlept = sleep && awakeMs >= sleep.afterS * 1_000;
			const wallMs = awakeMs + (hasSlept ? sleep.forS * 1_000 : 0);
			const reading = { monotonicMs: awakeMs, wallMs };
			clock = followClocks(clock, reading);
			return roomTimeMs(clock, reading);
		},
		stampedMs(atMs) {
			const sent = withAge(
				{ ...A_PICTURE, capturedAtMs: atMs + pageAheadMs },
				atMs + HELD_MS + pageAheadMs,
			);
			if (sent.type !== "captured") throw new Error("No picture was sent.");
			return stampFrame(sent, {
				askedAtMs: atMs - WAY_MS,
				receivedAtMs: atMs + HELD_MS + WAY_MS,
				heldMs: HELD_MS,
			}).capturedAtMs;
		},
	};
}

const A_PICTURE = {
	type: "captured",
	tileId: "a tile",
	captureMs: 1,
	picture: {
		format: "I420",
		bytes: new Uint8Array(6),
		width: 2,
		height: 2,
		matrix: "bt709",
		isFullRange: false,
		chromaEvery: 2,
	},
	sourceWidthPx: 2,
	sourceHeightPx: 2,
	area: { x: 0, y: 0, width: 2, height: 2 },
} as const;
