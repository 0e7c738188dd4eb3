import { TIME_KINDS, type TimeKind } from "../../core/participant/time-kind.ts";
import type { SessionBin } from "../../core/session/session-bin.ts";
import type { SessionRecord } from "../../core/session/session-record.ts";
import { everyBin } from "../../core/session/session-stretches.ts";
import { listText, text } from "../../platform/i18n/text.ts";
import { clockSecondsText } from "../../ui/kit/clock-text.ts";
import { shareText } from "../../ui/kit/share-text.ts";
import { KIND_WORDS } from "../../ui/room/kind-text.ts";
import { markerText } from "../../ui/timeline/time-text.ts";
import { type ChartEdges, knownOf } from "./chart-shape.ts";
import type { NumberedMarker } from "./numbered-markers.ts";

interface Props {
	readonly session: SessionRecord;
	readonly bins: readonly SessionBin[];
	readonly markers: readonly NumberedMarker[];
	/** Which ten seconds are told, counted from the session's start. */
	readonly at: number;
	/** Where the first and the last ten seconds stand in the chart: shares of its width from its edges. */
	readonly inset: { readonly start: number; readonly end: number };
	readonly onMove: (at: number) => void;
}

/** Tells ten seconds of the chart in words; the arrow keys, Page Up and Down, Home and End go to others. */
export function ChartMoment({
	session,
	bins,
	markers,
	at,
	inset,
	onMove,
}: Props) {
	const moments = everyBin(session, bins);
	const moment = moments[at];
	if (!moment) return null;
	const marked = markers.filter(
		({ atMs }) =>
			atMs >= moment.startMs &&
			atMs < (moments[at + 1]?.startMs ?? Number.POSITIVE_INFINITY),
	);
	const words = [
		text(
			"marker_with_text",
			clockSecondsText(moment.startMs),
			momentText(moment.bin, session.settings.groupSize),
		),
		...marked.map(markerText),
	].join(" · ");
	return (
		<div class="chart-moment no-print">
			<input
				type="range"
				// Time runs to the right in every language, as in the chart.
				dir="ltr"
				aria-label={text("time_shown")}
				aria-valuetext={words}
				style={{
					"--start": `${100 * inset.start}%`,
					"--end": `${100 * inset.end}%`,
				}}
				min={0}
				max={moments.length - 1}
				step={1}
				value={at}
				onInput={({ currentTarget }) => onMove(currentTarget.valueAsNumber)}
			/>
			<p class="chart-moment-words" aria-hidden="true">
				<bdi>{words}</bdi>
			</p>
		</div>
	);
}

/** "toward: most; away: a little": how much of everybody's time was spent how, or why that is not known. */
function momentText(bin: SessionBin | null, groupSize: number): string {
	const known = bin ? knownOf(bin.room) : "nobody";
	switch (known) {
		case "nobody":
			return text("stretch_not_heard");
		case "no-clear-view":
			return text("stretch_unreadable");
		case "too-few":
			return text("stretch_too_few", groupSize);
		default: {
			const shares = sharesOf(known);
			return listText(
				TIME_KINDS.filter((kind) => shares[kind] > 0).map((kind) =>
					text("marker_with_text", KIND_WORDS[kind], shareText(shares[kind])),
				),
				"list_semicolon",
			);
		}
	}
}

function sharesOf({
	toward,
	elsewhere,
	read,
}: ChartEdges): Readonly<Record<TimeKind, number>> {
	return {
		toward,
		elsewhere: elsewhere - toward,
		away: read - elsewhere,
		unreadable: 1 - read,
	};
}
