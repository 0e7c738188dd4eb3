import { computed } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { DEFAULT_PREFERENCES } from "../core/base/preferences.ts";
import { markedStretches } from "../core/session/marked-stretches.ts";
import { text } from "../platform/i18n/text.ts";
import { send } from "../platform/messenger.ts";
import { clockText } from "../ui/kit/clock-text.ts";
import { Disclosure } from "../ui/kit/disclosure.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { MarkedTable } from "../ui/room/marked-table.tsx";
import { preferencesState } from "../ui/state/preferences-state.ts";
import { chartColours } from "../ui/timeline/chart-colours.ts";
import { CueNote } from "../ui/timeline/cue-note.tsx";
import { TimeChart } from "../ui/timeline/time-chart.tsx";
import {
	type TimePageState,
	timePageState,
} from "../ui/timeline/time-page-state.ts";
import { TimeScroll } from "../ui/timeline/time-scroll.tsx";
import { TimeTable } from "../ui/timeline/time-table.tsx";
import { timelineState } from "../ui/timeline/timeline-state.ts";
import { useTimeGestures } from "../ui/timeline/use-time-gestures.ts";
import { pointText } from "./audience-text.ts";
import { countedBins } from "./counted-bins.ts";
import { LabelledMarkers } from "./labelled-markers.tsx";

/** How the audience has been: cues, markers, the chart over time, and the report by marker. */
export function AudiencePast({ tabId }: { tabId: number }) {
	const time = useLifetime((life) => timelineState(tabId, life));
	const { preferences } = useLifetime(preferencesState);
	const page = useMemo(
		() =>
			timePageState(
				time.view,
				computed(() => (preferences.value ?? DEFAULT_PREFERENCES).groupSize),
			),
		[time, preferences],
	);
	return (
		<section class="audience-past over-time" aria-labelledby="past-title">
			<CueNote
				cue={time.cue}
				isAudience
				onSnooze={() => void send("offscreen/cues-snoozed", { tabId })}
			/>
			<h2 id="past-title">{text("over_time")}</h2>
			<LabelledMarkers tabId={tabId} />
			{time.isEmpty.value ? (
				<p class="time-key">{text("over_time_waiting")}</p>
			) : (
				<>
					<OverTime page={page} />
					<ByMarker page={page} />
				</>
			)}
		</section>
	);
}

function OverTime({ page }: { page: TimePageState }) {
	const colours = useLifetime(chartColours);
	const root = useRef<HTMLDivElement>(null);
	useTimeGestures(root, page.shown);
	const { fromMs, toMs } = page.shown.window.value;
	return (
		<div class="time-page" ref={root}>
			<TimeChart
				points={page.points.value}
				markers={page.markers.value}
				window={page.shown.window.value}
				colours={colours.value}
				label={text("audience_chart", clockText(fromMs), clockText(toMs))}
			/>
			<TimeScroll {...page.shown} />
			<p class="time-key">{text("audience_chart_key")}</p>
			<Disclosure title={text("time_table")}>
				{() => (
					<TimeTable
						caption={text("whole_room")}
						points={page.points.value}
						markers={page.markers.value}
						isRoom
						wordsOf={pointText}
					/>
				)}
			</Disclosure>
		</div>
	);
}

/** The speaker's report, which can be printed. */
function ByMarker({ page }: { page: TimePageState }) {
	const stretches = markedStretches(
		countedBins(page.points.value),
		page.markers.value,
	);
	return (
		<section class="card" aria-labelledby="by-marker-title">
			<h2 id="by-marker-title">{text("audience_by_marker")}</h2>
			<MarkedTable stretches={stretches} isRough={false} />
			<p class="limits">
				{text("audience_means")} {text("export_limits")}
			</p>
			<button type="button" class="plain no-print" onClick={() => print()}>
				{text("report_print")}
			</button>
		</section>
	);
}
