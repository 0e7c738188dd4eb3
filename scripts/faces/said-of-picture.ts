import { areEyesShut, lidShareOf } from "../../src/core/face/lid-share.ts";
import { observedDirection } from "../../src/core/face/observed-direction.ts";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import {
	poseFromBaseline,
	type Usual,
} from "../../src/core/usual-pose/usual-pose.ts";

/** What the judgement observes in one picture of somebody whose usual pose and open eyes are known. */
export interface Said {
	readonly direction:
		| "facing"
		| "looking-down"
		| "turned-away"
		| "profile"
		/** Nothing can be said: no face, several, one too small, or nobody's usual pose. */
		| "none";
	/** Null where the lids are not seen, and where the person does not face the camera. */
	readonly areEyesClosed: boolean | null;
}

const NOTHING: Said = { direction: "none", areEyesClosed: null };

/**
 * @param signal null for a broken picture
 * @param usual null if it is not known: then nothing is said
 */
export function saidOfPicture(
	signal: ParticipantSignal | null,
	usual: Usual | null,
): Said {
	if (!signal || !usual) return NOTHING;
	const { presence, headPose } = signal;
	if (presence === "profile") return { ...NOTHING, direction: "profile" };
	if (presence !== "present" || !headPose) return NOTHING;
	const fromBaseline = poseFromBaseline(headPose, usual.pose);
	const lidShare = lidShareOf(signal, usual.eyeOpenness);
	const direction = observedDirection(
		{ pose: headPose, fromBaseline, lidShare },
		"facing",
	);
	return {
		direction,
		areEyesClosed:
			direction === "facing" ? areEyesShut(lidShare, fromBaseline) : null,
	};
}
