import type { Preferences } from "../../core/base/preferences.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { ParticipantHistory } from "../../core/participant/participant-summary.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import { repeat } from "../../platform/clock.ts";
import { send } from "../../platform/messenger.ts";
import type { Port } from "../../platform/port.ts";
import type { AnalysedFrame } from "../analysis/analyse-frames.ts";
import type { Engine } from "../analysis/engine.ts";
import { selfObserver } from "../analysis/self-observer.ts";
import { sessionRecorder, type WriteSession } from "./session-recorder.ts";
import { openTabRoom, type TabRoom, type TabRoomParts } from "./tab-room.ts";
import { tabTimeline } from "./tab-timeline.ts";

/** A tab's room with its clockwork: asking, publishing, recording, checkpointing, noticing silence. */
export interface TabReader {
	addContent(port: Port, frameId: number): void;
	addListener(port: Port): void;
	addSelfListener(port: Port): void;
	/** Of what was, and of cues. */
	addTimelineListener(port: Port): void;
	mark(kind: MarkerKind, text: string): Marker;
	snoozeCues(): void;
	relearn(participantId: string): void;
	startTabPicture: TabRoom["startTabPicture"];
	changePreferences(preferences: Preferences): void;
	changeChoices(choices: readonly PersonChoice[]): void;
	end(): void;
}

export interface TabReaderParts extends Pick<TabRoomParts, "inTurn" | "nowMs"> {
	readonly writeSession: WriteSession;
}

/** What a crash did not lose. */
export interface RestoredTab {
	readonly participants: readonly ParticipantHistory[];
	readonly markers: readonly Marker[];
}

const ASK_EVERY_MS = 40;
const PUBLISH_EVERY_MS = 1_000;
const CHECKPOINT_EVERY_MS = 10_000;
/** A crash loses what came after the last writing, and its bins are ten seconds long. */
const RECORD_EVERY_MS = 5_000;

export function startTabReader(
	tabId: number,
	{ participants, markers }: RestoredTab,
	preferences: Preferences,
	engine: Engine,
	parts: TabReaderParts & Pick<TabRoomParts, "looks">,
	/** Called when the background says that this tab is not on. */
	notOn: () => void,
): TabReader {
	const life = new AbortController();
	const listeners = new Set<Port>();
	const selfListeners = new Set<Port>();
	const observeSelf = selfObserver();
	let { tileLabels } = preferences;
	const recorder = sessionRecorder(
		tabId,
		preferences,
		engine.tools.failures,
		parts.writeSession,
	);

	const room = openTabRoom(tabId, participants, preferences, {
		...parts,
		engine,
		isSelfOverlayOpen: () => selfListeners.size > 0,
		analysed: tellSelf,
	});

	const time = tabTimeline(room, markers);

	function tellSelf({ look, frame }: AnalysedFrame, isSelf: boolean): void {
		if (selfListeners.size === 0 || !isSelf || !look) return;
		const observation = observeSelf(look, frame);
		for (const port of selfListeners) port.post(observation);
	}

	function publish(): void {
		if (listeners.size === 0) return;
		engine.tools.timings.time("publication", () =>
			tell(room.summary(parts.nowMs())),
		);
	}

	function tell(summary: RoomSummary): void {
		for (const port of listeners) port.post(summary);
	}

	function label(summary: RoomSummary): void {
		room.label(tileLabels ? summary : null);
	}

	/** What is shown and what is recorded are the same reading. */
	function tick(): void {
		const summary = engine.tools.timings.time("publication", () => {
			const now = room.summary(parts.nowMs());
			tell(now);
			label(now);
			recorder.see(now);
			return now;
		});
		noticeSilence(summary);
	}

	let silenceToldAtMs = 0;
	function noticeSilence({ silentSinceMs, atMs: now }: RoomSummary): void {
		if (silentSinceMs === null) return;
		if (now - silentSinceMs < THRESHOLDS.pageSilenceMs) return;
		// Told again and again: the background may have been asleep, or may have tried in vain.
		if (now - silenceToldAtMs < THRESHOLDS.pageSilenceMs) return;
		silenceToldAtMs = now;
		send("background/tab-silent", { tabId });
	}

	async function checkpoint(): Promise<void> {
		const participants = [...room.histories()];
		const kept = await send("background/checkpoint-taken", {
			tabId,
			participants,
			markers: [...time.markers()],
		});
		if (kept.ok) {
			engine.tools.failures.clear("storage-full");
			if (!kept.value.isOn) notOn();
		} else if (kept.error.code === "storage-full")
			engine.tools.failures.hold(kept.error);
	}

	repeat(ASK_EVERY_MS, life.signal, () => room.ask(parts.nowMs()));
	repeat(PUBLISH_EVERY_MS, life.signal, tick);
	repeat(THRESHOLDS.cues.sampleMs, life.signal, () => time.pass(parts.nowMs()));
	repeat(CHECKPOINT_EVERY_MS, life.signal, checkpoint);
	repeat(RECORD_EVERY_MS, life.signal, () => recorder.write(parts.nowMs()));

	return {
		addContent: room.addContent,
		addListener(port) {
			join(listeners, port);
			publish();
		},
		addSelfListener(port) {
			join(selfListeners, port);
		},
		addTimelineListener: time.addListener,
		mark(kind, text) {
			const marker = time.mark(kind, text, parts.nowMs());
			void checkpoint();
			return marker;
		},
		snoozeCues() {
			time.snooze(parts.nowMs());
		},
		relearn(id) {
			room.relearn(id);
			publish();
		},
		async startTabPicture(streamId) {
			const started = await room.startTabPicture(streamId);
			publish();
			return started;
		},
		changePreferences(next) {
			recorder.changeHabits(next);
			room.changePreferences(next);
			tileLabels = next.tileLabels;
			label(room.summary(parts.nowMs()));
			publish();
		},
		changeChoices(next) {
			room.changeChoices(next);
			publish();
		},
		end() {
			life.abort();
			recorder.write(parts.nowMs());
			room.close();
			time.end();
			for (const port of [...listeners, ...selfListeners]) port.close();
		},
	};
}

function join(ports: Set<Port>, port: Port): void {
	ports.add(port);
	port.closed.addEventListener("abort", () => ports.delete(port));
}
