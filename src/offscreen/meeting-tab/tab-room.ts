import { groupBy } from "../../core/base/group-by.ts";
import type { Preferences } from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { ParticipantHistory } from "../../core/participant/participant-summary.ts";
import {
	changeHabits,
	dropPageFrame,
	emptyRoom,
	isExcluded,
	observe,
	type RoomState,
	relearnOne,
} from "../../core/room/room.ts";
import {
	gestureCounts,
	historiesOf,
	ignoredVideos,
	noddingSince,
	readPeople,
} from "../../core/room/room-reading.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { liveParticipants } from "../../core/schedule/live-participants.ts";
import type { Port } from "../../platform/port.ts";
import { readTab } from "../../platform/tab-stream.ts";
import { contentLink } from "../content-link/content-link.ts";
import {
	type ContentLinks,
	contentLinks,
} from "../content-link/content-links.ts";
import { lookFigures } from "../diagnostics/look-figures.ts";
import { type FrameAnalyserParts, frameAnalyser } from "./frame-analyser.ts";
import type { LookSchedule } from "./look-schedule.ts";
import { pageLists } from "./page-lists.ts";
import { type TabAccess, tabAccess } from "./tab-access.ts";
import { picturesWanted, tileMemories } from "./tile-memories.ts";

/** One meeting tab: its content scripts, and what is known of its people. */
export interface TabRoom {
	addContent(port: Port, frameId: number): void;
	/** Asks for whatever pictures are due. */
	ask(nowMs: number): void;
	/** Learns anew how this person usually sits. */
	relearn(participantId: string): void;
	/** Takes a name under which Chrome hands out the tab's picture. */
	startTabPicture: TabAccess["startTabPicture"];
	changePreferences(preferences: Preferences): void;
	changeChoices(choices: readonly PersonChoice[]): void;
	summary(nowMs: number): RoomSummary;
	label: ContentLinks["label"];
	nodding(sinceMs: number): number;
	histories(): readonly ParticipantHistory[];
	close(): void;
}

const MAX_BATCHES_IN_FLIGHT = 2;

export function openTabRoom(
	tabId: number,
	histories: readonly ParticipantHistory[],
	preferences: Preferences,
	parts: TabRoomParts,
): TabRoom {
	const { engine, nowMs } = parts;
	const { timings, resources } = engine.tools;
	let room = emptyRoom(histories, nowMs(), preferences);
	let wanted = preferences;
	const memories = tileMemories(resources);
	const people = () => liveParticipants(room, memories.known);
	const looks = parts.looks.join(people);
	const figures = lookFigures(timings, nowMs);
	const analyser = frameAnalyser(
		{
			people,
			isExcluded: (id) => isExcluded(room, id),
			observe(signal) {
				room = observe(room, signal);
			},
			batchChanged: () => ask(nowMs()),
		},
		{ ...parts, looks, memories, figures },
	);
	const lists = pageLists(nowMs, preferences.onlySelf);
	const links = contentLinks(nowMs);
	const access = tabAccess({
		readTab,
		nowMs,
		resources,
		changed: relist,
	});

	function addContent(port: Port, frameId: number): void {
		// A reloaded frame's new script replaces the old one's link.
		links.close(frameId);
		const link = contentLink(port, frameId, resources, {
			listed(list) {
				access.list(frameId, { ...list, origin: port.origin });
				relist(frameId);
			},
			cropFromTab: (placed) => access.cropFromTab(frameId, placed),
			captured: (frames) => analyser.take(frameId, frames),
			failed: (failure) => engine.tools.failures.note(failure),
		});
		links.add(link, port.closed, () => {
			access.drop(frameId);
			lists.drop(frameId);
			change(dropPageFrame(room, frameId, nowMs()));
		});
	}

	function relist(frameId: number): void {
		const list = access.listed(frameId);
		if (list) change(lists.keep(room, frameId, list));
	}

	/** Who is there may be others: those of whom no picture can be had now are forgotten. */
	function change(next: RoomState): void {
		room = next;
		memories.forgetAllBut(new Set(people().map((one) => one.participantId)));
	}

	function ask(atMs: number): void {
		// Nothing queues: while one batch is analysed, the next may come, no more.
		if (!engine.canLook || analyser.batchesUnderWay() >= MAX_BATCHES_IN_FLIGHT)
			return;
		const live = people();
		const { provider } = engine.status();
		const plan = looks.batchPlan(provider?.name ?? "wasm", live.length);
		const wanted = picturesWanted(
			memories,
			looks,
			parts.isSelfOverlayOpen(),
			atMs,
		);
		const byFrame = groupBy(live, ({ frameId }) => frameId);
		for (const link of links.all())
			link.ask((byFrame.get(link.frameId) ?? []).map(wanted), atMs, plan);
	}

	return {
		addContent,
		ask,
		relearn(id) {
			room = relearnOne(room, id, nowMs());
		},
		startTabPicture: access.startTabPicture,
		changePreferences(next) {
			wanted = next;
			change(lists.limit(changeHabits(room, next, nowMs()), next.onlySelf));
		},
		changeChoices(next) {
			change(lists.choose(room, next));
		},
		summary: (atMs) => ({
			tabId,
			atMs,
			connectedPageFrames: links.all().length,
			silentSinceMs: links.silentSinceMs(),
			status: engine.status(),
			...readPeople(room, atMs, wanted),
			gestures: gestureCounts(room),
			pace: looks.summary(),
			ignored: ignoredVideos(room),
			check: lists.check(),
			access: access.summary(),
			frames: { ...links.counts(), analysed: figures.analysed() },
			latencyMs: figures.latencyMs(),
		}),
		label: links.label,
		nodding: (sinceMs) => noddingSince(room, sinceMs),
		histories: () => historiesOf(room),
		close() {
			looks.leave();
			access.close();
			links.closeAll();
		},
	};
}

/** What a tab's room shares with the others. */
export interface TabRoomParts
	extends Pick<
		FrameAnalyserParts,
		"engine" | "inTurn" | "nowMs" | "isSelfOverlayOpen" | "analysed"
	> {
	/** Of all tabs together: they share this computer. */
	readonly looks: LookSchedule;
}
