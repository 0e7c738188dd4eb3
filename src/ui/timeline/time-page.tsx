import { computed, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { DEFAULT_PREFERENCES } from "../../core/base/preferences.ts";
import type { TimelineView } from "../../core/timeline/timeline-update.ts";
import { text } from "../../platform/i18n/text.ts";
import { clockText } from "../kit/clock-text.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { preferencesState } from "../state/preferences-state.ts";
import { type ChartColours, chartColours } from "./chart-colours.ts";
import { debouncedState } from "./debounced-state.ts";
import { HeatStrip } from "./heat-strip.tsx";
import { HeatTable } from "./heat-table.tsx";
import { TimeChart } from "./time-chart.tsx";
import { type TimePageState, timePageState } from "./time-page-state.ts";
import { TimeScroll } from "./time-scroll.tsx";
import { TimeTable } from "./time-table.tsx";
import { MARKER_SIGNS } from "./time-text.ts";
import { useTimeGestures } from "./use-time-gestures.ts";

/** Many more rows than fit on a screen, and as large a picture as every machine can paint. */
const MAX_ROWS = 100;
const SIGNS_KEY = text(
	"time_key_signs",
	MARKER_SIGNS.topic,
	MARKER_SIGNS.question,
	MARKER_SIGNS.note,
);

interface Props {
	readonly page: TimePageState;
}
interface DrawnProps extends Props {
	readonly colours: ReadonlySignal<ChartColours>;
}

interface TimePageProps {
	readonly view: ReadonlySignal<TimelineView>;
	readonly areNamesHidden: ReadonlySignal<boolean>;
}

/** Shows a timeline: a chart of the room or of one person, and the heat strip of everyone. */
export function TimePage({ view, areNamesHidden }: TimePageProps) {
	const { preferences } = useLifetime(preferencesState);
	const page = useMemo(
		() =>
			timePageState(
				view,
				computed(() => (preferences.value ?? DEFAULT_PREFERENCES).groupSize),
			),
		[view, preferences],
	);
	const colours = useLifetime(chartColours);
	const root = useRef<HTMLDivElement>(null);
	useTimeGestures(root, page.shown);
	const isNameless = areNamesHidden.value;
	useEffect(() => {
		if (isNameless) page.choose(null);
	}, [isNameless, page]);
	return (
		<div class="time-page" ref={root}>
			{!isNameless && <Who page={page} />}
			<Chart page={page} colours={colours} />
			<TimeScroll {...page.shown} />
			<ChartKey />
			<Disclosure title={text("time_table")}>
				{() => <Table page={page} />}
			</Disclosure>
			{!isNameless && (
				<>
					<h3>{text("everyone")}</h3>
					<Everyone page={page} colours={colours} />
					<Disclosure title={text("everyone_table")}>
						{() => <EveryoneTable page={page} />}
					</Disclosure>
				</>
			)}
		</div>
	);
}

function whoIn({ chosen }: TimePageState): string {
	return chosen.value?.name ?? text("whole_room");
}

function Who({ page }: Props) {
	return (
		<label class="time-who">
			{text("time_who")}
			<select
				value={page.chosen.value?.row ?? ""}
				onChange={({ currentTarget: { value } }) =>
					page.choose(value === "" ? null : Number(value))
				}
			>
				<option value="">{text("whole_room")}</option>
				{page.people.value.map((one) => (
					<option key={one.row} value={one.row}>
						{one.name}
					</option>
				))}
			</select>
		</label>
	);
}

function Chart({ page, colours }: DrawnProps) {
	const window = page.shown.window.value;
	return (
		<TimeChart
			points={page.points.value}
			markers={page.markers.value}
			window={window}
			colours={colours.value}
			label={text(
				"time_chart",
				whoIn(page),
				clockText(window.fromMs),
				clockText(window.toMs),
			)}
		/>
	);
}

function ChartKey() {
	return (
		<p class="time-key">
			{text("time_key")} {SIGNS_KEY}
		</p>
	);
}

function Table({ page }: Props) {
	return (
		<TimeTable
			caption={whoIn(page)}
			points={page.points.value}
			markers={page.markers.value}
			isRoom={page.chosen.value === null}
		/>
	);
}

function Everyone({ page, colours }: DrawnProps) {
	const people = page.people.value;
	const drawn = useMemo(() => people.slice(0, MAX_ROWS), [people]);
	return (
		<>
			<p class="time-key">
				{text("everyone_key")}{" "}
				{drawn.length < people.length &&
					text("everyone_first", drawn.length, people.length)}
			</p>
			<HeatStrip
				bins={page.bins.value}
				people={drawn}
				window={page.shown.window.value}
				colours={colours.value}
				chosenRow={page.chosen.value?.row ?? null}
				onChoose={page.choose}
			/>
		</>
	);
}

function EveryoneTable({ page }: Props) {
	const { bins, people, shown } = page;
	const debounced = useLifetime((life) => debouncedState(shown.window, life));
	return (
		<HeatTable
			bins={bins.value}
			people={people.value}
			window={debounced.value}
		/>
	);
}
