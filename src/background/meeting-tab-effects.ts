import type { Result } from "../core/base/result.ts";
import type { MeetingTab } from "../core/room/meeting-tab.ts";

/** What the background asks of the browser; fakes stand in for it in tests. */
export interface MeetingTabEffects {
	/** Fails where the tab shows nothing that can be read. */
	probe(tabId: number): Promise<Result<null>>;
	/** Into frames new to this run, or with `afresh` into all. */
	inject(
		tabId: number,
		runId: number,
		afresh: boolean,
	): Promise<Result<unknown>>;
	tabStatus(tabId: number): Promise<"loading" | "complete" | "gone">;
	/** Told, not awaited: a page that hangs or is frozen must not hold up all other tabs, and one that cannot be reached has ended already. */
	stopContentScripts(tabId: number): void;
	endOffscreenTab(tabId: number): void;
	/** For a tab that is on, or being prepared for one. */
	isOffscreenOpen(): Promise<boolean>;
	ensureOffscreen(): Promise<Result<null>>;
	closeOffscreen(): Promise<void>;
	showBadge(tabId: number, state: MeetingTab["state"]): Promise<void>;
	nowMs(): number;
}
