import { type DateMove, dateOf } from "../../core/base/clock-track.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import { withoutAudience } from "../../core/room/audience.ts";
import { packTold } from "../../core/room/joined-people.ts";
import { movedHistory } from "../../core/room/moved-history.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { ToldOfRoom } from "../../core/session/group-bin.ts";
import { packGroups } from "../../core/session/packed-groups.ts";
import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import { repeat } from "../../platform/clock.ts";
import { send } from "../../platform/messenger.ts";
import type { Port } from "../../platform/port.ts";
import type { Look } from "../analysis/look.ts";
import { selfObserver } from "../analysis/self-observer.ts";
import { listeningPorts } from "./listening-ports.ts";
import { sessionRecorder, type WriteSession } from "./session-recorder.ts";
import { silenceNotice } from "./silence-notice.ts";
import {
	type TabPicture,
	type TabPictureParts,
	tabPicture,
} from "./tab-picture.ts";
import {
	openTabRoom,
	type RestoredRoom,
	type TabRoom,
	type TabRoomParts,
} from "./tab-room.ts";
import { tabTimeline } from "./tab-timeline.ts";
import { takeCheckpoint } from "./take-checkpoint.ts";

/** Reads one meeting tab while it is on: requests frames, publishes the room, records it, takes checkpoints and notices silence, each at its own interval. */
export interface TabReader {
	addContent(port: Port, frameId: number): void;
	/** The port gets a summary of the room at once and then every second. */
	addListener(port: Port): void;
	/** The port gets the observation from each look at the user's own picture. */
	addSelfListener(port: Port): void;
	/** The port gets the timeline, markers and cues. */
	addTimelineListener(port: Port): void;
	mark(kind: MarkerKind, text: string): Marker;
	snoozeCues(): void;
	relearn(participantId: string): void;
	changeFront: TabRoom["changeFront"];
	joinedTold(): void;
	/** Starts the tab's picture with a stream id from Chrome. */
	startTabPicture: TabPicture["start"];
	preferencesChanged(): void;
	choicesChanged(): void;
	languageChanged(): void;
	/** Resolves when what was gathered is written, or cannot be written now; then it is tried again while the document lives. */
	end(): Promise<void>;
}

export interface TabReaderParts
	extends Pick<TabRoomParts, "nowMs">,
		Pick<TabPictureParts, "readTab"> {
	/** How dates differ from the times of `nowMs`. */
	readonly dateMoves: () => readonly DateMove[];
	readonly writeSession: WriteSession;
}

/** The parts that all tabs share, and the call by which a reader asks to be ended. */
export interface StartParts
	extends TabReaderParts,
		Pick<TabRoomParts, "engine" | "looks" | "chosen"> {
	/** Called when the background says that this tab is not on. */
	readonly notOn: () => void;
}

/** The data of a tab that its last checkpoint saved. */
export interface RestoredTab extends RestoredRoom {
	readonly markers: readonly Marker[];
	readonly told: ToldOfRoom;
}

const ASK_EVERY_MS = 30;
const PUBLISH_EVERY_MS = 1_000;
const CHECKPOINT_EVERY_MS = 10_000;
/** A crash loses everything since the last write; half a bin's ten seconds keeps that small. */
const RECORD_EVERY_MS = 5_000;

export function startTabReader(
	tabId: number,
	past: RestoredTab,
	parts: StartParts,
): TabReader {
	const { nowMs, dateMoves, chosen } = parts;
	const { failures, resources, timings } = parts.engine.tools;
	const life = new AbortController();
	const listeners = listeningPorts();
	const selfListeners = listeningPorts();
	const observeSelf = selfObserver();
	const picture = tabPicture({ readTab: parts.readTab, nowMs, resources });
	const room = openTabRoom(tabId, past, {
		...parts,
		picture,
		isSelfOverlayOpen: () => selfListeners.count() > 0,
		analysed: postSelf,
	});
	const time = tabTimeline(room, dateMoves, past.markers);
	const recorder = sessionRecorder(
		tabId,
		chosen,
		failures,
		dateMoves,
		parts.writeSession,
		past.told,
	);
	const noticeSilence = silenceNotice(() => {
		send("background/tab-silent", { tabId });
	});

	function postSelf(look: Readonly<Look>, isSelf: boolean): void {
		if (selfListeners.count() === 0 || !isSelf || !look.signal) return;
		selfListeners.post(observeSelf(look));
	}

	function publish(): void {
		if (listeners.count() === 0) return;
		timings.time("publication", () =>
			listeners.post(withoutAudience(room.summary(nowMs()))),
		);
	}

	function label(summary: RoomSummary): void {
		room.label(chosen.preferences().tileLabels ? summary : null);
	}

	/** Shows and records the same summary. */
	function tick(): void {
		const summary = timings.time("publication", () => {
			const now = room.summary(nowMs());
			listeners.post(withoutAudience(now));
			label(now);
			recorder.see(now);
			return now;
		});
		noticeSilence(summary);
	}

	function checkpoint(): void {
		const takenAtMs = nowMs();
		const moves = dateMoves();
		takeCheckpoint(
			{
				tabId,
				takenAtMs: dateOf(moves, takenAtMs),
				participants: room
					.histories()
					.map((history) => movedHistory(history, (ms) => dateOf(moves, ms))),
				markers: [...time.markers()],
				told: packGroups(recorder.told()),
				toldPeople: packTold(room.toldPeople(), (ms) => dateOf(moves, ms)),
			},
			failures,
			parts.notOn,
		);
	}

	repeat(ASK_EVERY_MS, life.signal, () => room.ask(nowMs()));
	repeat(PUBLISH_EVERY_MS, life.signal, tick);
	repeat(THRESHOLDS.cues.sampleMs, life.signal, () => time.pass(nowMs()));
	repeat(CHECKPOINT_EVERY_MS, life.signal, checkpoint);
	repeat(RECORD_EVERY_MS, life.signal, () => recorder.write(nowMs()));

	return {
		addContent: room.addContent,
		addListener(port) {
			listeners.add(port);
			publish();
		},
		addSelfListener: selfListeners.add,
		addTimelineListener: time.addListener,
		mark(kind, text) {
			const marker = time.mark(kind, text, nowMs());
			checkpoint();
			return marker;
		},
		snoozeCues() {
			time.snooze(nowMs());
		},
		relearn(id) {
			room.relearn(id);
			publish();
		},
		changeFront: room.changeFront,
		joinedTold() {
			room.joinedTold();
			checkpoint();
			publish();
		},
		async startTabPicture(streamId) {
			const started = await picture.start(streamId);
			publish();
			return started;
		},
		preferencesChanged() {
			room.preferencesChanged();
			label(room.summary(nowMs()));
			publish();
		},
		languageChanged: room.languageChanged,
		choicesChanged() {
			room.choicesChanged();
			publish();
		},
		async end() {
			life.abort();
			const written = recorder.finish(nowMs());
			picture.close();
			room.close();
			time.end();
			listeners.closeAll();
			selfListeners.closeAll();
			await written;
		},
	};
}
