import { expect, test } from "vitest";
import {
	audienceFigures,
	type TimedSummary,
} from "../../scripts/demo/audience-report.ts";
import { aRoom } from "../support/popup-builders.ts";

/** Ten people, each of whom is read twice a second. */
function second(s: number): TimedSummary {
	const room = aRoom({ participants: [] });
	return {
		s,
		room: {
			...room,
			frames: { ...room.frames, analysed: 5 * s },
			attention: {
				...room.attention,
				total: 10,
				readable: 9,
				toward: 6,
				away: 2,
			},
			audience: { front: "learnt", isFull: false, facesRead: 20 * s },
		},
	};
}

test("the report of an audience says how often each face is read, and how many were toward the front", () => {
	const figures = audienceFigures([1, 2, 3, 4].map(second));
	expect(figures).toMatchObject({
		looks: 20,
		facesRead: 80,
		facesPerLook: 4,
		readsPerFaceAndSecond: 2,
	});
	expect(figures.seconds.at(-1)).toEqual({
		s: 4,
		people: 10,
		inClearView: 9,
		towardFront: 6,
		share: 0.75,
		front: "learnt",
	});
});

test("the report of an audience of which nothing came is empty", () => {
	expect(audienceFigures([])).toEqual({
		looks: 0,
		facesRead: 0,
		facesPerLook: null,
		readsPerFaceAndSecond: null,
		seconds: [],
	});
});
