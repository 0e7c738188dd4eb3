import { type Baseline, usualOf } from "./baseline.ts";
import { eyesAreShut } from "./eyes-shut.ts";
import type { HeadDirection } from "./head-direction.ts";
import { stateOfLostFace } from "./lost-face.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import type { ParticipantState } from "./participant-state.ts";

/**
 * What one signal, with the head's direction that follows from it, says now.
 * What is shown must hold for a while first: see shown-state.ts.
 */
export function observedState(
	{ presence, headPose, eyeOpenness, atMs }: ParticipantSignal,
	head: HeadDirection | null,
	baseline: Baseline | null,
): ParticipantState {
	if (presence === "present") {
		if (!headPose || !head) return "cant-tell";
		const { direction, latestFromUsual } = head;
		const isShut = eyesAreShut(
			eyeOpenness,
			usualOf(baseline).eyeOpenness,
			latestFromUsual,
		);
		return direction === "facing" && isShut ? "eyes-closed" : direction;
	}
	if (presence === "profile") return "turned-away";
	if (presence === "no-face") return stateOfLostFace(head, atMs);
	return presence === "face-without-landmarks" ? "cant-tell" : presence;
}
