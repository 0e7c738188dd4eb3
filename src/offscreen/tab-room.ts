import type { CapturedFrame } from "../contract/tile-port.ts";
import { expressionsDue } from "../core/expressions-due.ts";
import { groupBy } from "../core/group-by.ts";
import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	percentiles,
} from "../core/latency-window.ts";
import type { ParticipantHistory } from "../core/participant-history.ts";
import type { PersonChoice } from "../core/person-choice.ts";
import type { Preferences } from "../core/preferences.ts";
import {
	changeHabits,
	dropFrame,
	emptyRoom,
	isExcluded,
	observe,
	participantId,
	type RoomState,
	relearnOne,
} from "../core/room.ts";
import {
	gestureCounts,
	historiesOf,
	ignoredVideos,
	type LiveParticipant,
	liveParticipants,
	noddingSince,
	readPeople,
} from "../core/room-reading.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { partWanted } from "../core/tile-memory.ts";
import type { Port } from "../platform/port.ts";
import { type AnalysedFrame, analyseFrames } from "./analyse-frames.ts";
import { closeUnwanted, handOn } from "./close-pictures.ts";
import { type ContentLink, contentLink } from "./content-link.ts";
import { addCounts, countsOf, NO_FRAMES } from "./frame-counts.ts";
import { batchOf } from "./look-schedule.ts";
import { ownFrames } from "./own-frames.ts";
import { pageLists } from "./page-lists.ts";
import type { TabRoomParts } from "./tab-room-parts.ts";
import { tileMemories } from "./tile-memories.ts";

/** One meeting tab: its content scripts, and what is known of its people. */
export interface TabRoom {
	addContent(port: Port, frameId: number): void;
	/** Asks for whatever pictures are due. */
	ask(nowMs: number): void;
	/** Learns anew how this person usually sits. */
	relearn(participantId: string): void;
	changePreferences(preferences: Preferences): void;
	changeChoices(choices: readonly PersonChoice[]): void;
	summary(nowMs: number): RoomSummary;
	nodding(sinceMs: number): number;
	histories(): readonly ParticipantHistory[];
	/** Since when no content script has been connected; null while one is. */
	silentSinceMs(): number | null;
	close(): void;
}

const BATCHES_UNDER_WAY = 2;

