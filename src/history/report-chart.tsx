import { useSignal } from "@preact/signals";
import { TIME_KINDS } from "../core/participant/time-kind.ts";
import {
	SESSION_BIN_MS,
	type SessionBin,
} from "../core/session/session-bin.ts";
import {
	type SessionRecord,
	sessionLengthMs,
} from "../core/session/session-record.ts";
import { numberText, text } from "../platform/i18n/text.ts";
import { durationText } from "../ui/kit/duration-text.ts";
import { KindSwatch } from "../ui/room/kind-swatch.tsx";
import { KIND_WORDS } from "../ui/room/kind-text.ts";
import { ChartMoment } from "./chart-moment.tsx";
import { type ChartEdges, chartRuns } from "./chart-shape.ts";
import type { NumberedMarker } from "./numbered-markers.ts";
import { clockText } from "./session-text.ts";

interface Props {
	readonly session: SessionRecord;
	readonly bins: readonly SessionBin[];
	readonly markers: readonly NumberedMarker[];
}

const WIDTH = 800;
const HEIGHT = 140;
/** Space at the left for the words of the shares, at the bottom for times, and at the top for the numbers of markers. */
const LEFT = 76;
const AXIS = 26;
const TOP = 24;
const FULL = `${-LEFT} ${-TOP} ${LEFT + WIDTH + 12} ${TOP + HEIGHT + AXIS}`;
/** Time when nobody attended still draws a line, unlike time about which nothing is known. */
const LOWEST = 2;

const MINUTE_MS = 60_000;
const TICKS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((m) => m * MINUTE_MS);
const MAX_TICKS = 9;
const SHARES = [
	{ share: 0, words: text("axis_none") },
	{ share: 0.5, words: text("axis_half") },
	{ share: 1, words: text("axis_all") },
];

/** Stacks the parts of everybody over time: toward the call, elsewhere at the desk, away, and no clear view; a slider below it says each moment in words. */
export function ReportChart({ session, bins, markers }: Props) {
	const told = useSignal(0);
	const lengthMs = Math.max(SESSION_BIN_MS, sessionLengthMs(session));
	const perBin = (WIDTH * SESSION_BIN_MS) / lengthMs;
	const perMs = WIDTH / lengthMs;
	const tickMs = TICKS_MS.find((ms) => lengthMs / ms <= MAX_TICKS) ?? lengthMs;
	const ticks = Array.from(
		{ length: Math.floor(lengthMs / tickMs) + 1 },
		(_, i) => i * tickMs,
	);
	return (
		<figure class="chart">
			<svg
				viewBox={FULL}
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
						<path class="chart-line" d={`M0 ${y(share)}H${WIDTH}`} />
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
				<path
					class="chart-cursor no-print"
					d={`M${((told.value + 0.5) * perBin).toFixed(1)} 0v${HEIGHT}`}
				/>
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
				onMove={(at) => {
					told.value = at;
				}}
			/>
			<ChartKey />
		</figure>
	);
}

/** Names the fills of the chart. */
function ChartKey() {
	return (
		<figcaption class="kinds">
			{TIME_KINDS.map((kind) => (
				<span key={kind} class="kind">
					<KindSwatch kind={kind} />
					{KIND_WORDS[kind]}
				</span>
			))}
			<span class="kind">
				<KindSwatch kind="too-few" />
				{text("attended_too_few")}
			</span>
		</figcaption>
	);
}

/** The number stands in the list below the chart, too, beside what was marked. */
function MarkerLine({ number, x }: { number: number; x: number }) {
	const at = x.toFixed(1);
	return (
		<g>
			<path class="chart-marker" d={`M${at} 0v${HEIGHT}`} />
			<circle class="chart-number" cx={at} cy="-11" r="9" />
			<text class="chart-number-word" x={at} y="-7" text-anchor="middle">
				{numberText(number)}
			</text>
		</g>
	);
}

interface KnownRunProps {
	readonly edges: readonly ChartEdges[];
	readonly x: number;
	readonly perBin: number;
}

function KnownRun({ edges, x, perBin }: KnownRunProps) {
	const area = (edge: (edges: ChartEdges) => number) =>
		areaOf(edges.map(edge), x, perBin);
	return (
		<g>
			<rect
				class="chart-unread"
				x={x}
				width={edges.length * perBin}
				height={HEIGHT}
			/>
			<path class="chart-away" d={area(({ read }) => read)} />
			<path class="chart-elsewhere" d={area(({ elsewhere }) => elsewhere)} />
			<path class="chart-known" d={area(({ toward }) => toward)} />
		</g>
	);
}

/** At the edges the words run inwards, since they would be cut off otherwise. */
function anchorOf(ms: number, lengthMs: number): "start" | "middle" | "end" {
	if (ms === 0) return "start";
	return ms > 0.97 * lengthMs ? "end" : "middle";
}

function areaOf(shares: readonly number[], x: number, width: number): string {
	const steps = shares.map((share) => `V${y(share)}h${width.toFixed(3)}`);
	return `M${x.toFixed(2)} ${HEIGHT}${steps.join("")}V${HEIGHT}Z`;
}

function y(share: number): string {
	return (HEIGHT - LOWEST - (HEIGHT - LOWEST) * share).toFixed(1);
}
