import { describe, expect, test } from "vitest";
import { AUDIENCE_THRESHOLDS } from "../../../src/core/base/audience-thresholds.ts";
import {
	audiencePart,
	audienceParts,
	emptyAudience,
	withSearched,
} from "../../../src/core/face-group/audience-search.ts";
import type {
	FaceGroup,
	GroupFace,
} from "../../../src/core/face-group/face-group.ts";
import { peopleOf } from "../../../src/core/face-group/face-group.ts";
import {
	followGroup,
	type SeenFace,
} from "../../../src/core/face-group/follow-group.ts";
import { areaOfPart } from "../../../src/core/picture/picture-part.ts";
import { aFrame, aPose } from "../../support/builders.ts";

const { partSidePx, overlapPx, mostFaces, searchEveryMs, readEveryMs } =
	AUDIENCE_THRESHOLDS;
const SIZE = { sourceWidthPx: 1_920, sourceHeightPx: 1_080 };
const NOW_MS = 100_000;
const LARGEST_PX = 120;

function aSeat(i: number, widthPx = 60): SeenFace {
	return {
		region: {
			centreX: 90 + (i % 12) * 150,
			centreY: 90 + Math.floor(i / 12) * 150,
			sidePx: 1.5 * widthPx,
			angleRad: 0,
		},
		reading: "mesh",
		pose: aPose(),
	};
}

/** Everybody is seen at once, every half second, and sways. */
function watched(count: number, seconds: number): FaceGroup {
	let group = emptyAudience(SIZE, 0);
	for (let s = 0; s <= seconds; s += 0.5) {
		const seen = Array.from({ length: count }, (_, i) => {
			const seat = aSeat(i);
			const sway = 6 * Math.sin(s + i);
			const region = { ...seat.region, centreX: seat.region.centreX + sway };
			return { ...seat, region };
		});
		const look = {
			atMs: s * 1_000,
			seen,
			tried: new Set<number>(),
			mayJoin: true,
		};
		group = followGroup(group, look).group;
	}
	return group;
}

describe("the parts of an audience's picture", () => {
	test("show every face of the bound whole in at least one of them", () => {
		const parts = audienceParts(SIZE);
		const half = LARGEST_PX / 2;
		for (let x = half; x <= SIZE.sourceWidthPx - half; x += 7)
			for (let y = half; y <= SIZE.sourceHeightPx - half; y += 7)
				expect(
					parts.some(
						(part) =>
							x - half >= part.x &&
							x + half <= part.x + part.width &&
							y - half >= part.y &&
							y + half <= part.y + part.height,
					),
				).toBe(true);
		expect(overlapPx).toBeGreaterThanOrEqual(LARGEST_PX);
	});

	test("are one where the picture is no larger", () => {
		const size = { sourceWidthPx: 320, sourceHeightPx: 240 };
		expect(audienceParts(size)).toEqual([
			{ x: 0, y: 0, width: 320, height: 240 },
		]);
	});
});

describe("the next look at an audience", () => {
	/** Looks at one part after the other, as if nobody were there. */
	function searched(looks: number) {
		let group = { ...emptyAudience(SIZE, NOW_MS), searchedAtMs: NOW_MS };
		const seen: string[] = [];
		for (let i = 0; i < looks; i++) {
			const atMs = NOW_MS + i;
			const part = audiencePart(group, atMs);
			const area = areaOfPart(part, SIZE.sourceWidthPx, SIZE.sourceHeightPx);
			seen.push(JSON.stringify(area));
			group = withSearched(
				group,
				aFrame({ ...SIZE, area, widthPx: area.width, capturedAtMs: atMs }),
			);
		}
		return { group, seen };
	}

	test("is at the whole picture first, and then at every part once", () => {
		expect(audiencePart(emptyAudience(SIZE, NOW_MS), NOW_MS)).toBeNull();
		const parts = audienceParts(SIZE).length;
		expect(new Set(searched(parts).seen).size).toBe(parts);
	});

	test("is at a part with people who come while nobody waits, and at whoever waits meanwhile", () => {
		const { group } = searched(audienceParts(SIZE).length);
		const atMs = NOW_MS + 1_000;
		const face = aFace(1, 1_500, 900, atMs - 2 * readEveryMs);
		const part = audiencePart({ ...group, faces: [face] }, atMs);
		const area = areaOfPart(part, SIZE.sourceWidthPx, SIZE.sourceHeightPx);
		expect(area.x).toBeLessThan(1_500 - 60);
		expect(area.x + area.width).toBeGreaterThan(1_500 + 60);
		// Faces of 60 pixels are read from a picture of a part that is a little larger.
		expect(area.width).toBeGreaterThanOrEqual(partSidePx);
		expect(area.width).toBeLessThan(1.3 * partSidePx);
		const calm = { ...face, triedAtMs: atMs };
		const search = audiencePart(
			{ ...group, faces: [calm], searchedAtMs: atMs + searchEveryMs },
			atMs + 10,
		);
		expect(search).not.toEqual(part);
	});

	test("shows as many of those who wait as fit", () => {
		const { group } = searched(audienceParts(SIZE).length);
		const atMs = NOW_MS + 1_000;
		const faces = [
			aFace(1, 700, 500, atMs - 3_000),
			aFace(2, 1_500, 500, atMs - 2_900),
			aFace(3, 480, 500, atMs - 2_800),
			aFace(4, 540, 650, atMs - 2_700),
		];
		const part = audiencePart({ ...group, faces }, atMs);
		const area = areaOfPart(part, SIZE.sourceWidthPx, SIZE.sourceHeightPx);
		const isShown = ({ region: { centreX, centreY } }: GroupFace) =>
			centreX > area.x &&
			centreX < area.x + area.width &&
			centreY > area.y &&
			centreY < area.y + area.height;
		expect(faces.filter(isShown).map(({ number }) => number)).toEqual([
			1, 3, 4,
		]);
	});
});

describe("an audience", () => {
	test("may have far more people than a tile, and no more than can be read", () => {
		expect(peopleOf(watched(30, 5), 5_000)).toHaveLength(30);
		expect(peopleOf(watched(mostFaces + 10, 5), 5_000)).toHaveLength(mostFaces);
	});

	test("that begins again gives no number twice", () => {
		const before = watched(30, 5);
		const again = emptyAudience(SIZE, 6_000, before);
		expect(again.nextNumber).toBe(before.nextNumber);
		expect(again.faces).toEqual([]);
	});

	test("does not count a poster, which never moves", () => {
		let group = emptyAudience(SIZE, 0);
		for (let s = 0; s <= 70; s += 0.5)
			group = followGroup(group, {
				atMs: s * 1_000,
				seen: [aSeat(3)],
				tried: new Set(),
				mayJoin: true,
			}).group;
		expect(group.faces).toHaveLength(1);
		expect(peopleOf(group, 70_000)).toEqual([]);
	});
});

function aFace(
	number: number,
	centreX: number,
	centreY: number,
	triedAtMs: number,
): GroupFace {
	const [face] = watched(1, 3).faces;
	if (!face) throw new Error("no face");
	const region = { centreX, centreY, sidePx: 90, angleRad: 0 };
	return {
		...face,
		number,
		region,
		velocity: { x: 0, y: 0 },
		seenAtMs: triedAtMs,
		triedAtMs,
	};
}
