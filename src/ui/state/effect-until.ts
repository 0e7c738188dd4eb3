import { effect } from "@preact/signals";

/** Calls `run` now and whenever a signal that it reads has changed, until `life` aborts. The function that `run` returns ends one run. */
export function effectUntil(
	life: AbortSignal,
	run: () => undefined | (() => void),
): void {
	if (!life.aborted)
		life.addEventListener("abort", effect(run), { once: true });
}
