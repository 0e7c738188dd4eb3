import { THRESHOLDS } from "../base/thresholds.ts";
import type { PixelBox } from "./geometry.ts";

/** How long one tile's picture has been the same. */
export interface FreezeTrack {
	/** Each part of the picture that was seen since `sinceMs`, the newest last. */
	readonly parts: readonly SeenPart[];
	readonly sinceMs: number;
	readonly samples: number;
	readonly frozen: boolean;
}

interface SeenPart {
	/** The part's position and size in the video's own pixels. */
	readonly areaKey: string;
	readonly fingerprint: number;
}

/** Only every 31st pixel is hashed; a prime stride spreads them over rows and columns. */
const STRIDE_PX = 31;
/** The whole picture and the face's part, or four parts that are searched, alternate. More parts than this would mean a face that moves, or a page that lies. */
const MAX_PARTS = 6;

/** A hash (FNV-1a, 32 bits) of a sample of the picture's pixels: equal for equal pictures. It tells pictures apart, not people. */
export function fingerprint(rgba: Uint8ClampedArray): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < rgba.length; i += STRIDE_PX * 4) {
		const green = rgba[i + 1] ?? 0;
		hash = Math.imul(hash ^ green, 0x01000193);
	}
	return hash >>> 0;
}

/** Compares only pictures of the same part of the video: the first picture of another part says nothing. */
export function followFreeze(
	state: FreezeTrack | null,
	fingerprintNow: number,
	area: PixelBox,
	atMs: number,
): FreezeTrack {
	const part = { areaKey: areaKey(area), fingerprint: fingerprintNow };
	const before = state?.parts.find(({ areaKey }) => areaKey === part.areaKey);
	if (!state || (before && before.fingerprint !== fingerprintNow))
		return { parts: [part], sinceMs: atMs, samples: 1, frozen: false };
	if (!before)
		return { ...state, parts: [...state.parts, part].slice(-MAX_PARTS) };
	const samples = state.samples + 1;
	const frozen =
		samples >= THRESHOLDS.freeze.minSamples &&
		atMs - state.sinceMs >= THRESHOLDS.freeze.afterMs;
	return { ...state, samples, frozen };
}

function areaKey({ x, y, width, height }: PixelBox): string {
	return [x, y, width, height].map(Math.round).join(" ");
}
