import type { TimelineRecord } from "../../core/timeline/room-timeline.ts";
import { slicesOf } from "../../core/timeline/time-slices.ts";
import { spanOf, type TimeWindow } from "../../core/timeline/time-window.ts";
import { personPoints } from "../../core/timeline/timeline-series.ts";
import { text } from "../../platform/i18n/text.ts";
import { clockText } from "../kit/clock-text.ts";
import { personPartsText } from "./time-text.ts";

interface Props extends TimelineRecord {
	readonly window: TimeWindow;
}

const SLICES = 6;

/** Puts the heat strip into words: the time that it shows, in a few slices. */
export function HeatTable({ bins, people, window }: Props) {
	const record = { bins, people };
	const starts = Array.from(
		{ length: SLICES },
		(_, i) => window.fromMs + (i * spanOf(window)) / SLICES,
	);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
		<section class="time-table" aria-label={text("everyone")} tabIndex={0}>
			<table>
				<caption>
					{text(
						"everyone_caption",
						clockText(window.fromMs),
						clockText(window.toMs),
					)}
				</caption>
				<thead>
					<tr>
						<th scope="col">{text("column_name")}</th>
						{starts.map((atMs) => (
							<th scope="col" key={atMs}>
								{text("column_from", clockText(atMs))}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{people.map(({ row, name }) => (
						<tr key={row}>
							<th scope="row">
								<bdi>{name}</bdi>
							</th>
							{slicesOf(personPoints(record, row), window, SLICES).map(
								({ fromMs, parts, isThere }) => (
									<td key={fromMs}>{personPartsText(parts, isThere)}</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
