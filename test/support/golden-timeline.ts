import { readFileSync } from "node:fs";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";

type Row = [
	atMs: number,
	presence: ParticipantSignal["presence"],
	faceWidthPx: number | null,
	isAtEdge: 0 | 1,
	yawDeg: number | null,
	pitchDeg: number | null,
	rollDeg: number | null,
	eyeOpenness: number | null,
	mouthOpenness: number | null,
	gazeOffset: number | null,
	isPoorlyLit: 0 | 1,
	truth: string,
];

export interface GoldenTimeline {
	readonly signals: readonly ParticipantSignal[];
	/** The true state at each signal. */
	readonly truths: readonly string[];
}

/** A recording of `npm run puppets -- --record`: ten looks per second at a puppet in compressed video. */
export function goldenTimeline(name: string): GoldenTimeline {
	const file = new URL(`../fixtures/attention/${name}.json`, import.meta.url);
	const rows: Row[] = JSON.parse(readFileSync(file, "utf8"));
	return {
		signals: rows.map(signalOf),
		truths: rows.map((row) => row[11]),
	};
}

function signalOf(row: Row): ParticipantSignal {
	const [atMs, presence, faceWidthPx, isAtEdge, yawDeg, pitchDeg, rollDeg] =
		row;
	return {
		participantId: "0:amara",
		atMs,
		presence,
		faceWidthPx,
		isAtEdge: isAtEdge === 1,
		headPose:
			yawDeg === null || pitchDeg === null || rollDeg === null
				? null
				: { yawDeg, pitchDeg, rollDeg },
		eyeOpenness: row[7],
		mouthOpenness: row[8],
		smile: null,
		gazeOffset: row[9],
		isPoorlyLit: row[10] === 1,
		expression: null,
	};
}
