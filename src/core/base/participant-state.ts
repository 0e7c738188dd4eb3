/**
 * The states that a participant can be in. The first six say where the head and the eyes point, and whether the
 * person talks. All others mean that nothing is known about attention, which is never the same as "not attentive".
 */
export const PARTICIPANT_STATES = [
	"facing",
	"talking",
	/** Turned to a second screen: somewhere besides the call where this person looks for long. */
	"side-screen",
	"turned-away",
	"looking-down",
	"eyes-closed",
	"no-face",
	"face-too-small",
	"several-faces",
	"camera-off",
	"off-screen",
	"frozen",
	"cant-tell",
	/** Left out by the user. */
	"excluded",
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/** States in which attention can be read, in the order in which bars stack them: toward the call, elsewhere, away. */
export const READABLE_STATES = [
	"facing",
	"talking",
	"looking-down",
	"side-screen",
	"turned-away",
	"eyes-closed",
] as const satisfies readonly ParticipantState[];
export type ReadableState = (typeof READABLE_STATES)[number];

export function isReadable(state: ParticipantState): state is ReadableState {
	return READABLE_STATES.some((readable) => readable === state);
}
