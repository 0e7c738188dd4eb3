import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type {
	TimelineBin,
	TimelinePerson,
} from "../../core/timeline/room-timeline.ts";
import type { TimeWindow } from "../../core/timeline/time-window.ts";
import { text } from "../../platform/i18n/text.ts";
import type { ChartColours } from "./chart-colours.ts";
import { CELL_PX, type HeatPicture, paintHeat } from "./heat-picture.ts";
import { ROW_PX } from "./time-layout.ts";

interface Props {
	readonly bins: readonly TimelineBin[];
	/** People in the order of the rows. */
	readonly people: readonly TimelinePerson[];
	readonly window: TimeWindow;
	readonly colours: ChartColours;
	readonly chosenRow: number | null;
	readonly onChoose: (row: number) => void;
}

/** Draws people over time. The picture is painted once for each new bin; scrolling only moves it. */
export function HeatStrip(props: Props) {
	const { bins, people, window, colours, chosenRow, onChoose } = props;
	const canvasRef = useRef<HTMLCanvasElement>(null);
	const widthPx = useWidth(canvasRef);
	const lastPicture = useRef<HeatPicture | null>(null);
	const picture = useMemo(() => {
		lastPicture.current = paintHeat(bins, people, colours, lastPicture.current);
		return lastPicture.current;
	}, [bins, people, colours]);
	useLayoutEffect(() => {
		const canvas = canvasRef.current;
		if (canvas) showPart(canvas, picture, window, people.length);
	}, [picture, window, widthPx]);
	// Preact does not render the same element again while only the time moves.
	const names = useMemo(
		() => <Names people={people} chosenRow={chosenRow} onChoose={onChoose} />,
		[people, chosenRow],
	);
	return (
		<div class="heat">
			{names}
			<canvas
				class="heat-canvas"
				ref={canvasRef}
				role="img"
				aria-label={text("everyone_chart")}
			/>
		</div>
	);
}

function showPart(
	canvas: HTMLCanvasElement,
	picture: HeatPicture | null,
	{ fromMs, toMs }: TimeWindow,
	peopleCount: number,
): void {
	const ratio = devicePixelRatio;
	const width = Math.round(canvas.clientWidth * ratio);
	const height = Math.round(peopleCount * ROW_PX * ratio);
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
	const ink = canvas.getContext("2d");
	if (!ink) return;
	ink.clearRect(0, 0, width, height);
	if (!picture) return;
	const pxPerMs = CELL_PX / THRESHOLDS.timeline.binMs;
	const sourceX = (fromMs - picture.firstMs) * pxPerMs;
	const sourceWidth = (toMs - fromMs) * pxPerMs;
	// Zoomed in, cells keep sharp edges; zoomed out, several share a pixel and are smoothed.
	ink.imageSmoothingEnabled = sourceWidth > width;
	ink.drawImage(
		picture.canvas,
		sourceX,
		0,
		sourceWidth,
		picture.canvas.height,
		0,
		0,
		width,
		height,
	);
}

type NamesProps = Pick<Props, "people" | "chosenRow" | "onChoose">;

function Names({ people, chosenRow, onChoose }: NamesProps) {
	return (
		<ul class="heat-names">
			{people.map(({ row, name }) => (
				<li key={row}>
					<button
						type="button"
						title={name}
						aria-pressed={row === chosenRow}
						onClick={() => onChoose(row)}
					>
						<bdi>{name}</bdi>
					</button>
				</li>
			))}
		</ul>
	);
}

/** The current width of an element, in CSS pixels. */
function useWidth(elementRef: RefObject<Element | null>): number {
	const [widthPx, setWidthPx] = useState(0);
	useLayoutEffect(() => {
		const element = elementRef.current;
		if (!element) return;
		const read = () => setWidthPx(element.clientWidth);
		read();
		const resized = new ResizeObserver(read);
		resized.observe(element);
		return () => resized.disconnect();
	}, []);
	return widthPx;
}
