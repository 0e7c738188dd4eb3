import type { AnalysedFrame } from "./analyse-frames.ts";
import type { Engine } from "./engine.ts";
import type { LookSchedule } from "./look-schedule.ts";

/** What a tab's room shares with the others. */
export interface TabRoomParts {
	readonly engine: Engine;
	/** Analyses of all tabs take turns: the runtimes run one call at a time. */
	readonly inTurn: (work: () => Promise<void>) => Promise<void>;
	readonly nowMs: () => number;
	/** Whether somebody watches the own picture drawn over: then every picture is analysed. */
	readonly isSelfWatched: () => boolean;
	/** Of all tabs together: they share this computer. */
	readonly looks: LookSchedule;
	readonly analysed: (one: AnalysedFrame, isSelf: boolean) => void;
}
