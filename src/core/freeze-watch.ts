import { THRESHOLDS } from "./thresholds.ts";

/** How long one tile's picture has been the same. */
export interface FreezeState {
	readonly fingerprint: number;
	readonly sinceMs: number;
	readonly samples: number;
	readonly frozen: boolean;
}

/** Pixels looked at per picture; a prime stride spreads them over rows and columns. */
const STRIDE_PX = 31;

/** A hash (FNV-1a, 32 bits) of a sample of the picture's pixels: equal for equal pictures. It tells pictures apart, not people. */
export function fingerprint(rgba: Uint8ClampedArray): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < rgba.length; i += STRIDE_PX * 4) {
		const green = rgba[i + 1] ?? 0;
		hash = Math.imul(hash ^ green, 0x01000193);
	}
	return hash >>> 0;
}

export function watchFreeze(
	state: FreezeState | null,
	fingerprintNow: number,
	atMs: number,
): FreezeState {
	if (!state || state.fingerprint !== fingerprintNow) {
		return {
			fingerprint: fingerprintNow,
			sinceMs: atMs,
			samples: 1,
			frozen: false,
		};
	}
	const samples = state.samples + 1;
	const frozen =
		samples >= THRESHOLDS.freeze.minSamples &&
		atMs - state.sinceMs >= THRESHOLDS.freeze.afterMs;
	return { ...state, samples, frozen };
}
