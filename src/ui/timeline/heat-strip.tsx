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
	/** In the order of the rows. */
	readonly people: readonly TimelinePerson[];
	readonly window: TimeWindow;
	readonly colours: ChartColours;
	readonly chosenRow: number | null;
	readonly onChoose: (row: number) => void;
}

/** People by time. All of it is painted once for each bin; scrolling only moves the picture. */
export function HeatStrip(props: Props) {
	const { bins, people, window, colours, chosenRow, onChoose } = props;
	const place = useRef<HTMLCanvasElement>(null);
	const widthPx = useWidth(place);
	const kept = useRef<HeatPicture | null>(null);
	const picture = useMemo(() => {
		kept.current = paintHeat(bins, people, colours, kept.current);
		return kept.current;
	}, [bins, people, colours]);
	useLayoutEffect(() => {
		const canvas = place.current;
		if (canvas) showPart(canvas, picture, window, people.length);
	}, [picture, window, widthPx]);
	// The same element is not drawn again while only the time moves.
	const names = useMemo(
		() => <Names people={people} chosenRow={chosenRow} onChoose={onChoose} />,
		[people, chosenRow],
	);
	return (
		<div class="heat">
			{names}
			<canvas
				class="heat-canvas"
				ref={place}
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
	// Zoomed in, cells keep their edges; zoomed out, several share a pixel.
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

/** How wide an element is now, in CSS pixels. */
function useWidth(place: RefObject<Element | null>): number {
	const [widthPx, setWidthPx] = useState(0);
	useLayoutEffect(() => {
		const element = place.current;
		if (!element) return;
		const read = () => setWidthPx(element.clientWidth);
		read();
		const resized = new ResizeObserver(read);
		resized.observe(element);
		return () => resized.disconnect();
	}, []);
	return widthPx;
}
