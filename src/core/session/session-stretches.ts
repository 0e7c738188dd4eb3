import { THRESHOLDS } from "../base/thresholds.ts";
import { bandOf } from "../participant/booked-time.ts";
import { addBins, SESSION_BIN_MS, type SessionBin } from "./session-bin.ts";
import {
	type SessionRecord,
	sessionLengthMs,
	type ToldTime,
} from "./session-record.ts";
import {
	addSpent,
	attendingShare,
	NO_TIME,
	type SpentTime,
} from "./spent-time.ts";

/** How the room attended in a stretch, or why that is not known. */
export type StretchKind =
	| "high"
	| "medium"
	| "low"
	/** Less than half of the readable time was toward the call or away from it. */
	| "elsewhere"
	| "too-few"
	| "unreadable"
	| "not-heard";

export interface Stretch {
	readonly kind: StretchKind;
	readonly fromMs: number;
	readonly toMs: number;
	/** Sums over the bins that say who attended. */
	readonly spent: SpentTime;
}

const MINUTE_MS = 60_000;
/** Nobody reads more lines than this, so a long session is shown in longer steps. */
const MAX_STEPS = 24;

/** Divides a session into steps of whole minutes, and joins steps of the same kind that follow each other. */
export function stretchesOf(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly Stretch[] {
	const lengthMs = sessionLengthMs(session);
	const minutes = Math.max(1, Math.ceil(lengthMs / MAX_STEPS / MINUTE_MS));
	const stepMs = minutes * MINUTE_MS;
	const steps = Math.ceil(lengthMs / stepMs);
	const byStep: SessionBin[][] = Array.from({ length: steps }, () => []);
	for (const bin of bins) {
		const step = Math.floor((bin.startMs - session.startedAtMs) / stepMs);
		byStep[step]?.push(bin);
	}
	return byStep.reduce<readonly Stretch[]>((stretches, within, i) => {
		const fromMs = session.startedAtMs + i * stepMs;
		const toMs = Math.min(session.lastAtMs, fromMs + stepMs);
		return joinAlike(stretches, stretchOf(within, fromMs, toMs));
	}, []);
}

function stretchOf(
	bins: readonly SessionBin[],
	fromMs: number,
	toMs: number,
): Stretch {
	const heardMs = bins.reduce((sum, bin) => sum + bin.heardMs, 0);
	const readableMs = bins.reduce((sum, { room }) => sum + room.readableMs, 0);
	const spent = bins
		.filter(({ room }) => room.attendingMs !== null)
		.reduce((sum, { room }) => addSpent(sum, room), NO_TIME);
	const kind =
		heardMs * 2 < toMs - fromMs ? "not-heard" : kindOf(spent, readableMs);
	return { kind, fromMs, toMs, spent };
}

/**
 * How a room attended in a time that was heard, or why that is not known.
 * @param spent sums over the bins that say who attended
 * @param readableMs of all bins
 */
export function kindOf(
	spent: ToldTime,
	readableMs: number,
): Exclude<StretchKind, "not-heard"> {
	const { minJudgedShare, minReadableMs } = THRESHOLDS.attention;
	if (readableMs < minReadableMs) return "unreadable";
	const isTold = spent.attendingMs !== null && spent.readableMs > 0;
	if (!isTold || spent.readableMs * 2 < readableMs) return "too-few";
	const share = attendingShare(spent);
	const elsewhereMs = spent.elsewhereMs ?? 0;
	const judgedMs = spent.readableMs - elsewhereMs;
	if (share === null || judgedMs < spent.readableMs * minJudgedShare)
		return "elsewhere";
	return bandOf(share);
}

function joinAlike(
	stretches: readonly Stretch[],
	next: Stretch,
): readonly Stretch[] {
	const last = stretches.at(-1);
	if (last?.kind !== next.kind) return [...stretches, next];
	const spent = addSpent(last.spent, next.spent);
	return [...stretches.slice(0, -1), { ...last, toMs: next.toMs, spent }];
}

/** Every ten seconds of the session, in order; null where there is no bin: a gap. */
export function everyBin(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly { readonly startMs: number; readonly bin: SessionBin | null }[] {
	const byIndex = new Map<number, SessionBin>();
	for (const bin of bins) {
		// After the computer's date was set back, bins may begin at any time.
		const at = Math.round((bin.startMs - session.startedAtMs) / SESSION_BIN_MS);
		const there = byIndex.get(at);
		byIndex.set(at, there ? addBins(there, bin) : bin);
	}
	const count = Math.ceil(sessionLengthMs(session) / SESSION_BIN_MS);
	return Array.from({ length: count }, (_, i) => {
		const startMs = session.startedAtMs + i * SESSION_BIN_MS;
		return { startMs, bin: byIndex.get(i) ?? null };
	});
}
