import { THRESHOLDS } from "../../core/base/thresholds.ts";
import {
	followCues,
	NO_CUES,
	roomMoment,
	snoozeCues,
} from "../../core/room/cues.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
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

/** One session's past: its timeline, markers and cues, and whoever listens to them. */
export interface TabTimeline {
	/** To be called every THRESHOLDS.cues.sampleMs. */
	pass(nowMs: number): void;
	mark(kind: MarkerKind, text: string, nowMs: number): Marker;
	snooze(nowMs: number): void;
	markers(): readonly Marker[];
	addListener(port: Port): void;
	end(): void;
}

type Read = Pick<TabRoom, "summary" | "nodding">;

/** @param before the markers that a crash did not lose */
export function tabTimeline(
	room: Read,
	before: readonly Marker[] = [],
): TabTimeline {
	const listeners = listeningPorts();
	let timeline = EMPTY_TIMELINE;
	let markers = before;
	let cues = NO_CUES;

	const tell = (news: TimelineUpdate) => listeners.post(news);

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
		const news = binsSince(timeline, next);
		timeline = next;
		if (isRewritten) tell(whole());
		else if (news) tell(news);
	}

	function change(next: typeof cues): void {
		const isNew = next.shown !== cues.shown;
		cues = next;
		if (isNew) tell({ kind: "cue", cue: cues.shown });
	}

	return {
		pass(nowMs) {
			const summary = room.summary(nowMs);
			extend(summary);
			const nodding = room.nodding(nowMs - THRESHOLDS.cues.nodWithinMs);
			const moment = roomMoment(summary, nodding);
			change(followCues(cues, moment, listeners.count() > 0));
		},
		mark(kind, text, atMs) {
			markers = addMarker(markers, { atMs, kind, text });
			tell({ kind: "markers", markers });
			return (
				markers.findLast((one) => one.atMs === atMs) ?? { atMs, kind, text }
			);
		},
		snooze(nowMs) {
			change(snoozeCues(cues, nowMs));
		},
		markers: () => markers,
		addListener(port) {
			listeners.add(port);
			port.post(whole());
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
