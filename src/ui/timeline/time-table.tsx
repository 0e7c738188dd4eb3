import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { Marker } from "../../core/timeline/marker.ts";
import {
	isRead,
	type TimelinePoint,
} from "../../core/timeline/timeline-series.ts";
import { listText, text } from "../../platform/i18n/text.ts";
import { clockSecondsText } from "../kit/clock-text.ts";
import {
	betweenText,
	markerText,
	personPartsText,
	roomPointText,
} from "./time-text.ts";

interface Props {
	readonly caption: string;
	readonly points: readonly TimelinePoint[];
	readonly markers: readonly Marker[];
	readonly isRoom: boolean;
	/** What is said of one moment of a room. */
	readonly wordsOf?: (point: TimelinePoint) => string;
}

/** Puts the chart into words, newest first. A marker whose bin has not come yet has a row of its own. */
export function TimeTable({
	caption,
	points,
	markers,
	isRoom,
	wordsOf = roomPointText,
}: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
		<section class="time-table" aria-label={caption} tabIndex={0}>
			<table>
				<caption>{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{text("column_time")}</th>
						<th scope="col">
							{text(isRoom ? "column_attending" : "column_how_much")}
						</th>
						{isRoom && <th scope="col">{text("column_between")}</th>}
						<th scope="col">{text("column_markers")}</th>
					</tr>
				</thead>
				<tbody>
					{rowsOf(points, markers).map(({ atMs, point, marked }) => (
						<tr key={atMs}>
							<th scope="row">{clockSecondsText(atMs)}</th>
							<td>
								{point
									? isRoom
										? wordsOf(point)
										: personText(point)
									: text("point_not_yet")}
							</td>
							{isRoom && <td>{point && betweenText(point)}</td>}
							<td>
								<bdi>{listText(marked.map(markerText), "list_semicolon")}</bdi>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function personText(point: TimelinePoint): string {
	return personPartsText(isRead(point) ? point.parts : null, point.total > 0);
}

function rowsOf(points: readonly TimelinePoint[], markers: readonly Marker[]) {
	const rows = new Map<number, { point?: TimelinePoint; marked: Marker[] }>(
		points.map((point) => [point.startMs, { point, marked: [] }]),
	);
	const { binMs } = THRESHOLDS.timeline;
	for (const marker of markers) {
		// After the computer's date was set back, bins may begin at any time.
		const startMs =
			points.find(
				(point) =>
					marker.atMs >= point.startMs && marker.atMs < point.startMs + binMs,
			)?.startMs ?? Math.floor(marker.atMs / binMs) * binMs;
		const row = rows.get(startMs) ?? { marked: [] };
		row.marked.push(marker);
		rows.set(startMs, row);
	}
	return [...rows]
		.map(([atMs, row]) => ({ atMs, ...row }))
		.sort((a, b) => b.atMs - a.atMs);
}
