/**
 * What can be said of a participant now. The first six are about where the
 * head and the eyes point, and whether the mouth speaks; all others mean that nothing is known of attention, which is
 * never the same as "not attentive".
 */
export const PARTICIPANT_STATES = [
	"facing",
	"talking",
	/** At a place beside the call where this person looks for long. */
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
	/** By the user's choice. */
	"excluded",
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/** States in which attention can be read. */
export const READABLE_STATES = [
	"facing",
	"talking",
	"side-screen",
	"turned-away",
	"looking-down",
	"eyes-closed",
] as const satisfies readonly ParticipantState[];
export type ReadableState = (typeof READABLE_STATES)[number];

export function isReadable(state: ParticipantState): state is ReadableState {
	return READABLE_STATES.some((readable) => readable === state);
}
