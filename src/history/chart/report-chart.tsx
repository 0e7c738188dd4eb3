import { useSignal } from "@preact/signals";
import {
	SESSION_BIN_MS,
	type SessionBin,
} from "../../core/session/session-bin.ts";
import {
	type SessionRecord,
	sessionLengthMs,
} from "../../core/session/session-record.ts";
import { numberText, text } from "../../platform/i18n/text.ts";
import { clockText } from "../../ui/kit/clock-text.ts";
import { durationText } from "../../ui/kit/duration-text.ts";
import { useFrame } from "./chart-frame.ts";
import { ChartKey } from "./chart-key.tsx";
import { ChartMoment } from "./chart-moment.tsx";
import { chartRuns } from "./chart-shape.ts";
import { HEIGHT, KnownRun, y } from "./known-run.tsx";
import { Line } from "./line.tsx";
import type { NumberedMarker } from "./numbered-markers.ts";

interface Props {
	readonly session: SessionRecord;
	readonly bins: readonly SessionBin[];
	readonly markers: readonly NumberedMarker[];
}

/** Space for the last time at the right, for times at the bottom, and for the numbers of markers at the top. */
const RIGHT = 12;
const AXIS = 26;
const TOP = 24;

const MINUTE_MS = 60_000;
const TICKS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((m) => m * MINUTE_MS);
const SHARES = [
	{ share: 0, words: text("axis_none") },
	{ share: 0.5, words: text("axis_half") },
	{ share: 1, words: text("axis_all") },
];

/** Stacks the parts of everybody over time: toward the call, elsewhere at the desk, away, and no clear view; a slider below it says each moment in words. */
export function ReportChart({ session, bins, markers }: Props) {
	const told = useSignal(0);
	const { width, left, maxTicks } = useFrame();
	const lengthMs = Math.max(SESSION_BIN_MS, sessionLengthMs(session));
	const perBin = (width * SESSION_BIN_MS) / lengthMs;
	const perMs = width / lengthMs;
	const tickMs = TICKS_MS.find((ms) => lengthMs / ms <= maxTicks) ?? lengthMs;
	const ticks = Array.from(
		{ length: Math.floor(lengthMs / tickMs) + 1 },
		(_, i) => i * tickMs,
	);
	return (
		<figure class="chart">
			<svg
				viewBox={`${-left} ${-TOP} ${left + width + RIGHT} ${TOP + HEIGHT + AXIS}`}
				role="img"
				aria-label={
					session.settings.isAudience
						? text(
								"audience_chart",
								clockText(session.startedAtMs),
								clockText(session.lastAtMs),
							)
						: text("chart_label")
				}
			>
				{SHARES.map(({ share, words }) => (
					<g key={share}>
						<path class="chart-line" d={`M0 ${y(share)}H${width}`} />
						<text
							class="chart-share"
							x="-8"
							y={y(share)}
							dy="4"
							text-anchor="end"
						>
							{words}
						</text>
					</g>
				))}
				{chartRuns(session, bins).map((run) =>
					run.kind === "known" ? (
						<KnownRun
							key={run.at}
							edges={run.edges}
							x={run.at * perBin}
							perBin={perBin}
						/>
					) : (
						<rect
							key={run.at}
							class={`chart-${run.kind}`}
							x={run.at * perBin}
							width={run.length * perBin}
							height={HEIGHT}
						/>
					),
				)}
				{markers.map(({ atMs, number }) => (
					<MarkerLine
						key={number}
						number={number}
						x={(atMs - session.startedAtMs) * perMs}
					/>
				))}
				<g class="chart-cursor no-print">
					<Line x={(told.value + 0.5) * perBin} />
				</g>
				{ticks.map((ms) => (
					<text
						key={ms}
						class="chart-time"
						x={ms * perMs}
						y={HEIGHT + 20}
						text-anchor={anchorOf(ms, lengthMs)}
					>
						{ms === 0 ? "0" : durationText(ms)}
					</text>
				))}
			</svg>
			<ChartMoment
				session={session}
				bins={bins}
				markers={markers}
				at={told.value}
				inset={{
					start: (left + perBin / 2) / (left + width + RIGHT),
					end: (RIGHT + perBin / 2) / (left + width + RIGHT),
				}}
				onMove={(at) => {
					told.value = at;
				}}
			/>
			<ChartKey />
		</figure>
	);
}

/** The number stands in the list below the chart, too, beside what was marked. */
function MarkerLine({ number, x }: { number: number; x: number }) {
	const at = x.toFixed(1);
	return (
		<g class="chart-marker">
			<Line x={x} />
			<circle class="chart-number" cx={at} cy="-11" r="9" />
			<text class="chart-number-word" x={at} y="-7" text-anchor="middle">
				{numberText(number)}
			</text>
		</g>
	);
}

/** At the edges the words run inwards, since they would be cut off otherwise. */
function anchorOf(ms: number, lengthMs: number): "start" | "middle" | "end" {
	if (ms === 0) return "start";
	return ms > 0.97 * lengthMs ? "end" : "middle";
}
