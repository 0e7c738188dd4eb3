import type { ParticipantState } from "../base/participant-state.ts";
import { DEFAULT_HABITS, type Habits } from "../base/preferences.ts";
import type { TileWithChoice } from "../page/tile.ts";
import { bookLook, type LastLook } from "./book-look.ts";
import {
	type BookedTime,
	book,
	bookedFromTrace,
	nothingBooked,
	traceOf,
} from "./booked-time.ts";
import {
	type FaceTrack,
	followFace,
	NO_FACE_KNOWN,
	withOtherStream,
} from "./face-track.ts";
import { heldSince, observedState } from "./observed-state.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import type { ParticipantHistory } from "./participant-summary.ts";
import {
	considerState,
	type ShownState,
	showAtOnce,
	shownAfterSilence,
	showSince,
	silenceMsOf,
	unsettled,
} from "./shown-state.ts";

/** Everything known of one participant. Immutable: each step returns the next. */
export interface ParticipantTrack extends FaceTrack {
	readonly id: string;
	readonly habits: Habits;
	readonly tile: TileWithChoice;
	readonly samples: number;
	readonly shown: ShownState;
	readonly time: BookedTime;
	/** The last look and what it saw; null where the next one has nothing to go on from. */
	readonly lastLook: LastLook | null;
	/** Time of the last signal, or of the last change of the tile. */
	readonly lastSignalAtMs: number;
	/** From the signal before the last to the last. */
	readonly lastGapMs: number;
}

export function newTrack(
	id: string,
	tile: TileWithChoice,
	nowMs: number,
	habits: Habits = DEFAULT_HABITS,
): ParticipantTrack {
	const track: ParticipantTrack = {
		id,
		habits,
		tile,
		samples: 0,
		shown: unsettled(nowMs),
		time: nothingBooked(nowMs),
		lastLook: null,
		...NO_FACE_KNOWN,
		lastSignalAtMs: nowMs,
		lastGapMs: 0,
	};
	return followTile(track, tile, nowMs);
}

/** Forgets the person's baseline and learns it again; the record of their time stays. */
export function relearn(
	track: ParticipantTrack,
	nowMs: number,
): ParticipantTrack {
	const { baseline, head, secondScreens, lids } = NO_FACE_KNOWN;
	const next = { ...track, baseline, head, secondScreens, lids };
	return { ...settle(next, unsettled(nowMs), nowMs, false), lastLook: null };
}

/** Changes the habits from now on; time up to now still counts by the old ones. */
export function withHabits(
	track: ParticipantTrack,
	habits: Habits,
	nowMs: number,
): ParticipantTrack {
	return { ...settle(track, track.shown, nowMs, false), habits };
}

/** Restores the history from before the person left, or from before a crash; the time between is a gap. */
export function resumeTrack(
	track: ParticipantTrack,
	history: ParticipantHistory,
): ParticipantTrack {
	return {
		...track,
		samples: history.samples,
		time: bookedFromTrace(history.trace, track.time.untilMs),
	};
}

export function historyOf(track: ParticipantTrack): ParticipantHistory {
	const { id, tile, samples, time } = track;
	return { id, name: tile.name, samples, trace: traceOf(time) };
}

/**
 * Takes in the tile as the page shows it now. Another stream voids what is known about the face now; a video
 * that cannot be read is shown as a state at once.
 */
export function followTile(
	track: ParticipantTrack,
	tile: TileWithChoice,
	nowMs: number,
): ParticipantTrack {
	const swapped = tile.streamKey !== track.tile.streamKey;
	const next: ParticipantTrack = {
		...track,
		...(swapped ? withOtherStream(track) : {}),
		shown: swapped ? unsettled(nowMs) : track.shown,
		tile,
	};
	if (tile.video !== "live") {
		const state = STATE_OF_VIDEO[tile.video];
		const shown = showAtOnce(next.shown, state, nowMs);
		return { ...settle(next, shown, nowMs, true), lastLook: null };
	}
	const isBack = track.tile.video !== "live";
	if (!isBack && !swapped) return settle(next, next.shown, nowMs, false);
	const shown = isBack ? unsettled(nowMs) : next.shown;
	return { ...settle(next, shown, nowMs, true), lastLook: null };
}

const STATE_OF_VIDEO = {
	"camera-off": "camera-off",
	"off-screen": "off-screen",
	stalled: "frozen",
	unreadable: "cant-tell",
	excluded: "excluded",
} as const satisfies Record<
	Exclude<TileWithChoice["video"], "live">,
	ParticipantState
>;

export function followSignal(
	track: ParticipantTrack,
	signal: ParticipantSignal,
): ParticipantTrack {
	const { atMs } = signal;
	// A frame taken before the camera went off says nothing about now.
	if (track.tile.video !== "live" || atMs < track.lastSignalAtMs) return track;
	const next: ParticipantTrack = {
		...track,
		...followFace(track, signal, track.tile.isSelf),
		samples: track.samples + 1,
	};
	const state = observedState(signal, next);
	const before = shownAfterSilence(track.shown, track.lastSignalAtMs, atMs);
	const { closure } = next;
	const shown =
		state === "eyes-closed" && closure
			? showSince(before, state, closure.sinceMs, atMs)
			: considerState(before, state, atMs);
	const isMissed = next.lostSinceMs !== null;
	const { time, lastLook } = bookLook(
		track.time,
		track.lastLook,
		{ state, isMissed, atMs, heldSinceMs: heldSince(state, next) },
		track.habits,
	);
	return {
		...next,
		shown,
		time,
		lastLook,
		lastGapMs: atMs - track.lastSignalAtMs,
		lastSignalAtMs: atMs,
	};
}

/**
 * Books the time up to now as what the last look saw, except that this is not known to last for more than some seconds
 * after it.
 */
function settle(
	track: ParticipantTrack,
	shown: ShownState,
	nowMs: number,
	hasSignal: boolean,
): ParticipantTrack {
	const { time, lastLook } = track;
	const knownUntilMs = lastLook
		? Math.min(nowMs, lastLook.atMs + silenceMsOf(track.lastGapMs))
		: time.untilMs;
	const known = lastLook
		? book(time, lastLook.kind, time.untilMs, knownUntilMs)
		: time;
	return {
		...track,
		time: book(known, "unreadable", known.untilMs, nowMs),
		shown,
		lastSignalAtMs: hasSignal ? nowMs : track.lastSignalAtMs,
	};
}

/** Counts the time up to now; a live tile without a signal for some seconds becomes "can't tell". */
export function passTime(
	track: ParticipantTrack,
	nowMs: number,
): ParticipantTrack {
	const fromMs = silentFromMs(track);
	const shown =
		nowMs > fromMs ? showAtOnce(track.shown, "cant-tell", fromMs) : track.shown;
	return settle(track, shown, nowMs, false);
}

/** When a live tile has gone without a look for longer than its looks are apart; never for another tile. */
export function silentFromMs(track: ParticipantTrack): number {
	if (track.tile.video !== "live") return Number.POSITIVE_INFINITY;
	return track.lastSignalAtMs + silenceMsOf(track.lastGapMs);
}
