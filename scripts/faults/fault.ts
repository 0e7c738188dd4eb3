import type { Opening } from "./fault-meeting.ts";
import type { Trial } from "./trial.ts";

/** Something that goes wrong while a meeting is read, and what must become of it. */
export interface Fault {
	/** The name in the table, against which the command's PATTERN is matched. */
	readonly name: string;
	/** What the command does, in a sentence. */
	readonly done: string;
	/** How the meeting is opened; as usual if left out. */
	readonly opening?: Opening;
	/** Causes the fault, and checks with the trial what the popup says of it and when all is right again. */
	play(trial: Trial): Promise<void>;
}
