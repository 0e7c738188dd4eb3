import type { ParticipantSummary } from "../core/participant-summary.ts";
import type { ChangePerson } from "./use-made-choice.ts";

/** What every way of showing the people of a room is given. */
export interface PeopleListProps {
	/** Without those whom the user left out. */
	readonly participants: readonly ParticipantSummary[];
	readonly readsExpression: boolean;
	/** The summary's own time: all durations count up to it. */
	readonly atMs: number;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}
