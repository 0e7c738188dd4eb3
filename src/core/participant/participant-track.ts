import {
	isReadable,
	type ParticipantState,
} from "../base/participant-state.ts";
import { DEFAULT_HABITS, type Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { TileWithChoice } from "../page/tile.ts";
import { type FaceTrack, followFace, NO_FACE_KNOWN } from "./face-track.ts";
import { observedState } from "./observed-state.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import type { ParticipantHistory } from "./participant-summary.ts";
import {
	considerState,
	type ShownState,
	showAtOnce,
	unsettled,
} from "./shown-state.ts";
import {
	binsFromTrace,
	emptyBins,
	spend,
	spendState,
	type TimeBins,
	traceOf,
} from "./time-bins.ts";

/** Everything known of one participant. Immutable: each step returns the next. */
export interface ParticipantTrack extends FaceTrack {
	readonly id: string;
	readonly habits: Habits;
	readonly tile: TileWithChoice;
	readonly samples: number;
	readonly shown: ShownState;
	readonly time: TimeBins;
	/** Time of the last signal, or of the last change of the tile. */
	readonly lastSignalAtMs: number;
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
		time: emptyBins(nowMs),
		...NO_FACE_KNOWN,
		lastSignalAtMs: nowMs,
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
	return settle(next, unsettled(nowMs), nowMs, false);
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
	const bins = binsFromTrace(history.trace);
	return {
		...track,
		samples: history.samples,
		time: { ...track.time, bins },
	};
}

export function historyOf(track: ParticipantTrack): ParticipantHistory {
	const { id, tile, samples, time } = track;
	return { id, name: tile.name, samples, trace: traceOf(time) };
}

/**
 * Takes in the tile as the page shows it now. Another stream voids everything known about the face; a video that
 * cannot be read is shown as a state at once.
 */
export function followTile(
	track: ParticipantTrack,
	tile: TileWithChoice,
	nowMs: number,
): ParticipantTrack {
	const swapped = tile.streamKey !== track.tile.streamKey;
	const next: ParticipantTrack = {
		...track,
		...(swapped ? NO_FACE_KNOWN : {}),
		shown: swapped ? unsettled(nowMs) : track.shown,
		tile,
	};
	if (tile.video !== "live") {
		const state = STATE_OF_VIDEO[tile.video];
		return settle(next, showAtOnce(next.shown, state, nowMs), nowMs, true);
	}
	const isBack = track.tile.video !== "live";
	return isBack
		? settle(next, unsettled(nowMs), nowMs, true)
		: settle(next, next.shown, nowMs, swapped);
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
		...followFace(track, signal),
		samples: track.samples + 1,
	};
	const state = observedState(signal, next);
	const before = shownAfterSilence(track, atMs);
	return settle(next, considerState(before, state, atMs), atMs, true);
}

/** After a long silence, the state shown before it is no longer known: it must be seen again. */
function shownAfterSilence(
	{ shown, lastSignalAtMs }: ParticipantTrack,
	atMs: number,
): ShownState {
	const silentFromMs = lastSignalAtMs + THRESHOLDS.silenceMs;
	return atMs > silentFromMs ? unsettled(silentFromMs) : shown;
}

/**
 * Counts the time up to now toward the state that was shown until now, except that a readable state is not known
 * to last for more than some seconds after the last signal.
 */
function settle(
	track: ParticipantTrack,
	shown: ShownState,
	nowMs: number,
	hasSignal: boolean,
): ParticipantTrack {
	const { state } = track.shown;
	const knownUntilMs = isReadable(state)
		? Math.min(nowMs, track.lastSignalAtMs + THRESHOLDS.silenceMs)
		: nowMs;
	return {
		...track,
		time: spend(
			spendState(track.time, track.shown, knownUntilMs, track.habits),
			"unreadable",
			nowMs,
		),
		shown,
		lastSignalAtMs: hasSignal ? nowMs : track.lastSignalAtMs,
	};
}

/** Counts the time up to now; a live tile without a signal for some seconds becomes "can't tell". */
export function passTime(
	track: ParticipantTrack,
	nowMs: number,
): ParticipantTrack {
	const silentFromMs = track.lastSignalAtMs + THRESHOLDS.silenceMs;
	const isSilent = track.tile.video === "live" && nowMs > silentFromMs;
	const shown = isSilent
		? showAtOnce(track.shown, "cant-tell", silentFromMs)
		: track.shown;
	return settle(track, shown, nowMs, false);
}
