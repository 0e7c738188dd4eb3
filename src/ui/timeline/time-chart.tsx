import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import UPlot from "uplot";
import type { Marker } from "../../core/timeline/marker.ts";
import type { TimeWindow } from "../../core/timeline/time-window.ts";
import type { TimelinePoint } from "../../core/timeline/timeline-series.ts";
import { text } from "../../platform/i18n/text.ts";
import { tickText } from "../kit/clock-text.ts";
import type { ChartColours } from "./chart-colours.ts";
import { chartColumns } from "./chart-columns.ts";
import { drawMarkers, drawUnread } from "./draw-over-time.ts";
import { namesPx, RIGHT_PX } from "./time-layout.ts";

interface Props {
	readonly points: readonly TimelinePoint[];
	readonly markers: readonly Marker[];
	readonly window: TimeWindow;
	readonly colours: ChartColours;
	readonly label: string;
}

const HEIGHT_PX = 132;
/** uPlot's default font, and the space it leaves between a label and the chart. */
const AXIS_FONT = "12px system-ui";
const TICK_PX = 15;
/** Whole minutes, since the labels of ticks show no seconds. */
const TICKS_S = [1, 2, 5, 10, 15, 30, 60].map((minutes) => 60 * minutes);
const SHARE_WORDS = new Map([
	[0, text("axis_none")],
	[0.5, text("axis_half")],
	[1, text("axis_all")],
]);

/** Stacks the parts of everybody over time: solid toward the call, tinted elsewhere at the desk, hollow away, and hatched where people could not be read. */
export function TimeChart(props: Props) {
	const { points, markers, window, colours, label } = props;
	const root = useRef<HTMLDivElement>(null);
	const chart = useRef<UPlot | null>(null);
	const now = useRef(props);
	now.current = props;

	useLayoutEffect(() => {
		const parent = root.current;
		if (!parent) return;
		const plot = new UPlot(
			optionsOf(() => now.current, parent.clientWidth),
			chartColumns(now.current.points),
			parent,
		);
		chart.current = plot;
		const resized = new ResizeObserver(() =>
			plot.setSize({ width: parent.clientWidth, height: HEIGHT_PX }),
		);
		resized.observe(parent);
		return () => {
			resized.disconnect();
			plot.destroy();
			chart.current = null;
		};
	}, []);

	useLayoutEffect(() => {
		chart.current?.setData(chartColumns(points), false);
	}, [points]);

	useLayoutEffect(() => {
		chart.current?.setScale("x", {
			min: window.fromMs / 1_000,
			max: window.toMs / 1_000,
		});
	}, [points, window]);

	useEffect(() => {
		chart.current?.redraw(false, true);
	}, [markers, colours]);

	return <div class="time-chart" role="img" aria-label={label} ref={root} />;
}

function optionsOf(now: () => Props, width: number): UPlot.Options {
	const { window } = now();
	const ink = () => now().colours.ink;
	const edge = {
		stroke: () => now().colours.edge,
		width: 1,
		points: { show: false },
	};
	const lines = { stroke: () => now().colours.line, width: 1 };
	return {
		width,
		height: HEIGHT_PX,
		padding: [14, RIGHT_PX, 0, 0],
		legend: { show: false },
		cursor: { show: false },
		scales: {
			x: { min: window.fromMs / 1_000, max: window.toMs / 1_000, auto: false },
			y: { range: [0, 1] },
		},
		axes: [
			{
				stroke: ink,
				grid: lines,
				ticks: lines,
				values: (_, splits) => splits.map((atS) => tickText(atS * 1_000)),
				incrs: TICKS_S,
				space: 56,
				size: 28,
			},
			{
				stroke: ink,
				grid: lines,
				ticks: lines,
				size: (chart) => namesPx(chart.width),
				splits: [...SHARE_WORDS.keys()],
				values: (chart, splits) => splits.map((at) => shareWord(chart, at)),
			},
		],
		series: [
			{},
			edge,
			edge,
			{
				stroke: () => now().colours.mark,
				fill: () => now().colours.mark,
				width: 1,
				points: { show: false },
			},
		],
		bands: [{ series: [2, 3], fill: () => now().colours.band }],
		hooks: {
			drawAxes: [
				(chart) => drawUnread(areaOf(chart), now().points, now().colours),
			],
			draw: [
				(chart) => drawMarkers(areaOf(chart), now().markers, now().colours),
			],
		},
	};
}

/** Empty where the word would be cut off: a narrow page has a narrow axis. */
function shareWord({ ctx, width }: UPlot, share: number): string {
	const word = SHARE_WORDS.get(share) ?? "";
	ctx.save();
	ctx.font = AXIS_FONT;
	const wordPx = ctx.measureText(word).width;
	ctx.restore();
	return wordPx + TICK_PX <= namesPx(width) ? word : "";
}

function areaOf(chart: UPlot) {
	const { left, top, width, height } = chart.bbox;
	return {
		ink: chart.ctx,
		left,
		top,
		width,
		height,
		xOf: (atMs: number) => chart.valToPos(atMs / 1_000, "x", true),
	};
}
