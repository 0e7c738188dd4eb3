import type { MarkedStretch } from "../../core/session/marked-stretches.ts";
import type { Marker } from "../../core/timeline/marker.ts";
import { numberText, text } from "../../platform/i18n/text.ts";
import { clockText } from "../kit/clock-text.ts";
import { durationText } from "../kit/duration-text.ts";
import { markerText } from "../timeline/time-text.ts";
import { TREND_WORDS } from "./room-sentence-text.ts";

interface Props {
	readonly stretches: readonly MarkedStretch[];
	/** The numbers are rounded where the group is kept in rough shares only. */
	readonly isRough: boolean;
}

/** The report by marker: "Topic 3: 21 of 26 toward the front, falling". */
export function MarkedTable({ stretches, isRough }: Props) {
	const names = markerNames(stretches.flatMap(({ marker }) => marker ?? []));
	return (
		<table class="story marked">
			<thead>
				<tr>
					<th scope="col">{text("column_markers")}</th>
					<th scope="col">{text("column_time")}</th>
					<th scope="col">{text("audience_attended")}</th>
					<th scope="col">{text("session_people")}</th>
				</tr>
			</thead>
			<tbody>
				{stretches.map((stretch) => (
					<tr key={`${stretch.fromMs}-${stretch.marker?.text}`}>
						<th scope="row">
							<bdi>
								{stretch.marker
									? names.get(stretch.marker)
									: text("audience_before_markers")}
							</bdi>
						</th>
						<td>
							{clockText(stretch.fromMs)}{" "}
							<span class="beside">
								{durationText(stretch.toMs - stretch.fromMs)}
							</span>
						</td>
						<td>{toldText(stretch, isRough)}</td>
						<td>{stretch.people !== null && numberText(stretch.people)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** The user's own words for a topic, or its number among the topics. */
export function markerNames(
	markers: readonly Marker[],
): ReadonlyMap<Marker, string> {
	let topics = 0;
	return new Map(
		markers.map((marker) => {
			if (marker.kind !== "topic") return [marker, markerText(marker)];
			topics++;
			return [marker, marker.text || text("audience_topic_numbered", topics)];
		}),
	);
}

function toldText(
	{ told, people, trend }: MarkedStretch,
	isRough: boolean,
): string {
	if (people === null) return text("point_not_yet");
	if (!told) return text("attended_too_few");
	const key = isRough ? "audience_about" : "audience_toward";
	const words = text(key, told.toward, told.of);
	return trend === "unknown"
		? words
		: text("list_comma", words, TREND_WORDS[trend]);
}
