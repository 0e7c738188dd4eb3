import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { faceWidthOf } from "../face/face-region.ts";
import { type FrameMetadata, MAX_EXCESS } from "../picture/frame.ts";
import type { NormalisedBox, PixelBox } from "../picture/geometry.ts";
import type { ShownArea } from "../picture/picture-area.ts";
import { clipped } from "../picture/picture-part.ts";
import {
	type AudienceSearch,
	emptyGroup,
	expectedPlace,
	type FaceGroup,
	type GroupFace,
} from "./face-group.ts";

const LIMITS = AUDIENCE_THRESHOLDS;

type VideoSize = Pick<ShownArea, "sourceWidthPx" | "sourceHeightPx">;

/**
 * An audience without faces yet.
 * @param before the group that it follows, whose numbers are not given again
 */
export function emptyAudience(
	size: VideoSize,
	atMs: number,
	before: FaceGroup | null = null,
): FaceGroup {
	return {
		...emptyGroup(size, atMs, before === null),
		search: { searchedAtMs: [] },
		nextNumber: before?.nextNumber ?? 1,
	};
}

/** The parts that together show the whole picture, in pixels of the video. */
export function audienceParts({
	sourceWidthPx,
	sourceHeightPx,
}: VideoSize): readonly PixelBox[] {
	const width = Math.min(LIMITS.partSidePx, sourceWidthPx);
	const height = Math.min(LIMITS.partSidePx, sourceHeightPx);
	return startsOf(sourceHeightPx, height).flatMap((y) =>
		startsOf(sourceWidthPx, width).map((x) => ({ x, y, width, height })),
	);
}

/** Where parts of one length begin, evenly spread, so that neighbours overlap by enough. */
function startsOf(wholePx: number, partPx: number): readonly number[] {
	const stepPx = partPx - LIMITS.overlapPx;
	const steps = stepPx > 0 ? Math.ceil((wholePx - partPx) / stepPx) : 0;
	return Array.from({ length: steps + 1 }, (_, i) =>
		steps === 0 ? 0 : Math.round((i * (wholePx - partPx)) / steps),
	);
}

/** The part for the next look at an audience: whatever is most overdue, a part of the picture or a face; null for the whole picture. */
export function audiencePart(
	group: FaceGroup,
	nowMs: number,
): NormalisedBox | null {
	if (nowMs - group.searchedAtMs >= LIMITS.wholeEveryMs) return null;
	const searchedAtMs = group.search?.searchedAtMs ?? [];
	const parts = audienceParts(group).map((box, i) => ({
		box,
		overdue:
			(nowMs - (searchedAtMs[i] ?? Number.NEGATIVE_INFINITY)) /
			LIMITS.searchEveryMs,
	}));
	const [part] = parts.toSorted((a, b) => b.overdue - a.overdue);
	const waiting = group.faces.toSorted((a, b) => a.triedAtMs - b.triedAtMs);
	const [face] = waiting;
	const faceOverdue = face ? (nowMs - face.triedAtMs) / LIMITS.readEveryMs : 0;
	// Nothing is more overdue than what was never looked at; where both were not, the part may show more than the face.
	if (part && (!face || part.overdue >= faceOverdue))
		return shareOf(part.box, group);
	return shareOf(boxAround(waiting, group, nowMs), group);
}

/** A part that shows the first of the faces, and as many of the next ones as fit into it. Around a large face, the part may be larger, since less of its detail is needed. */
function boxAround(
	waiting: readonly GroupFace[],
	group: FaceGroup,
	nowMs: number,
): PixelBox {
	const [first] = waiting;
	if (!first) return { x: 0, y: 0, width: 1, height: 1 };
	const thinned = Math.min(
		LIMITS.mostThinned,
		Math.max(1, faceWidthOf(first.region) / LIMITS.readWidthPx),
	);
	const sidePx = LIMITS.partSidePx * thinned;
	let box = roomFor(first, nowMs);
	for (const face of waiting) {
		if (thinned > 1 && faceWidthOf(face.region) < thinned * LEAST_PX) continue;
		const both = joined(box, roomFor(face, nowMs));
		if (Math.max(both.width, both.height) <= sidePx) box = both;
	}
	return enlarged(box, Math.max(sidePx, box.width), group);
}

