import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { TraceBin } from "../../core/participant/participant-summary.ts";
import { traceShape } from "./trace-shape.ts";
import { traceText } from "./trace-text.ts";

const { binMs, keptMs } = THRESHOLDS.trace;
const BIN_COUNT = keptMs / binMs;
const BIN_WIDTH = 2;
const HEIGHT = 20;
/** Time spent wholly away still draws a line, unlike time about which nothing is known. */
const LOWEST_BAR = 2;

interface Props {
	readonly trace: readonly TraceBin[];
	/** Whether the trace is described in words, or the words are elsewhere. */
	readonly isDescribed: boolean;
}

/** Draws the last minutes, newest at the right: solid bars for the share of time spent facing, tinted ones on top for time elsewhere at the desk, hatching where nothing could be read. */
export function AttentionTrace({ trace, isDescribed }: Props) {
	const width = BIN_COUNT * BIN_WIDTH;
	return (
		<svg
			class="trace"
			width={width}
			height={HEIGHT}
			viewBox={`0 0 ${width} ${HEIGHT}`}
			preserveAspectRatio="none"
			role={isDescribed ? "img" : undefined}
			aria-label={isDescribed ? traceText(trace, binMs) : undefined}
			aria-hidden={!isDescribed}
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
					<g key={part.at}>
						<Bar
							kind="elsewhere"
							at={part.at}
							share={part.toward + part.elsewhere}
						/>
						<Bar kind="toward" at={part.at} share={part.toward} />
					</g>
				),
			)}
		</svg>
	);
}

interface BarProps {
	readonly kind: "toward" | "elsewhere";
	readonly at: number;
	readonly share: number;
}

function Bar({ kind, at, share }: BarProps) {
	const height = LOWEST_BAR + (HEIGHT - LOWEST_BAR) * Math.min(1, share);
	return (
		<rect
			class={`trace-${kind}`}
			x={at * BIN_WIDTH}
			y={HEIGHT - height}
			width={BIN_WIDTH}
			height={height}
		/>
	);
}
