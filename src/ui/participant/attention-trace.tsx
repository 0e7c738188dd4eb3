import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { TraceBin } from "../../core/participant/participant-summary.ts";
import { traceShape } from "./trace-shape.ts";
import { traceText } from "./trace-text.ts";

const { binMs, keptMs } = THRESHOLDS.trace;
const BIN_COUNT = keptMs / binMs;
const BIN_WIDTH = 2;
const HEIGHT = 20;
/** Time spent wholly turned away still draws a line, unlike time about which nothing is known. */
const LOWEST_BAR = 2;

/** Draws the last minutes, newest at the right: bars for the share of time spent facing, hatching where nothing could be read. */
export function AttentionTrace({ trace }: { trace: readonly TraceBin[] }) {
	const width = BIN_COUNT * BIN_WIDTH;
	return (
		<svg
			class="trace"
			width={width}
			height={HEIGHT}
			viewBox={`0 0 ${width} ${HEIGHT}`}
			role="img"
			aria-label={traceText(trace, binMs)}
		>
			<path class="trace-base" d={`M0 ${HEIGHT - 0.5}H${width}`} />
			{traceShape(trace, binMs, BIN_COUNT).map((part) =>
				part.kind === "gap" ? (
					<rect
						key={part.at}
						class="trace-gap"
						x={part.at * BIN_WIDTH}
						width={part.length * BIN_WIDTH}
						height={HEIGHT}
					/>
				) : (
					<rect
						key={part.at}
						class="trace-facing"
						x={part.at * BIN_WIDTH}
						y={HEIGHT - barHeight(part.attendingShare)}
						width={BIN_WIDTH}
						height={barHeight(part.attendingShare)}
					/>
				),
			)}
		</svg>
	);
}

function barHeight(attendingShare: number): number {
	return LOWEST_BAR + (HEIGHT - LOWEST_BAR) * attendingShare;
}
