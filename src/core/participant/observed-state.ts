import type { ParticipantState } from "../base/participant-state.ts";
import { mayBeBaseline } from "./baseline.ts";
import type { HeadDirection } from "./head-direction.ts";
import { isTalking, type MouthTrack } from "./mouth-track.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import { type PoseTrack, stateOfLostFace } from "./pose-track.ts";
import { isSecondScreen, type SecondScreens } from "./second-screens.ts";

/** Everything known about a person's face, the newest signal included. */
export interface KnownFace extends PoseTrack {
	readonly secondScreens: SecondScreens;
	readonly mouth: MouthTrack;
	/** Whether the lids were shut in the last picture; null where they cannot be seen. */
	readonly areLidsShut: boolean | null;
}

/** The state that one signal and the tracks updated by it suggest now. It must hold for a while before it is shown: see shown-state.ts. */
export function observedState(
	signal: ParticipantSignal,
	known: KnownFace,
): ParticipantState {
	const { presence, atMs } = signal;
	const { head } = known;
	switch (presence) {
		case "present":
			return signal.headPose && head
				? presentState(signal, head, known)
				: "cant-tell";
		case "profile":
			return head ? awayOrSecondScreen(head, known) : "turned-away";
		case "no-face":
		case "face-without-landmarks": {
			const state = stateOfLostFace(head, atMs);
			if (state === "turned-away" && head)
				return awayOrSecondScreen(head, known);
			const isSeen = presence === "face-without-landmarks";
			return state === "no-face" && isSeen ? "cant-tell" : state;
		}
		default:
			return presence;
	}
}

function presentState(
	{ atMs }: ParticipantSignal,
	head: HeadDirection,
	known: KnownFace,
): ParticipantState {
	const { direction } = head;
	if (direction !== "facing" && mayBeBaseline(known.baseline, head.pose))
		return "cant-tell";
	if (direction === "turned-away") return awayOrSecondScreen(head, known);
	if (isTalking(known.mouth, atMs)) return "talking";
	return direction === "facing" && known.areLidsShut
		? "eyes-closed"
		: direction;
}

function awayOrSecondScreen(
	head: HeadDirection,
	{ secondScreens }: KnownFace,
): "turned-away" | "side-screen" {
	return isSecondScreen(secondScreens, head.pose)
		? "side-screen"
		: "turned-away";
}
