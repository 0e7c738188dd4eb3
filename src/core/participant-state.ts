/**
 * What can be said of a participant now. The first four are about where the
 * head and the eyes point; all others mean that nothing is known of attention, which is
 * never the same as "not attentive".
 */
export const PARTICIPANT_STATES = [
	"facing",
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
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/** States in which attention can be read. */
export const READABLE_STATES = [
	"facing",
	"turned-away",
	"looking-down",
	"eyes-closed",
] as const satisfies readonly ParticipantState[];
export type ReadableState = (typeof READABLE_STATES)[number];

export function isReadable(state: ParticipantState): state is ReadableState {
	return READABLE_STATES.some((readable) => readable === state);
}
