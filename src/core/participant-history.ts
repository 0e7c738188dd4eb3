import type { TraceBin } from "./participant-summary.ts";

/** What must outlive a crash of the offscreen document: numbers only, never a picture or a landmark. */
export interface ParticipantHistory {
	readonly id: string;
	readonly name: string;
	readonly samples: number;
	readonly trace: readonly TraceBin[];
}
