import { THRESHOLDS } from "../base/thresholds.ts";

/** Lids that are seen shut, look after look. */
export interface EyeClosure {
	readonly sinceMs: number;
	readonly looks: number;
	readonly shutLooks: number;
	/** Looks in a row that saw them open since. */
	readonly openLooks: number;
	readonly lastAtMs: number;
	/** Whether they have been shut for longer than any blink. */
	readonly isLong: boolean;
}

const LIMITS = THRESHOLDS.eyeClosure;

/**
 * Takes in one look at the lids. Where looks are seconds apart, two in a row may each show a blink, so closed eyes take
 * more of them. It ends only when the lids are seen open twice, or after a while, because a mesh slips now and then.
 * @param areShut null where the lids cannot be seen
 */
export function followClosure(
	before: EyeClosure | null,
	areShut: boolean | null,
	atMs: number,
): EyeClosure | null {
	const known =
		before && atMs - before.lastAtMs <= LIMITS.keptMs ? before : null;
	if (areShut === null) return known && afterUnseen(known, atMs);
	if (!areShut) {
		const openLooks = (known?.openLooks ?? 0) + 1;
		const openMs = atMs - (known?.lastAtMs ?? 0);
		const maySlip =
			openMs < LIMITS.flickerMs ||
			(openLooks < LIMITS.openLooks && openMs < LIMITS.slipMs);
		return known && maySlip
			? { ...known, looks: known.looks + 1, openLooks }
			: null;
	}
	const sinceMs = known?.sinceMs ?? atMs;
	const shutLooks = (known?.shutLooks ?? 0) + 1;
	const looks = (known?.looks ?? 0) + 1;
	const isLong =
		known?.isLong === true ||
		(shutLooks >= LIMITS.minLooks &&
			shutLooks >= looks * LIMITS.shutShare &&
			atMs - sinceMs >= LIMITS.minMs);
	return { sinceMs, looks, shutLooks, openLooks: 0, lastAtMs: atMs, isLong };
}

/** Lids that shut move the mesh, and so the head's pitch that is read: a look or two may then not tell whether they are shut. Such a look counts as one that did not see them shut. */
function afterUnseen(known: EyeClosure, atMs: number): EyeClosure | null {
	if (known.isLong) return known;
	return atMs - known.lastAtMs < LIMITS.slipMs
		? { ...known, looks: known.looks + 1 }
		: null;
}
