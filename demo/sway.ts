/** How a picture is moved at an instant: shifts as shares of its width, a turn in radians, a zoom factor. */
export interface Sway {
	readonly shiftX: number;
	readonly shiftY: number;
	readonly turnRad: number;
	readonly zoom: number;
}

/** The slow, never quite repeating movement of somebody who sits; `phase` makes people differ. */
export function swayAt(timeMs: number, phase: number): Sway {
	const wave = (periodMs: number, offset: number) =>
		Math.sin((2 * Math.PI * timeMs) / periodMs + phase * offset);
	return {
		shiftX: 0.012 * wave(7_300, 1.7) + 0.004 * wave(2_100, 3.1),
		shiftY: 0.008 * wave(5_900, 2.3) + 0.003 * wave(1_700, 0.7),
		turnRad: 0.035 * wave(9_100, 1.1),
		zoom: 1.04 + 0.02 * wave(11_300, 2.9),
	};
}
