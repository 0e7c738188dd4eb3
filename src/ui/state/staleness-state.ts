import { type ReadonlySignal, signal } from "@preact/signals";
import { monotonicMs } from "../../platform/clock.ts";
import { effectUntil } from "./effect-until.ts";

const CHECK_EVERY_MS = 1_000;

/**
 * For how many ms no news has come if that is too long, else null. A timer
 * updates it every second, since it must not depend on news; while news comes,
 * it does not change.
 * @param receivedAtMs when the last news came; null while none is expected
 */
export function stalenessState(
	receivedAtMs: ReadonlySignal<number | null>,
	life: AbortSignal,
): ReadonlySignal<number | null> {
	const staleMs = signal<number | null>(null);
	effectUntil(life, () => {
		const atMs = receivedAtMs.value;
		const check = () => {
			staleMs.value = atMs === null ? null : staleForMs(atMs, monotonicMs());
		};
		check();
		const timer = setInterval(check, CHECK_EVERY_MS);
		return () => clearInterval(timer);
	});
	return staleMs;
}

/** A summary comes every second; after three seconds without one, the last is no longer shown as live. */
const STALE_AFTER_MS = 3_000;

/** For how many ms no news has come if that is too long, else null. */
export function staleForMs(receivedAtMs: number, nowMs: number): number | null {
	const ageMs = nowMs - receivedAtMs;
	return ageMs > STALE_AFTER_MS ? ageMs : null;
}
