import { type DateMove, dateOf } from "../../core/base/clock-track.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import {
	followCues,
	NO_CUES,
	roomMoment,
	snoozeCues,
} from "../../core/room/cues.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { datedMarkers, datedUpdate } from "../../core/timeline/dated-update.ts";
import {
	addMarker,
	type Marker,
	type MarkerKind,
} from "../../core/timeline/marker.ts";
import {
	EMPTY_TIMELINE,
	extendTimeline,
	leaveOut,
	type RoomTimeline,
} from "../../core/timeline/room-timeline.ts";
import type { TimelineUpdate } from "../../core/timeline/timeline-update.ts";
import type { Port } from "../../platform/port.ts";
import { listeningPorts } from "./listening-ports.ts";
import type { TabRoom } from "./tab-room.ts";

/** The timeline, markers and cues of one meeting tab, and the ports that listen to them. It takes room times and gives dates. */
export interface TabTimeline {
	/** Takes the room's next sample; called every THRESHOLDS.cues.sampleMs. */
	pass(nowMs: number): void;
	mark(kind: MarkerKind, text: string, nowMs: number): Marker;
	snooze(nowMs: number): void;
	markers(): readonly Marker[];
	addListener(port: Port): void;
	end(): void;
}

type Read = Pick<TabRoom, "summary" | "nodding">;

/** @param before markers from before a crash */
export function tabTimeline(
	room: Read,
	dateMoves: () => readonly DateMove[],
	before: readonly Marker[] = [],
): TabTimeline {
	const listeners = listeningPorts();
	let timeline = EMPTY_TIMELINE;
	let markers = before;
	let cues = NO_CUES;
	let publishedMoves = dateMoves();

	const hasMoved = () => dateMoves() !== publishedMoves;

	/** After the computer's date was set back, every date is another, so the whole is published instead. */
	function publish(update: TimelineUpdate): void {
		const news = hasMoved() ? whole() : update;
		publishedMoves = dateMoves();
		listeners.post(datedUpdate(news, publishedMoves));
	}

	function whole(): TimelineUpdate {
		const { people, bins } = timeline;
		return { kind: "whole", people, bins, markers, cue: cues.shown };
	}

	function extend(summary: RoomSummary): void {
		const kept = leaveOut(timeline, excludedIds(summary));
		const present = summary.participants.filter(
			({ state }) => state !== "excluded",
		);
		const next = extendTimeline(kept, present, summary.atMs);
		const isRewritten = kept !== timeline;
		const newBins = binsSince(timeline, next);
		timeline = next;
		if (isRewritten) publish(whole());
		else if (newBins) publish(newBins);
	}

	const dated = (marker: Marker) => ({
		...marker,
		atMs: dateOf(dateMoves(), marker.atMs),
	});

	function change(next: typeof cues): void {
		const isNew = next.shown !== cues.shown;
		cues = next;
		if (isNew) publish({ kind: "cue", cue: cues.shown });
	}

	return {
		pass(nowMs) {
			const summary = room.summary(nowMs);
			if (hasMoved()) publish(whole());
			extend(summary);
			const nodding = room.nodding(nowMs - THRESHOLDS.cues.nodWithinMs);
			const moment = roomMoment(summary, nodding);
			change(followCues(cues, moment, listeners.count() > 0));
		},
		mark(kind, text, atMs) {
			markers = addMarker(markers, { atMs, kind, text });
			publish({ kind: "markers", markers });
			const marker = markers.findLast((one) => one.atMs === atMs);
			return dated(marker ?? { atMs, kind, text });
		},
		snooze(nowMs) {
			change(snoozeCues(cues, nowMs));
		},
		markers: () => datedMarkers(markers, dateMoves()),
		addListener(port) {
			listeners.add(port);
			port.post(datedUpdate(whole(), dateMoves()));
		},
		end: listeners.closeAll,
	};
}

function excludedIds({ participants }: RoomSummary): ReadonlySet<string> {
	const excluded = participants.filter(({ state }) => state === "excluded");
	return new Set(excluded.map(({ id }) => id));
}

function binsSince(
	before: RoomTimeline,
	now: RoomTimeline,
): TimelineUpdate | null {
	const lastMs = before.bins.at(-1)?.startMs ?? -Infinity;
	const bins = now.bins.filter(({ startMs }) => startMs > lastMs);
	return bins.length > 0 ? { kind: "bins", people: now.people, bins } : null;
}
