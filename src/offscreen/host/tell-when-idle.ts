import { repeat } from "../../platform/clock.ts";

/** Whoever opens the popup and switches nothing on needs no models in memory. */
const IDLE_MS = 60_000;
const LOOK_EVERY_MS = 10_000;

/** Tells, again and again, once nothing has been going on for a minute. */
export function tellWhenIdle(
	isBusy: () => boolean,
	nowMs: () => number,
	signal: AbortSignal,
	tell: () => void,
): void {
	let busyAtMs = nowMs();
	repeat(LOOK_EVERY_MS, signal, () => {
		if (isBusy()) busyAtMs = nowMs();
		else if (nowMs() - busyAtMs >= IDLE_MS) tell();
	});
}
