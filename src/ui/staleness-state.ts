import { type ReadonlySignal, signal } from "@preact/signals";
import { nowMs } from "../platform/clock.ts";
import { effectUntil } from "./effect-until.ts";
import { staleForMs } from "./news-age.ts";

const LOOK_EVERY_MS = 1_000;

/**
 * How long no news has come, where that is too long, renewed every second: it
 * must not depend on news. While news comes, it does not change.
 * @param heardAtMs null where none is waited for
 */
export function stalenessState(
	heardAtMs: ReadonlySignal<number | null>,
	life: AbortSignal,
): ReadonlySignal<number | null> {
	const staleMs = signal<number | null>(null);
	effectUntil(life, () => {
		const atMs = heardAtMs.value;
		const look = () => {
			staleMs.value = atMs === null ? null : staleForMs(atMs, nowMs());
		};
		look();
		const timer = setInterval(look, LOOK_EVERY_MS);
		return () => clearInterval(timer);
	});
	return staleMs;
}
