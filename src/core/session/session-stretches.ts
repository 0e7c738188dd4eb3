import { THRESHOLDS } from "../base/thresholds.ts";
import { SESSION_BIN_MS, type SessionBin } from "./session-bin.ts";
import { type SessionRecord, sessionLengthMs } from "./session-record.ts";
import {
	addSpent,
	attendingShare,
	NO_TIME,
	type SpentTime,
} from "./spent-time.ts";

/** What can be said of a stretch: how the room attended, or why that is not known. */
export type StretchKind =
	| "high"
	| "medium"
	| "low"
	| "too-few"
	| "unreadable"
	| "not-heard";

export interface Stretch {
	readonly kind: StretchKind;
	readonly fromMs: number;
	readonly toMs: number;
	/** Of the time of which it is told who attended. */
	readonly told: SpentTime;
}

const MINUTE_MS = 60_000;
/** More lines than this nobody reads; a long session is told in longer steps. */
const MAX_STEPS = 24;

/** The session told in steps of whole minutes; steps that are alike are one stretch. */
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
	const told = bins
		.filter(({ room }) => room.attendingMs !== null)
		.reduce((sum, { room }) => addSpent(sum, room), NO_TIME);
	const kind =
		heardMs * 2 < toMs - fromMs ? "not-heard" : kindOf(told, readableMs);
	return { kind, fromMs, toMs, told };
}

function kindOf(told: SpentTime, readableMs: number): StretchKind {
	const { highShare, mediumShare, minReadableMs } = THRESHOLDS.attention;
	if (readableMs < minReadableMs) return "unreadable";
	const share = attendingShare(told);
	if (share === null || told.readableMs * 2 < readableMs) return "too-few";
	if (share >= highShare) return "high";
	return share >= mediumShare ? "medium" : "low";
}

function joinAlike(
	stretches: readonly Stretch[],
	next: Stretch,
): readonly Stretch[] {
	const last = stretches.at(-1);
	if (last?.kind !== next.kind) return [...stretches, next];
	const told = addSpent(last.told, next.told);
	return [...stretches.slice(0, -1), { ...last, toMs: next.toMs, told }];
}

/** Every ten seconds of the session, in order; null where there is no bin: a gap. */
export function everyBin(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly { readonly startMs: number; readonly bin: SessionBin | null }[] {
	const byStart = new Map(bins.map((bin) => [bin.startMs, bin]));
	const count = Math.ceil(sessionLengthMs(session) / SESSION_BIN_MS);
	return Array.from({ length: count }, (_, i) => {
		const startMs = session.startedAtMs + i * SESSION_BIN_MS;
		return { startMs, bin: byStart.get(startMs) ?? null };
	});
}
