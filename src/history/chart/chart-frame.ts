import { type ReadonlySignal, signal } from "@preact/signals";
import { useLifetime } from "../../ui/kit/use-lifetime.ts";

/** The size of the drawing in its own units, which are about pixels in every window, so that words keep their size. */
export interface Frame {
	readonly width: number;
	/** Space for the words of the shares, where there is room for them. */
	readonly left: number;
	readonly maxTicks: number;
}
const WIDE: Frame = { width: 800, left: 76, maxTicks: 9 };
const NARROW: Frame = { width: 320, left: 12, maxTicks: 4 };
const IS_NARROW = "(max-width: 640px)";

/** The frame for a window of this width. */
export function useFrame(): Frame {
	return useLifetime(isNarrowState).value ? NARROW : WIDE;
}

/** Whether the window is too narrow for the wide drawing. */
function isNarrowState(life: AbortSignal): ReadonlySignal<boolean> {
	const query = matchMedia(IS_NARROW);
	const isNarrow = signal(query.matches);
	query.addEventListener(
		"change",
		() => {
			isNarrow.value = query.matches;
		},
		{ signal: life },
	);
	return isNarrow;
}
