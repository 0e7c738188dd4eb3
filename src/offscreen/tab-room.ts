import type { CapturedFrame } from "../contract/tile-port.ts";
import { expressionsDue } from "../core/expressions-due.ts";
import type { FreezeState } from "../core/freeze-watch.ts";
import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	percentiles,
} from "../core/latency-window.ts";
import type { ParticipantHistory } from "../core/participant-history.ts";
import type { Preferences } from "../core/preferences.ts";
import {
	changeHabits,
	dropFrame,
	emptyRoom,
	listTiles,
	observe,
	participantId,
	relearnOne,
} from "../core/room.ts";
import { roomAttention } from "../core/room-attention.ts";
import {
	gestureCounts,
	historiesOf,
	ignoredVideos,
	liveParticipants,
	summariseParticipants,
} from "../core/room-reading.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import type { Port } from "../platform/port.ts";
import { type AnalysedFrame, analyseFrames } from "./analyse-frames.ts";
import { type ContentLink, contentLink } from "./content-link.ts";
import type { Engine } from "./engine.ts";
import { addCounts, NO_FRAMES } from "./frame-counts.ts";
import { lookSchedule } from "./look-schedule.ts";

/** One meeting tab: its content scripts, and what is known of its people. */
export interface TabRoom {
	addContent(port: Port, frameId: number): void;
	/** Asks for whatever pictures are due. */
	ask(nowMs: number): void;
	/** Learns anew how this person usually sits. */
	relearn(participantId: string): void;
	changePreferences(preferences: Preferences): void;
	summary(nowMs: number): RoomSummary;
	histories(): readonly ParticipantHistory[];
	/** Since when no content script has been connected; null while one is. */
	silentSinceMs(): number | null;
	close(): void;
}

export interface TabRoomParts {
	readonly engine: Engine;
	/** Analyses of all tabs take turns: the runtimes run one call at a time. */
	readonly inTurn: (work: () => Promise<void>) => Promise<void>;
	readonly nowMs: () => number;
	/** How often the own picture is wanted while somebody watches it drawn over; null while nobody does. */
	readonly watchedSelfMs: () => number | null;
	/** How many meeting tabs share this computer. */
	readonly openTabs: () => number;
	readonly analysed: (one: AnalysedFrame, isSelf: boolean) => void;
}

export function openTabRoom(
	tabId: number,
	histories: readonly ParticipantHistory[],
	preferences: Preferences,
	parts: TabRoomParts,
): TabRoom {
	const { engine, nowMs } = parts;
	const { timings } = engine.tools;
	let room = emptyRoom(histories, nowMs(), preferences);
	const looks = lookSchedule(preferences.pace, parts.openTabs, nowMs);
	let latency = EMPTY_LATENCY_WINDOW;
	let analysed = 0;
	let goneFrames = NO_FRAMES;
	let silentSinceMs: number | null = nowMs();
	const links = new Map<number, ContentLink>();
	const freezes = new Map<string, FreezeState>();

	function addContent(port: Port, frameId: number): void {
		// A reloaded frame's new script replaces the old one's link.
		links.get(frameId)?.close();
		const link = contentLink(port, frameId, {
			listed(tiles, ignored) {
				room = listTiles(room, frameId, tiles, ignored, nowMs());
				forgetFreezes();
			},
			captured: (frames) => take(frameId, frames),
			failed: (failure) => engine.tools.failures.note(failure),
		});
		links.set(frameId, link);
		silentSinceMs = null;
		port.closed.addEventListener("abort", () => {
			if (links.get(frameId) !== link) return;
			links.delete(frameId);
			goneFrames = addCounts(goneFrames, link.counts());
			room = dropFrame(room, frameId, nowMs());
			forgetFreezes();
			if (links.size === 0) silentSinceMs = nowMs();
		});
	}

	/** Of those of whom no picture can be had now. */
	function forgetFreezes(): void {
		const live = new Set(
			liveParticipants(room).map((one) => one.participantId),
		);
		for (const id of freezes.keys()) if (!live.has(id)) freezes.delete(id);
	}

	function take(frameId: number, frames: readonly CapturedFrame[]): void {
		for (const { capturedAtMs, captureMs } of frames) {
			timings.note("capture", captureMs);
			timings.note("transport", nowMs() - capturedAtMs - captureMs);
		}
		parts.inTurn(async () => {
			const due = expressionsDue(
				frames,
				liveParticipants(room).filter((one) => one.frameId === frameId),
				parts.watchedSelfMs() !== null,
			);
			const owned = frames.map(({ picture, captureMs: _, ...frame }) => ({
				participantId: participantId(frameId, frame.tileId),
				frame: {
					...frame,
					picture,
					widthPx: picture.width,
					heightPx: picture.height,
				},
				freeze: freezes.get(participantId(frameId, frame.tileId)) ?? null,
				isExpressionDue: due.has(frame.tileId),
			}));
			const startMs = nowMs();
			for (const one of await analyseFrames(owned, engine)) keep(one);
			const captureMs = frames.reduce((sum, one) => sum + one.captureMs, 0);
			looks.done(frames.length, nowMs() - startMs + captureMs);
		});
	}

	function keep(one: AnalysedFrame): void {
		const { signal, freeze } = one;
		freezes.set(signal.participantId, freeze);
		room = observe(room, signal);
		latency = addLatency(latency, nowMs() - signal.atMs);
		analysed++;
		const person = liveParticipants(room).find(
			({ participantId }) => participantId === signal.participantId,
		);
		parts.analysed(one, person?.isSelf ?? false);
	}

	function peopleAt(atMs: number) {
		const participants = summariseParticipants(room, atMs);
		const attention = roomAttention(participants, room.habits, atMs);
		return { participants, attention };
	}

	return {
		addContent,
		ask(atMs) {
			if (!engine.canLook) return;
			const live = liveParticipants(room);
			const intervalsMs = looks.intervalsMs(live);
			const watchedMs = parts.watchedSelfMs();
			for (const link of links.values()) {
				const tiles = live
					.filter(({ frameId }) => frameId === link.frameId)
					.map(({ tileId, participantId: id, isSelf, wishMs }) => ({
						tileId,
						intervalMs:
							(isSelf ? watchedMs : null) ?? intervalsMs.get(id) ?? wishMs,
					}));
				link.ask(tiles, atMs);
			}
		},
		relearn(id) {
			room = relearnOne(room, id, nowMs());
		},
		changePreferences(next) {
			room = changeHabits(room, next, nowMs());
			looks.setPace(next.pace);
		},
		summary: (atMs) => ({
			tabId,
			atMs,
			connectedFrames: links.size,
			status: engine.status(),
			...peopleAt(atMs),
			gestures: gestureCounts(room),
			pace: looks.summary(liveParticipants(room)),
			ignored: ignoredVideos(room),
			frames: {
				...[...links.values()]
					.map((link) => link.counts())
					.reduce(addCounts, goneFrames),
				analysed,
			},
			latencyMs: percentiles(latency),
		}),
		histories: () => historiesOf(room),
		silentSinceMs: () => silentSinceMs,
		close() {
			for (const link of links.values()) link.close();
		},
	};
}