export function openTabRoom(
	tabId: number,
	histories: readonly ParticipantHistory[],
	preferences: Preferences,
	parts: TabRoomParts,
): TabRoom {
	const { engine, nowMs } = parts;
	const { timings, resources } = engine.tools;
	let room = emptyRoom(histories, nowMs(), preferences);
	const memories = tileMemories(resources);
	const people = () => liveParticipants(room, memories.known);
	const looks = parts.looks.join(people);
	let latency = EMPTY_LATENCY_WINDOW;
	let analysed = 0;
	let underWay = 0;
	let goneFrames = NO_FRAMES;
	let silentSinceMs: number | null = nowMs();
	const lists = pageLists(nowMs);
	const links = new Map<number, ContentLink>();

	function addContent(port: Port, frameId: number): void {
		// A reloaded frame's new script replaces the old one's link.
		links.get(frameId)?.close();
		const link = contentLink(port, frameId, resources, {
			listed(list) {
				change(lists.keep(room, frameId, list));
			},
			captured(frames) {
				take(frameId, frames);
				ask(nowMs());
			},
			failed: (failure) => engine.tools.failures.note(failure),
		});
		links.set(frameId, link);
		silentSinceMs = null;
		port.closed.addEventListener("abort", () => {
			if (links.get(frameId) !== link) return;
			links.delete(frameId);
			goneFrames = addCounts(goneFrames, link.counts());
			lists.drop(frameId);
			change(dropFrame(room, frameId, nowMs()));
			if (links.size === 0) silentSinceMs = nowMs();
		});
	}

	/** Who is there may be others: those of whom no picture can be had now are forgotten. */
	function change(next: RoomState): void {
		room = next;
		memories.forgetAllBut(new Set(people().map((one) => one.participantId)));
	}

	function take(frameId: number, frames: readonly CapturedFrame[]): void {
		for (const { capturedAtMs, captureMs } of frames) {
			timings.note("capture", captureMs);
			timings.note("transport", nowMs() - capturedAtMs - captureMs);
		}
		underWay++;
		resources.opened("batch");
		parts
			.inTurn(() => analyse(frameId, frames))
			.finally(() => {
				underWay--;
				resources.closed("batch");
				ask(nowMs());
			});
	}

	async function analyse(
		frameId: number,
		frames: readonly CapturedFrame[],
	): Promise<void> {
		const wanted = closeUnwanted(frames, resources, ({ tileId }) =>
			isExcluded(room, participantId(frameId, tileId)),
		);
		const owned = handOn(wanted, resources, () => ownedBy(frameId, wanted));
		const startMs = nowMs();
		const looked = await analyseFrames(owned, engine);
		const there = new Map(people().map((one) => [one.participantId, one]));
		for (const one of looked) keep(one, there.get(one.participantId));
		const captureMs = frames.reduce((sum, one) => sum + one.captureMs, 0);
		looks.done(batchOf(looked), nowMs() - startMs + captureMs);
	}

	function ownedBy(frameId: number, frames: readonly CapturedFrame[]) {
		const live = people().filter((one) => one.frameId === frameId);
		const due = expressionsDue(
			frames,
			live,
			parts.isSelfWatched(),
			looks.intervalMs,
		);
		return ownFrames(frameId, frames, memories, due);
	}

	/** @param person whose picture it was; undefined where they left meanwhile */
	function keep(one: AnalysedFrame, person: LiveParticipant | undefined): void {
		const { look, memory } = one;
		if (person) memories.keep(one.participantId, memory);
		if (look)
			room = timings.time("judgement", () => observe(room, look.signal));
		timings.note("look", nowMs() - one.frame.capturedAtMs);
		latency = addLatency(latency, nowMs() - one.frame.capturedAtMs);
		analysed++;
		parts.analysed(one, person?.isSelf ?? false);
	}

	function ask(atMs: number): void {
		// Nothing queues: while one batch is analysed, the next may come, no more.
		if (!engine.canLook || underWay >= BATCHES_UNDER_WAY) return;
		const live = people();
		const { provider } = engine.status();
		const plan = looks.batchPlan(provider?.name ?? "wasm", live.length);
		const tiles = live.map((one) => {
			const isWatched = one.isSelf && parts.isSelfWatched();
			const intervalMs = isWatched ? 0 : looks.intervalMs(one);
			const part = partWanted(memories.of(one.participantId), atMs);
			return { ...one, intervalMs, part, isWatched };
		});
		const byFrame = groupBy(tiles, ({ frameId }) => frameId);
		for (const [frameId, link] of links)
			link.ask(byFrame.get(frameId) ?? [], atMs, plan);
	}

	return {
		addContent,
		ask,
		relearn(id) {
			room = relearnOne(room, id, nowMs());
		},
		changePreferences(next) {
			room = changeHabits(room, next, nowMs());
		},
		changeChoices(next) {
			change(lists.choose(room, next));
		},
		summary: (atMs) => ({
			tabId,
			atMs,
			connectedFrames: links.size,
			status: engine.status(),
			...readPeople(room, atMs),
			gestures: gestureCounts(room),
			pace: looks.summary(),
			ignored: ignoredVideos(room),
			check: lists.check(),
			frames: { ...countsOf([...links.values()], goneFrames), analysed },
			latencyMs: percentiles(latency),
		}),
		nodding: (sinceMs) => noddingSince(room, sinceMs),
		histories: () => historiesOf(room),
		silentSinceMs: () => silentSinceMs,
		close() {
			looks.leave();
			for (const link of links.values()) link.close();
		},
	};
}
