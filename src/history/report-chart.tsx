import {
	SESSION_BIN_MS,
	type SessionBin,
} from "../core/session/session-bin.ts";
import {
	type SessionRecord,
	sessionLengthMs,
} from "../core/session/session-record.ts";
import type { Marker } from "../core/timeline/marker.ts";
import { text } from "../platform/i18n/text.ts";
import { durationText } from "../ui/kit/duration-text.ts";
import { type ChartEdges, chartRuns } from "./chart-shape.ts";

interface Props {
	readonly session: SessionRecord;
	readonly bins: readonly SessionBin[];
	readonly markers: readonly Marker[];
}

const WIDTH = 800;
const HEIGHT = 120;
const AXIS = 26;
/** Time when nobody attended still draws a line, unlike time about which nothing is known. */
const LOWEST = 2;

const MINUTE_MS = 60_000;
const TICKS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((m) => m * MINUTE_MS);
const MAX_TICKS = 9;

/** Stacks the parts of everybody over time: toward the call, elsewhere at the desk, away, and not readable; the table below says it in words. */
export function ReportChart({ session, bins, markers }: Props) {
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
				viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`}
				role="img"
				aria-label={text("chart_label")}
			>
				{[0, 0.5, 1].map((share) => (
					<path key={share} class="chart-line" d={`M0 ${y(share)}H${WIDTH}`} />
				))}
				{chartRuns(session, bins).map((run) =>
					run.kind === "gap" ? (
						<rect
							key={run.at}
							class="trace-gap"
							x={run.at * perBin}
							width={run.length * perBin}
							height={HEIGHT}
						/>
					) : (
						<KnownRun
							key={run.at}
							edges={run.edges}
							x={run.at * perBin}
							perBin={perBin}
						/>
					),
				)}
				{markers.map(({ atMs }) => (
					<path
						key={atMs}
						class="chart-marker"
						d={`M${((atMs - session.startedAtMs) * perMs).toFixed(1)} 0v${HEIGHT}`}
					/>
				))}
				{ticks.map((ms) => (
					<text
						key={ms}
						x={ms * perMs}
						y={HEIGHT + 20}
						text-anchor={anchorOf(ms, lengthMs)}
					>
						{ms === 0 ? "0" : durationText(ms)}
					</text>
				))}
			</svg>
			<figcaption>
				{text("chart_key")}
				{markers.length > 0 && ` ${text("chart_key_markers")}`}
			</figcaption>
		</figure>
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
