import type { Result } from "../core/base/result.ts";
import type { MeetingTab } from "../core/room/meeting-tab.ts";
import type { TabStatus } from "../platform/tabs.ts";

/** Everything that the background does through the browser. Tests replace it with fakes. */
export interface MeetingTabEffects {
	/** Fails if the tab shows nothing that can be read. */
	probe(tabId: number): Promise<Result<null>>;
	/** Injects into the page frames that are new to this run; with `afresh`, into all of them. */
	inject(
		tabId: number,
		runId: number,
		afresh: boolean,
	): Promise<Result<unknown>>;
	/** Whether the people of the meeting that the tab shows were told that they are read. */
	mayRead(tabId: number): Promise<boolean>;
	tabStatus(tabId: number): Promise<TabStatus>;
	/** Does not wait for an answer: a page that hangs or is frozen must not hold up all other tabs, and in a page that cannot be reached the scripts have ended already. */
	stopContentScripts(tabId: number): void;
	/** Stops the content scripts in page frames that match one of Chrome's patterns. Does not wait for an answer either. */
	stopPageFrames(tabId: number, patterns: readonly string[]): void;
	/** Resolves when the offscreen document has written what it gathered, or takes too long. */
	endOffscreenTab(tabId: number): Promise<void>;
	/** The document is open for a tab that is on, or for one that is about to be switched on. */
	isOffscreenOpen(): Promise<boolean>;
	ensureOffscreen(): Promise<Result<null>>;
	closeOffscreen(): Promise<void>;
	showBadge(tabId: number, state: MeetingTab["state"] | "asks"): Promise<void>;
	/** The open tabs whose badge says that they are read, or were lost. */
	badgedTabs(): Promise<readonly number[]>;
	wallMs(): number;
}
