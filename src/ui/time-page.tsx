import { useMemo, useRef, useState } from "preact/hooks";
import type { Marker } from "../core/marker.ts";
import type { TimelinePerson } from "../core/room-timeline.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import type { TimeView } from "../core/time-news.ts";
import type { TimeWindow } from "../core/time-window.ts";
import { personPoints, roomPoints } from "../core/timeline-series.ts";
import { text } from "../platform/text.ts";
import { useChartColours } from "./chart-colours.ts";
import { clockText } from "./clock-text.ts";
import { Fold } from "./fold.tsx";
import { HeatStrip } from "./heat-strip.tsx";
import { HeatTable } from "./heat-table.tsx";
import { TimeChart } from "./time-chart.tsx";
import { TimeScroll } from "./time-scroll.tsx";
import { TimeTable } from "./time-table.tsx";
import { MARKER_SIGNS } from "./time-text.ts";
import { useKept } from "./use-kept.ts";
import { useRested } from "./use-rested.ts";
import { useTimeGestures } from "./use-time-gestures.ts";
import { useTimeWindow } from "./use-time-window.ts";

const { binMs, keptMs } = THRESHOLDS.timeline;
/** More rows than a screen holds many times over, and as large a picture as every machine can paint. */
const MOST_ROWS = 100;
const SIGNS_KEY = text(
	"time_key_signs",
	MARKER_SIGNS.topic,
	MARKER_SIGNS.question,
	MARKER_SIGNS.note,
);

/** What was, of a time of which something is known: the room's or one person's chart, and everyone's. */
export function TimePage({ view }: { view: TimeView }) {
	const [chosenRow, setChosenRow] = useState<number | null>(null);
	const people = useKept(byName(view.people), isSamePerson);
	const chosen = people.find(({ row }) => row === chosenRow) ?? null;
	const row = chosen?.row ?? null;
	const points = useMemo(
		() => (row === null ? roomPoints(view) : personPoints(view, row)),
		[view.bins, row],
	);
	const shown = useTimeWindow(extentOf(view));
	const { window } = shown;
	const colours = useChartColours();
	const place = useRef<HTMLDivElement>(null);
	useTimeGestures(place, shown);
	const who = chosen?.name ?? text("whole_room");
	const drawn = useMemo(() => people.slice(0, MOST_ROWS), [people]);
	const rested = useRested(window);
	// The same elements are not drawn again while only the time moves.
	const table = useMemo(
		() => (
			<TimeTable
				caption={who}
				points={points}
				markers={view.markers}
				isRoom={!chosen}
			/>
		),
		[who, points, view.markers],
	);
	const everyone = useMemo(
		() => <HeatTable record={view} people={people} window={rested} />,
		[view.bins, people, rested],
	);
	return (
		<div class="time-page" ref={place}>
			<label class="time-who">
				{text("time_who")}
				<select
					value={row ?? ""}
					onChange={({ currentTarget: { value } }) =>
						setChosenRow(value === "" ? null : Number(value))
					}
				>
					<option value="">{text("whole_room")}</option>
					{people.map((one) => (
						<option key={one.row} value={one.row}>
							{one.name}
						</option>
					))}
				</select>
			</label>
			<TimeChart
				points={points}
				markers={view.markers}
				window={window}
				colours={colours}
				label={text(
					"time_chart",
					who,
					clockText(window.fromMs),
					clockText(window.toMs),
				)}
			/>
			<TimeScroll {...shown} />
			<p class="time-key">
				{text(chosen ? "time_key_person" : "time_key_room")} {SIGNS_KEY}
			</p>
			<Fold title={text("time_table")}>{() => table}</Fold>
			<h3>{text("everyone")}</h3>
			<p class="time-key">
				{text("everyone_key")}{" "}
				{drawn.length < people.length &&
					text("everyone_first", drawn.length, people.length)}
			</p>
			<HeatStrip
				bins={view.bins}
				people={drawn}
				window={window}
				colours={colours}
				chosenRow={row}
				onChoose={setChosenRow}
			/>
			<Fold title={text("everyone_table")}>{() => everyone}</Fold>
		</div>
	);
}

function isSamePerson(one: TimelinePerson, other: TimelinePerson): boolean {
	return one.row === other.row && one.name === other.name;
}

function byName(people: readonly TimelinePerson[]): TimelinePerson[] {
	return people.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** From the first to the last that is known; a marker may come before its bin has ended. */
function extentOf({ bins, markers }: TimeView): TimeWindow {
	const starts = [
		...bins.map(({ startMs }) => startMs),
		...markers.map(slotOf),
	];
	const toMs = Math.max(...starts) + binMs;
	return { fromMs: Math.max(Math.min(...starts), toMs - keptMs), toMs };
}

function slotOf({ atMs }: Marker): number {
	return Math.floor(atMs / binMs) * binMs;
}
