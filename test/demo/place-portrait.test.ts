import { describe, expect, it } from "vitest";
import { type Placement, placePortrait } from "../../demo/place-portrait.ts";
import { LATECOMERS, MEETING_CAST } from "../../demo/portrait-cast.ts";
import { MOST_SWAY, swayAt } from "../../demo/sway.ts";

const FRAME = { widthPx: 320, heightPx: 240 };
const STILL = { shiftX: 0, shiftY: 0, zoom: 1, rotationDeg: 0 };
const CORNERS = [
	[0, 0],
	[320, 0],
	[0, 240],
	[320, 240],
] as const;

/** The point of the portrait that is drawn at a point of the frame. */
function seenAt({ a, b, c, d, e, f }: Placement, x: number, y: number) {
	const determinant = a * d - b * c;
	return {
		x: (d * (x - e) - c * (y - f)) / determinant,
		y: (a * (y - f) - b * (x - e)) / determinant,
	};
}

describe("a portrait in front of a camera", () => {
	it("fills the frame's width with its crop while it is still", () => {
		const crop = { centreX: 0.5, centreY: 0.4, width: 0.8 };
		const placement = placePortrait(crop, STILL, FRAME);
		expect(seenAt(placement, 0, 120).x).toBeCloseTo(0.1);
		expect(seenAt(placement, 320, 120).x).toBeCloseTo(0.9);
		expect(seenAt(placement, 160, 120).y).toBeCloseTo(0.4);
	});

	it("turns about the frame's centre, clockwise", () => {
		const crop = { centreX: 0.5, centreY: 0.5, width: 1 };
		const turned = placePortrait(crop, { ...STILL, rotationDeg: 90 }, FRAME);
		expect(seenAt(turned, 160, 120)).toEqual({
			x: expect.closeTo(0.5),
			y: expect.closeTo(0.5),
		});
		expect(seenAt(turned, 160, 220).x).toBeGreaterThan(0.5);
	});

	it.each([...Object.values(MEETING_CAST), ...LATECOMERS])(
		"never shows its edge: $givenName",
		({ crop }) => {
			const seen: number[] = [];
			for (let timeMs = 0; timeMs < 240_000; timeMs += 130) {
				const placement = placePortrait(crop, swayAt(3, timeMs), FRAME);
				for (const [x, y] of CORNERS) {
					const corner = seenAt(placement, x, y);
					seen.push(corner.x, corner.y);
				}
			}
			expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
			expect(Math.max(...seen)).toBeLessThanOrEqual(1);
		},
	);
});

describe("sway", () => {
	const times = Array.from({ length: 2_000 }, (_, i) => i * 66);

	it("stays within what a detector tolerates", () => {
		for (const timeMs of times) {
			const { shiftX, shiftY, zoom, rotationDeg } = swayAt(1, timeMs);
			expect(Math.abs(shiftX)).toBeLessThanOrEqual(MOST_SWAY.shiftX);
			expect(Math.abs(shiftY)).toBeLessThanOrEqual(MOST_SWAY.shiftY);
			expect(Math.abs(rotationDeg)).toBeLessThanOrEqual(MOST_SWAY.rotationDeg);
			expect(zoom).toBeGreaterThanOrEqual(1);
			expect(zoom).toBeLessThanOrEqual(1 + MOST_SWAY.zoom);
		}
	});

	it("moves from frame to frame, and each person differently", () => {
		for (const timeMs of times)
			expect(swayAt(1, timeMs + 66)).not.toEqual(swayAt(1, timeMs));
		expect(swayAt(1, 5_000)).not.toEqual(swayAt(2, 5_000));
	});
});
