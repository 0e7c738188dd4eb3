import { describe, expect, test } from "vitest";
import {
	emptyGroup,
	type FaceGroup,
} from "../../../src/core/face-group/face-group.ts";
import {
	groupPart,
	isReadable,
	isShown,
} from "../../../src/core/face-group/face-to-read.ts";
import { followGroup } from "../../../src/core/face-group/follow-group.ts";

const HD = { sourceWidthPx: 1_280, sourceHeightPx: 720 };

function region(centreX: number, widthPx: number) {
	return { centreX, centreY: 300, sidePx: 1.5 * widthPx, angleRad: 0 };
}

/** A group whose faces were all seen, the first of them read, and the picture searched at 1 s. */
function aGroup(widthPx: number, xs = [300, 900]): FaceGroup {
	const { group } = followGroup(emptyGroup(HD, 0, true), {
		atMs: 1_000,
		seen: xs.map((x, i) => ({
			region: region(x, widthPx - i),
			reading: i === 0 ? ("mesh" as const) : ("located" as const),
			pose: null,
		})),
		tried: new Set<number>(),
		mayJoin: true,
	});
	return { ...group, searchedAtMs: 1_000 };
}

describe("the part for the next look", () => {
	test("is the whole picture once a second, for people who come", () => {
		expect(groupPart(aGroup(60), 2_000)).toBeNull();
	});

	test("lies around the small face that has waited longest, and is as large as is sent of a part", () => {
		const part = groupPart(aGroup(60), 1_500);
		expect(part?.width).toBeCloseTo(232 / 1_280, 6);
		expect(part?.height).toBeCloseTo(232 / 720, 6);
		expect((part?.x ?? 0) + (part?.width ?? 0) / 2).toBeCloseTo(900 / 1_280, 6);
	});

	test("is the whole picture for faces that it shows large enough", () => {
		expect(groupPart(aGroup(200), 1_500)).toBeNull();
	});

	test("of a face at the edge lies within the picture", () => {
		const part = groupPart(aGroup(60, [300, 1_270]), 1_500);
		expect((part?.x ?? 0) + (part?.width ?? 0)).toBeCloseTo(1, 6);
	});
});

test("a face is readable where it fills forty pixels of the picture, or where the video shows no more of it", () => {
	const area = { x: 0, y: 0, width: 1_280, height: 720 };
	expect(isReadable(region(300, 130), { area, widthPx: 384 })).toBe(false);
	expect(isReadable(region(300, 140), { area, widthPx: 384 })).toBe(true);
	const part = { x: 0, y: 0, width: 256, height: 256 };
	expect(isReadable(region(300, 24), { area: part, widthPx: 256 })).toBe(true);
});

test("a face is shown where the area holds it, or as much of it as the video does", () => {
	const area = { x: 200, y: 200, width: 256, height: 256 };
	expect(isShown(region(300, 100), { area, ...HD })).toBe(true);
	expect(isShown(region(430, 100), { area, ...HD })).toBe(false);
	const atEdge = { x: 1_100, y: 200, width: 180, height: 256 };
	expect(isShown(region(1_270, 60), { area: atEdge, ...HD })).toBe(true);
});
