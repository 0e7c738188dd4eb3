import type { Usual } from "../../src/core/participant/baseline.ts";
import { followHead } from "../../src/core/participant/head-direction.ts";
import { eyesAreShut } from "../../src/core/participant/lid-track.ts";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";

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
	const { presence, headPose, eyeOpenness, atMs } = signal;
	if (presence === "profile") return { ...NOTHING, direction: "profile" };
	if (presence !== "present" || !headPose) return NOTHING;
	const head = followHead(null, headPose, usual.pose, atMs);
	const areEyesClosed = eyesAreShut(
		eyeOpenness,
		usual.eyeOpenness,
		head.fromBaseline,
	);
	return {
		direction: head.direction,
		areEyesClosed: head.direction === "facing" ? areEyesClosed : null,
	};
}