const LEAST_PX = GROUP_THRESHOLDS.looks.minWidthPx;
/** Room around a face for its region, and for a move between two looks. */
const ROOM = 1.7;

function roomFor(face: GroupFace, nowMs: number): PixelBox {
	const { centreX, centreY, sidePx } = expectedPlace(face, nowMs);
	const side = faceWidthOf({ sidePx }) * ROOM;
	return {
		x: centreX - side / 2,
		y: centreY - side / 2,
		width: side,
		height: side,
	};
}

function joined(one: PixelBox, other: PixelBox): PixelBox {
	const x = Math.min(one.x, other.x);
	const y = Math.min(one.y, other.y);
	return {
		x,
		y,
		width: Math.max(one.x + one.width, other.x + other.width) - x,
		height: Math.max(one.y + one.height, other.y + other.height) - y,
	};
}

/** The box widened to a whole part, within the picture. */
function enlarged(
	{ x, y, width, height }: PixelBox,
	side: number,
	{ sourceWidthPx, sourceHeightPx }: VideoSize,
): PixelBox {
	const along = (start: number, length: number, whole: number) => ({
		start: Math.min(
			Math.max(0, start + length / 2 - side / 2),
			Math.max(0, whole - side),
		),
		length: Math.min(side, whole),
	});
	const across = along(x, width, sourceWidthPx);
	const down = along(y, height, sourceHeightPx);
	return {
		x: across.start,
		y: down.start,
		width: across.length,
		height: down.length,
	};
}

function shareOf(
	{ x, y, width, height }: PixelBox,
	{ sourceWidthPx, sourceHeightPx }: VideoSize,
): NormalisedBox {
	return clipped({
		x: x / sourceWidthPx,
		y: y / sourceHeightPx,
		width: width / sourceWidthPx,
		height: height / sourceHeightPx,
	});
}

/** Whether the frame shows a part that is due to be searched. */
export function showsDuePart(
	{ search }: FaceGroup,
	frame: FrameMetadata,
): boolean {
	return audienceParts(frame).some((part, i) => {
		const atMs = search?.searchedAtMs[i] ?? Number.NEGATIVE_INFINITY;
		const isDue = frame.capturedAtMs - atMs >= LIMITS.searchEveryMs;
		return isDue && showsWhole(frame, part);
	});
}

/** The audience after a look that the full-range net has searched: every part that its frame shows whole is done. */
export function withSearched(
	group: FaceGroup,
	frame: FrameMetadata,
): FaceGroup {
	const { search } = group;
	if (!search) return group;
	const atMs = frame.capturedAtMs;
	// Nobody can be found before the net is loaded, so that who is there from the start is so from then on.
	const sinceMs = search.searchedAtMs.length > 0 ? group.sinceMs : atMs;
	return { ...group, sinceMs, search: searched(search, frame, atMs) };
}

function searched(
	{ searchedAtMs }: AudienceSearch,
	frame: FrameMetadata,
	atMs: number,
): AudienceSearch {
	return {
		searchedAtMs: audienceParts(frame).map((part, i) =>
			showsWhole(frame, part)
				? atMs
				: (searchedAtMs[i] ?? Number.NEGATIVE_INFINITY),
		),
	};
}

/** Whether a frame shows a part whole, and as finely as the video does. */
function showsWhole({ area, widthPx }: FrameMetadata, part: PixelBox) {
	return (
		widthPx * MAX_EXCESS >= area.width &&
		part.x >= area.x - ROUNDING_PX &&
		part.y >= area.y - ROUNDING_PX &&
		part.x + part.width <= area.x + area.width + ROUNDING_PX &&
		part.y + part.height <= area.y + area.height + ROUNDING_PX
	);
}

/** A part that is asked for in shares comes back in whole pixels. */
const ROUNDING_PX = 2;
