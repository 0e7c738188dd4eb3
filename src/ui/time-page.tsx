import { useMemo, useRef, useState } from "preact/hooks";
import type { Marker } from "../core/marker.ts";
import type { TimelinePerson } from "../core/room-timeline.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import type { TimeView } from "../core/time-news.ts";
import type { TimeWindow } from "../core/time-window.ts";
import { personPoints, roomPoints } from "../core/timeline-series.ts";
import { useChartColours } from "./chart-colours.ts";
import { clockText } from "./clock-text.ts";
import { Fold } from "./fold.tsx";
import { HeatStrip } from "./heat-strip.tsx";
import { HeatTable } from "./heat-table.tsx";
import { TimeChart } from "./time-chart.tsx";
import { TimeScroll } from "./time-scroll.tsx";
import { TimeTable } from "./time-table.tsx";
import { useKept } from "./use-kept.ts";
import { useRested } from "./use-rested.ts";
import { useTimeGestures } from "./use-time-gestures.ts";
import { useTimeWindow } from "./use-time-window.ts";

const { binMs, keptMs } = THRESHOLDS.timeline;
/** More rows than a screen holds many times over, and as large a picture as every machine can paint. */
const MOST_ROWS = 100;

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
	const who = chosen?.name ?? "The whole room";
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
				Shown{" "}
				<select
					value={row ?? ""}
					onChange={({ currentTarget: { value } }) =>
						setChosenRow(value === "" ? null : Number(value))
					}
				>
					<option value="">The whole room</option>
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
				label={`${who}: who faced the call from ${clockText(window.fromMs)} to ${clockText(window.toMs)}; the table below says the same.`}
			/>
			<TimeScroll {...shown} />
			<p class="time-key">
				The line is the share of readable {chosen ? "time" : "people"} facing
				the call or taking notes.{" "}
				{!chosen && "The band is what those who could not be read leave open. "}
				Hatched time could not be read. T is a new topic, ? a question, N a
				note.
			</p>
			<Fold title="The same as a table">{() => table}</Fold>
			<h3>Everyone</h3>
			<p class="time-key">
				Taller is more of the time; hatched could not be read; empty was not
				there.
				{drawn.length < people.length &&
					` The first ${drawn.length} of ${people.length} by name.`}
			</p>
			<HeatStrip
				bins={view.bins}
				people={drawn}
				window={window}
				colours={colours}
				chosenRow={row}
				onChoose={setChosenRow}
			/>
			<Fold title="Everyone as a table">{() => everyone}</Fold>
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
