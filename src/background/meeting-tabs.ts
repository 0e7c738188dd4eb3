import {
	failureOf,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";
import { type MeetingTab, offTab } from "../core/room/meeting-tab.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";
import type { MeetingTabEffects } from "./meeting-tab-effects.ts";
import type { MeetingTabStore } from "./meeting-tab-store.ts";

/** Switches the reading of tabs on and off, with everything that each change requires. Callers run these methods one at a time. */
export interface MeetingTabs {
	switchOn(tabId: number): Promise<Result<MeetingTab>>;
	switchOff(tabId: number): Promise<Result<MeetingTab>>;
	/** The tab has closed. */
	forget(tabId: number): Promise<void>;
	/** Chrome has taken the tab out of memory and given it another id. */
	replace(tabId: number, newTabId: number): Promise<void>;
	/** The tab may not be read any more, for the reason given. */
	lose(tabId: number, failure: PipelineFailure): Promise<void>;
	/**
	 * Injects again after a navigation, or after a silence (then with `afresh`: also into page frames that had a content
	 * script). A tab that refuses is lost, and so is one whose page has crashed or was discarded; when that page is loaded
	 * again, its reading goes on if a permission for its site lets us, since Chrome takes back what a click granted.
	 */
	reach(tabId: number, afresh: boolean): Promise<void>;
	/** Changes no meeting tab, so it need not wait for other changes, and a page that does not answer now holds up no other tab. */
	reachNewPageFrames(tabId: number): Promise<void>;
	/** The user has granted a permission, so iframes of another site may be readable now. */
	reachAllNewPageFrames(): Promise<void>;
	anyOn(): Promise<boolean>;
	/** Shows every tab's badge as its stored state demands: the worker may have ended between the two. */
	showBadges(): Promise<void>;
}

/** After these, loading the page again may bring back the page that was read. */
const RESUMED: readonly PipelineFailure["code"][] = [
	"page-crashed",
	"tab-discarded",
	"people-untold",
];

export function meetingTabs(
	tabStore: MeetingTabStore,
	checkpoints: CheckpointStore,
	effects: MeetingTabEffects,
): MeetingTabs {
	async function anyOn(): Promise<boolean> {
		const all = await tabStore.all();
		return all.some(({ state }) => state === "on");
	}

	/** Takes seconds on a busy computer, so the badge is changed before it. */
	async function endReading(tabId: number): Promise<void> {
		const ended = effects.endOffscreenTab(tabId);
		await checkpoints.drop(tabId);
		if (await anyOn()) return;
		// The last seconds that were gathered would be lost with the document.
		await ended;
		await effects.closeOffscreen();
	}

	async function switchOff(tabId: number): Promise<Result<MeetingTab>> {
		await tabStore.drop(tabId);
		effects.stopContentScripts(tabId);
		await effects.showBadge(tabId, "off");
		await endReading(tabId);
		return succeed(offTab(tabId));
	}

	async function lose(tabId: number, failure: PipelineFailure) {
		const meetingTab = await tabStore.of(tabId);
		if (meetingTab.state !== "on") return;
		await tabStore.put({ ...meetingTab, state: "lost", failure });
		effects.stopContentScripts(tabId);
		await effects.showBadge(tabId, "lost");
		await endReading(tabId);
	}

	async function replace(tabId: number, newTabId: number): Promise<void> {
		const before = await tabStore.of(tabId);
		if (before.state === "off") return;
		const failure = before.failure ?? failureOf("tab-discarded");
		await tabStore.drop(tabId);
		await tabStore.put({ ...before, tabId: newTabId, state: "lost", failure });
		await effects.showBadge(newTabId, "lost");
		if (before.state === "on") await endReading(tabId);
	}

	/** Goes on with a lost tab whose page is there again, if Chrome still lets us read it. */
	async function resume(lost: MeetingTab): Promise<boolean> {
		const { tabId, sinceMs, failure } = lost;
		if (sinceMs === null || !failure || !RESUMED.includes(failure.code))
			return false;
		if ((await effects.tabStatus(tabId)) !== "complete") return false;
		if (!(await effects.mayRead(tabId))) return false;
		const injected = await effects.inject(tabId, sinceMs, true);
		if (!injected.ok) return false;
		const on: MeetingTab = { ...lost, state: "on", failure: null };
		if (!(await tabStore.put(on)).ok) return false;
		await effects.ensureOffscreen();
		return true;
	}

	async function forget(tabId: number): Promise<void> {
		const { state } = await tabStore.of(tabId);
		if (state === "off") return;
		await tabStore.drop(tabId);
		await endReading(tabId);
	}

	async function reachNewPageFrames(tabId: number): Promise<void> {
		const { state, sinceMs } = await tabStore.of(tabId);
		if (state !== "on" || sinceMs === null) return;
		if ((await effects.tabStatus(tabId)) !== "complete") return;
		await effects.inject(tabId, sinceMs, false);
	}

	return {
		anyOn,
		async showBadges() {
			const all = await tabStore.all();
			const known = new Set(all.map(({ tabId }) => tabId));
			const badged = await effects.badgedTabs();
			const left = badged.filter((tabId) => !known.has(tabId));
			await Promise.all([
				...all.map(({ tabId, state }) => effects.showBadge(tabId, state)),
				...left.map((tabId) => effects.showBadge(tabId, "off")),
			]);
		},
		switchOff,
		forget,
		replace,
		lose,
		reachNewPageFrames,
		async reachAllNewPageFrames() {
			const all = await tabStore.all();
			await Promise.all(all.map(({ tabId }) => reachNewPageFrames(tabId)));
		},
		async switchOn(tabId) {
			const before = await tabStore.of(tabId);
			if (before.state === "on") return succeed(before);
			const probed = await effects.probe(tabId);
			if (!probed.ok) return probed;
			const sinceMs = await nextRun();
			const injected = await effects.inject(tabId, sinceMs, true);
			if (!injected.ok) return injected;
			const meetingTab: MeetingTab = {
				tabId,
				state: "on",
				sinceMs,
				failure: null,
			};
			const started = await startReading(meetingTab);
			if (!started.ok) {
				await switchOff(tabId);
				return started;
			}
			await effects.showBadge(tabId, "on");
			return succeed(meetingTab);
		},
		async reach(tabId, afresh) {
			const meetingTab = await tabStore.of(tabId);
			if (meetingTab.state === "lost") {
				const isOn = await resume(meetingTab);
				// Chrome dropped the badge with the old document.
				await effects.showBadge(tabId, isOn ? "on" : "lost");
			}
			if (meetingTab.state !== "on" || meetingTab.sinceMs === null) return;
			const status = await effects.tabStatus(tabId);
			if (status === "gone") return forget(tabId);
			// This is called again when the page has loaded.
			if (status === "loading") return;
			if (status === "crashed") return lose(tabId, failureOf("page-crashed"));
			if (status === "discarded")
				return lose(tabId, failureOf("tab-discarded"));
			const injected = await effects.inject(tabId, meetingTab.sinceMs, afresh);
			// A page that is only busy still has its content script.
			if (!injected.ok && injected.error.code !== "meeting-disconnected")
				return lose(tabId, failureOf("page-changed", injected.error.detail));
			await effects.ensureOffscreen();
			await effects.showBadge(tabId, "on");
		},
	};

	/** Marks the tab's run. The wall clock may have been set back since the last tab was switched on; a later run is a greater number all the same. */
	async function nextRun(): Promise<number> {
		const runs = (await tabStore.all()).map(({ sinceMs }) => sinceMs ?? 0);
		return Math.max(effects.wallMs(), ...runs.map((run) => run + 1));
	}

	async function startReading(meetingTab: MeetingTab): Promise<Result<null>> {
		const kept = await tabStore.put(meetingTab);
		if (kept.ok) return effects.ensureOffscreen();
		const { code, detail } = kept.error;
		return fail(
			failureOf(code === "storage-full" ? "tabs-full" : code, detail),
		);
	}
}
