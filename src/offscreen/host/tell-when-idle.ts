import { repeat } from "../../platform/clock.ts";

/** A user who opens the popup and switches nothing on needs no models in memory. */
const IDLE_MS = 60_000;
const CHECK_EVERY_MS = 10_000;

/** Calls `tell` repeatedly once nothing has been busy for a minute. */
export function tellWhenIdle(
	isBusy: () => boolean,
	nowMs: () => number,
	signal: AbortSignal,
	tell: () => void,
): void {
	let busyAtMs = nowMs();
	repeat(CHECK_EVERY_MS, signal, () => {
		if (isBusy()) busyAtMs = nowMs();
		else if (nowMs() - busyAtMs >= IDLE_MS) tell();
	});
}
