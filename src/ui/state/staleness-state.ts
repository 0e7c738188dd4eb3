import { type ReadonlySignal, signal } from "@preact/signals";
import { nowMs } from "../../platform/clock.ts";
import { effectUntil } from "./effect-until.ts";

const CHECK_EVERY_MS = 1_000;

/**
 * How long no news has come, where that is too long, renewed every second: it
 * must not depend on news. While news comes, it does not change.
 * @param receivedAtMs null where none is waited for
 */
export function stalenessState(
	receivedAtMs: ReadonlySignal<number | null>,
	life: AbortSignal,
): ReadonlySignal<number | null> {
	const staleMs = signal<number | null>(null);
	effectUntil(life, () => {
		const atMs = receivedAtMs.value;
		const look = () => {
			staleMs.value = atMs === null ? null : staleForMs(atMs, nowMs());
		};
		look();
		const timer = setInterval(look, CHECK_EVERY_MS);
		return () => clearInterval(timer);
	});
	return staleMs;
}

/** A summary comes every second; after three without, what it says is no longer shown as live. */
const STALE_AFTER_MS = 3_000;

/** How long ago the last news came, where that is too long; else null. */
export function staleForMs(receivedAtMs: number, nowMs: number): number | null {
	const ageMs = nowMs - receivedAtMs;
	return ageMs > STALE_AFTER_MS ? ageMs : null;
}
