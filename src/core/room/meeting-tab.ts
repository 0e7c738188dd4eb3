import type { PipelineFailure } from "../base/pipeline-failure.ts";

/** The state of one tab, as the background knows it. */
export interface MeetingTab {
	readonly tabId: number;
	/** "lost": it was on until something (a navigation, a crash) ended it; `failure` says what. */
	readonly state: "off" | "on" | "lost";
	/** Null while off. */
	readonly sinceMs: number | null;
	readonly failure: PipelineFailure | null;
}

export function offTab(tabId: number): MeetingTab {
	return { tabId, state: "off", sinceMs: null, failure: null };
}
