import type { ParticipantState } from "../../core/base/participant-state.ts";

/** A line of a drawing: the data of an SVG path. */
export interface DrawnLine {
	readonly path: string;
	/** Lengths of dashes and of the gaps between them. */
	readonly dashes?: string;
}

const HEAD = circle(10, 10, 6.5);

/** One line drawing per state, on a square of 20 by 20, so that no state is shown by colour alone; its words are next to it. A head is a circle whose nose says where it points. */
export const STATE_DRAWINGS: Record<ParticipantState, readonly DrawnLine[]> = {
	facing: [{ path: HEAD }, { path: "M7.6 8.4v.1M12.4 8.4v.1M10 9.6v2.6" }],
	talking: [
		{ path: "M13.8 4.7A6.5 6.5 0 1 0 13.8 15.3" },
		{ path: "M7.4 7.4v.1M11.8 7.4v.1" },
		{ path: ellipse(9.6, 12.8, 2, 1.3) },
		{ path: "M15.6 8.2q1.3 1.8 0 3.6M17.6 6.6q2.6 3.4 0 6.8" },
	],
	"side-screen": [
		{ path: HEAD },
		{ path: "M11 8.4v.1M15 8.4v.1M13.6 9.6v2.6" },
	],
	"turned-away": [
		{ path: "M13.9 4.8a6.5 6.5 0 1 0 0 10.4" },
		{ path: "M13.9 4.8 18 10.4h-2.6q.3 2.4-1.5 4.8" },
	],
	"looking-down": [
		{ path: HEAD },
		{ path: "M7.8 11.2v.1M12.2 11.2v.1M10 12.4v2.4" },
	],
	"eyes-closed": [
		{ path: HEAD },
		{ path: "M5.9 9q1.4 1.5 2.8 0M11.3 9q1.4 1.5 2.8 0M10 11.6v1.6" },
	],
	"no-face": [
		{ path: circle(10, 7, 3.2), dashes: "2 2" },
		{ path: "M3.8 17a6.2 5 0 0 1 12.4 0", dashes: "2 2.2" },
	],
	"face-too-small": [
		{ path: "M3 6.5V3h3.5M13.5 3H17v3.5M17 13.5V17h-3.5M6.5 17H3v-3.5" },
		{ path: circle(10, 10, 2) },
	],
	"several-faces": [
		{ path: circle(7, 7.5, 2.6) },
		{ path: "M2.2 15.5a4.8 4.2 0 0 1 9.6 0" },
		{ path: "M12 5.1a2.6 2.6 0 1 1 .9 5M14.2 12a4.6 4 0 0 1 3.6 3.5" },
	],
	"camera-off": [
		{ path: "M2.5 6h9v8h-9zM11.5 9l5.5-3v8l-5.5-3" },
		{ path: "M3 17 17 3" },
	],
	"off-screen": [
		{ path: "M8 16H3.5V4h9v3" },
		{ path: "M8.5 11.5H17M14.4 8.9l2.6 2.6-2.6 2.6" },
	],
	frozen: [
		{
			path: "M10 2.5v15M3.5 6.2l13 7.6M3.5 13.8l13-7.6M8.2 4 10 5.8 11.8 4M8.2 16l1.8-1.8 1.8 1.8",
		},
	],
	excluded: [{ path: circle(10, 10, 6.5) }, { path: "M5.4 5.4l9.2 9.2" }],
	"cant-tell": [{ path: "M7 7.2a3 3 0 1 1 4.2 2.8q-1.2.6-1.2 2.3M10 15.4v.1" }],
};

function circle(x: number, y: number, radius: number): string {
	return ellipse(x, y, radius, radius);
}

/** Starts at the right and runs clockwise, as SVG draws an ellipse. */
function ellipse(x: number, y: number, across: number, down: number): string {
	const half = (direction: number) =>
		`a${across} ${down} 0 0 1 ${2 * direction * across} 0`;
	return `M${x + across} ${y}${half(-1)}${half(1)}z`;
}
