import { AUDIENCE_PORT } from "../../contract/tile-port.ts";
import { withProblems } from "../../core/base/engine-status.ts";
import type { ParticipantHistory } from "../../core/participant/participant-summary.ts";
import { audienceSummary, type FrontKnown } from "../../core/room/audience.ts";
import {
	followTold,
	joinedSinceTold,
	type ToldPeople,
	tellEverybody,
} from "../../core/room/joined-people.ts";
import {
	gestureCounts,
	historiesOf,
	noddingSince,
	readPeople,
} from "../../core/room/room-reading.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { Port } from "../../platform/port.ts";
import { contentLink } from "../content-link/content-link.ts";
import {
	type ContentLinks,
	contentLinks,
} from "../content-link/content-links.ts";
import { failureLog } from "../diagnostics/failure-log.ts";
import { lookFigures } from "../diagnostics/look-figures.ts";
import { chatAnswers } from "./chat-answers.ts";
import { type FrameAnalyserParts, frameAnalyser } from "./frame-analyser.ts";
import { frameAsker } from "./frame-asker.ts";
import type { LookSchedule } from "./look-schedule.ts";
import { pageLists } from "./page-lists.ts";
import { tabAccess } from "./tab-access.ts";
import { tabPeople } from "./tab-people.ts";
import type { TabPicture } from "./tab-picture.ts";
import type { UserChoices } from "./user-choices.ts";

/** The room of one meeting tab: connects its content scripts, the analysis of their frames and its participants. */
export interface TabRoom {
	addContent(port: Port, frameId: number): void;
	/** Requests all pictures that are due. */
	ask(nowMs: number): void;
	/** The user has told those who joined, too. */
	joinedTold(): void;
	toldPeople(): ToldPeople;
	/** Changes an audience's front, and says what is known of it then. */
	changeFront(how: "set" | "learn"): FrontKnown;
	/** Forgets a participant's baseline and learns it again. */
	relearn(participantId: string): void;
	preferencesChanged(): void;
	choicesChanged(): void;
	languageChanged(): void;
	summary(nowMs: number): RoomSummary;
	label: ContentLinks["label"];
	nodding(sinceMs: number): number;
	histories(): readonly ParticipantHistory[];
	close(): void;
}

export interface TabRoomParts
	extends Pick<
		FrameAnalyserParts,
		"engine" | "nowMs" | "isSelfOverlayOpen" | "analysed" | "analyse"
	> {
	/** Shared by all tabs, because they share one computer. */
	readonly looks: LookSchedule;
	readonly chosen: UserChoices;
	/** Closed by the caller, before or after the room. */
	readonly picture: TabPicture;
}

/** What the last checkpoint saved of a room. */
export interface RestoredRoom {
	readonly participants: readonly ParticipantHistory[];
	readonly toldPeople: ToldPeople;
}

/** More page frames than any meeting has. */
const MAX_PAGE_FRAMES = 32;

export function openTabRoom(
	tabId: number,
	past: RestoredRoom,
	parts: TabRoomParts,
): TabRoom {
	const { engine, nowMs, chosen } = parts;
	const { timings, resources } = engine.tools;
	/** What goes wrong with this tab's page is no other tab's problem. */
	const failures = failureLog(nowMs);
	const people = tabPeople(past.participants, chosen, resources, nowMs);
	let told = past.toldPeople;
	const looks = parts.looks.join(people.live);
	const figures = lookFigures(timings, nowMs);
	const lists = pageLists();
	const asked = chatAnswers(chosen, failures.note);
	const access = tabAccess(lists, parts.picture, relist);
	const links = contentLinks(nowMs);
	const analyser = frameAnalyser(
		{
			people: people.live,
			isExcluded: people.isExcluded,
			isAudience: () => people.room().isAudience,
			observe: people.observe,
			observeGroup: people.observeGroup,
			batchChanged: () => ask(nowMs()),
		},
		{
			...parts,
			failed: failures.note,
			looks,
			memories: people.memories,
			figures,
		},
	);
	const ask = frameAsker({
		...parts,
		people,
		links,
		looks,
		batchesUnderWay: analyser.batchesUnderWay,
	});

	function addContent(port: Port, frameId: number): void {
		// After a page frame is reloaded, its new script's link replaces the old one.
		links.close(frameId);
		people.readAs(port.name === AUDIENCE_PORT);
		if (links.all().length >= MAX_PAGE_FRAMES) {
			port.close();
			return;
		}
		const link = contentLink(port, frameId, resources, nowMs, {
			listed(list) {
				access.list(frameId, { ...list, origin: port.origin });
				relist(frameId);
				asked.list(frameId, list);
			},
			searchFailed: (failure) => lists.fail(frameId, failure),
			cropFromTab: (placed) => access.cropFromTab(frameId, placed),
			captured: (frames) => analyser.take(frameId, frames),
			failed: failures.note,
		});
		if (chosen.labelMessages()) link.speak(chosen.labelMessages());
		const { chatWord } = chosen.preferences();
		if (chatWord !== null) link.readChat(chatWord);
		links.add(link, port.closed, () => {
			access.drop(frameId);
			people.drop(frameId);
			asked.drop(frameId);
		});
	}

	function relist(frameId: number): void {
		const list = access.listed(frameId);
		if (list) people.list(frameId, list);
	}

	function relistAll(): void {
		for (const frameId of lists.frameIds()) relist(frameId);
	}

	const peopleNow = (atMs: number) =>
		readPeople(people.room(), atMs, chosen.preferences());

	function withJoined(read: ReturnType<typeof readPeople>, atMs: number) {
		const { participants } = read;
		told = followTold(told, participants, atMs);
		return { ...read, joinedSinceTold: joinedSinceTold(told, participants) };
	}

	return {
		addContent,
		ask,
		relearn: people.relearn,
		changeFront(how) {
			people.changeFront(how);
			return audienceSummary(people.room())?.front ?? "learning";
		},
		preferencesChanged() {
			for (const link of links.all())
				link.readChat(chosen.preferences().chatWord);
			people.changeHabits();
			relistAll();
		},
		choicesChanged: relistAll,
		languageChanged() {
			for (const link of links.all()) link.speak(chosen.labelMessages());
		},
		joinedTold() {
			told = tellEverybody(told, peopleNow(nowMs()).participants);
		},
		toldPeople: () => told,
		summary: (atMs) => ({
			tabId,
			atMs,
			connectedPageFrames: links.all().length,
			silentSinceMs: links.silentSinceMs(),
			unansweredSinceMs: links.unansweredSinceMs(),
			pageFailure: lists.failure(),
			status: withProblems(engine.status(), failures.list()),
			...withJoined(peopleNow(atMs), atMs),
			askedInChat: asked.summary(),
			gestures: gestureCounts(people.room()),
			pace: looks.summary(),
			ignored: lists.ignored(),
			check: lists.check(),
			access: access.summary(),
			frames: { ...links.counts(), analysed: figures.analysed() },
			latencyMs: figures.latencyMs(),
		}),
		label: links.label,
		nodding: (sinceMs) => noddingSince(people.room(), sinceMs),
		histories: () => historiesOf(people.room()),
		close() {
			looks.leave();
			links.closeAll();
		},
	};
}
