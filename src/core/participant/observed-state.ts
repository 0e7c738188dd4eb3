import type { ParticipantState } from "../base/participant-state.ts";
import type { TileWithChoice } from "../page/tile.ts";
import { facesProvisionally, isLearnt } from "../usual-pose/baseline.ts";
import { isAtRival, isDoubted } from "../usual-pose/baseline-doubt.ts";
import type { FaceTrack } from "./face-track.ts";
import { isTalking } from "./mouth-track.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import { isSuspect } from "./portrait-track.ts";
import { stateOfLostFace } from "./pose-track.ts";
import { atSecondScreenSince, isAtSecondScreen } from "./second-screens.ts";

/** What is learnt about the face, and what the page says of the tile. */
interface KnownPerson extends FaceTrack {
	readonly tile: Pick<TileWithChoice, "isMicrophoneOff">;
}

/**
 * The state that one signal and the tracks updated by it suggest now. It must hold for a while before it is shown: see
 * shown-state.ts.
 */
export function observedState(
	signal: ParticipantSignal,
	known: KnownPerson,
): ParticipantState {
	const { presence, atMs } = signal;
	const { head, baseline, lostSinceMs } = known;
	switch (presence) {
		case "present":
			return signal.headPose && head && !isSuspect(known.portrait)
				? presentState(atMs, known)
				: noState(known);
		case "profile":
			return isLearnt(baseline) ? awayOrSecondScreen(known) : "cant-tell";
		case "no-face":
		case "face-without-landmarks": {
			const state = stateOfLostFace(head, lostSinceMs ?? atMs, atMs);
			if (state === "turned-away" && isLearnt(baseline))
				return awayOrSecondScreen(known);
			const isSeen = presence === "face-without-landmarks";
			return state === "no-face" && !isSeen ? "no-face" : "cant-tell";
		}
		default:
			return presence;
	}
}

/** A portrait on the wall is nobody. */
function noState({ portrait }: FaceTrack): ParticipantState {
	return isSuspect(portrait) ? "no-face" : "cant-tell";
}

function presentState(atMs: number, known: KnownPerson): ParticipantState {
	const { head, baseline, speech, closure } = known;
	if (!head || !baseline) return "cant-tell";
	if (!isLearnt(baseline)) return unlearntState(atMs, known);
	if (closure?.isLong) return "eyes-closed";
	const { direction } = head;
	// Words that were spoken to the call do not make a look at the desk one at the call.
	if (direction === "looking-down") return direction;
	if (speaks(known, atMs) && speech?.isToCall) return "talking";
	if (direction !== "turned-away") return direction;
	if (isDoubted(baseline)) return "cant-tell";
	const state = awayOrSecondScreen(known);
	return state === "turned-away" && isAtRival(baseline) ? "cant-tell" : state;
}

/** Before the usual pose is learnt, nobody is said to look anywhere but at the call. */
function unlearntState(atMs: number, known: KnownPerson): ParticipantState {
	const { head, baseline } = known;
	if (!head || !baseline || !facesProvisionally(baseline, head.pose))
		return "cant-tell";
	return speaks(known, atMs) ? "talking" : "facing";
}

/** Whether somebody's lips speak, and the call may hear it: whoever has switched the microphone off speaks to somebody beside them. */
function speaks({ mouth, tile }: KnownPerson, atMs: number): boolean {
	return isTalking(mouth, atMs) && !tile.isMicrophoneOff;
}

function awayOrSecondScreen({
	secondScreens,
}: FaceTrack): "turned-away" | "side-screen" {
	return isAtSecondScreen(secondScreens) ? "side-screen" : "turned-away";
}

/** Since when a state has held that is known only after a while; null for others. */
export function heldSince(
	state: ParticipantState,
	{ closure, secondScreens }: FaceTrack,
): number | null {
	if (state === "eyes-closed") return closure?.sinceMs ?? null;
	return state === "side-screen" ? atSecondScreenSince(secondScreens) : null;
}
