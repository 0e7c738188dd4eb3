import {
	failureOf,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";
import { offSession, type TabSession } from "../core/room/tab-session.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";
import type { MeetingTabEdge } from "./meeting-tab-edge.ts";
import type { SessionStore } from "./session-store.ts";

/** Which tabs are read, and what each change of that brings with it. Callers run these one at a time. */
export interface MeetingTabs {
	switchOn(tabId: number): Promise<Result<TabSession>>;
	switchOff(tabId: number): Promise<Result<TabSession>>;
	/** The tab closed. */
	forget(tabId: number): Promise<void>;
	/** After a navigation, or silence (then `afresh`, into frames that had a content script, too). A tab that refuses is lost. */
	reach(tabId: number, afresh: boolean): Promise<void>;
	/** Changes no session, so it need not wait its turn, and a page that does not answer now holds up nobody. */
	reachNewFrames(tabId: number): Promise<void>;
	/** The user has allowed more: frames of another site may be open now. */
	reachAllNewFrames(): Promise<void>;
	anyOn(): Promise<boolean>;
}

export function meetingTabs(
	sessions: SessionStore,
	checkpoints: CheckpointStore,
	edge: MeetingTabEdge,
): MeetingTabs {
	async function anyOn(): Promise<boolean> {
		const all = await sessions.all();
		return all.some(({ state }) => state === "on");
	}

	async function endReading(tabId: number): Promise<void> {
		edge.endOffscreenTab(tabId);
		await checkpoints.drop(tabId);
		if (!(await anyOn())) await edge.closeOffscreen();
	}

	async function switchOff(tabId: number): Promise<Result<TabSession>> {
		await sessions.drop(tabId);
		edge.stopContentScripts(tabId);
		await endReading(tabId);
		await edge.showBadge(tabId, "off");
		return succeed(offSession(tabId));
	}

	async function lose(session: TabSession, failure: PipelineFailure) {
		await sessions.put({ ...session, state: "lost", failure });
		edge.stopContentScripts(session.tabId);
		await endReading(session.tabId);
		await edge.showBadge(session.tabId, "lost");
	}

	async function forget(tabId: number): Promise<void> {
		const { state } = await sessions.of(tabId);
		if (state === "off") return;
		await sessions.drop(tabId);
		await endReading(tabId);
	}

	async function reachNewFrames(tabId: number): Promise<void> {
		const { state, sinceMs } = await sessions.of(tabId);
		if (state !== "on" || sinceMs === null) return;
		if ((await edge.tabStatus(tabId)) !== "complete") return;
		await edge.inject(tabId, sinceMs, false);
	}

	return {
		anyOn,
		switchOff,
		forget,
		reachNewFrames,
		async reachAllNewFrames() {
			const all = await sessions.all();
			await Promise.all(all.map(({ tabId }) => reachNewFrames(tabId)));
		},
		async switchOn(tabId) {
			const before = await sessions.of(tabId);
			if (before.state === "on") return succeed(before);
			const probed = await edge.probe(tabId);
			if (!probed.ok) return probed;
			const sinceMs = edge.nowMs();
			const injected = await edge.inject(tabId, sinceMs, true);
			if (!injected.ok) return injected;
			const session: TabSession = {
				tabId,
				state: "on",
				sinceMs,
				failure: null,
			};
			const started = await stepsToRead(session);
			if (!started.ok) {
				await switchOff(tabId);
				return started;
			}
			await edge.showBadge(tabId, "on");
			return succeed(session);
		},
		async reach(tabId, afresh) {
			const session = await sessions.of(tabId);
			// Chrome dropped the badge with the old document.
			if (session.state === "lost") await edge.showBadge(tabId, "lost");
			if (session.state !== "on" || session.sinceMs === null) return;
			const status = await edge.tabStatus(tabId);
			if (status === "gone") return forget(tabId);
			// Its end of loading comes here again.
			if (status === "loading") return;
			const injected = await edge.inject(tabId, session.sinceMs, afresh);
			// A page that is only busy still has its content script.
			if (!injected.ok && injected.error.code !== "meeting-disconnected")
				return lose(session, failureOf("page-changed", injected.error.detail));
			await edge.ensureOffscreen();
			await edge.showBadge(tabId, "on");
		},
	};

	async function stepsToRead(session: TabSession): Promise<Result<null>> {
		const kept = await sessions.put(session);
		return kept.ok ? edge.ensureOffscreen() : fail(kept.error);
	}
}
