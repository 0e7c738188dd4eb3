import type { SessionRecord } from "../core/session/session-record.ts";
import type { Stretch } from "../core/session/session-stretches.ts";
import { numberText, text } from "../platform/i18n/text.ts";
import { durationText } from "../ui/kit/duration-text.ts";
import { MARKER_WORDS } from "../ui/timeline/time-text.ts";
import type { NumberedMarker } from "./chart/numbered-markers.ts";
import { clockText } from "./session-text.ts";
import { stretchText } from "./stretch-text.ts";

interface Props {
	readonly session: SessionRecord;
	readonly stretches: readonly Stretch[];
	readonly markers: readonly NumberedMarker[];
}

/** Shows the session line by line, in the order of time: what was seen, and what the user marked. */
export function StoryTable({ session, stretches, markers }: Props) {
	const lines = [
		...stretches.map((stretch) => ({ atMs: stretch.fromMs, stretch })),
		...markers.map((marker) => ({ atMs: marker.atMs, marker })),
	].toSorted((one, other) => one.atMs - other.atMs);
	return (
		<table class="story">
			<thead>
				<tr>
					<th scope="col">{text("story_clock")}</th>
					<th scope="col">{text("story_elapsed")}</th>
					<th scope="col">{text("what_was_seen")}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr
						key={`${line.atMs}-${"marker" in line ? "marker" : "stretch"}`}
						class={"marker" in line ? "story-marker" : undefined}
					>
						<td>{clockText(line.atMs)}</td>
						<td>{durationText(line.atMs - session.startedAtMs)}</td>
						<td>
							{"marker" in line ? (
								<MarkerText marker={line.marker} />
							) : (
								<>
									{stretchText(line.stretch, session.settings.groupSize)}{" "}
									<span class="beside">
										{durationText(line.stretch.toMs - line.stretch.fromMs)}
									</span>
								</>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function MarkerText({ marker }: { marker: NumberedMarker }) {
	return (
		<>
			<span class="marker-number">{numberText(marker.number)}</span>{" "}
			<b>{MARKER_WORDS[marker.kind]}</b> <bdi>{marker.text}</bdi>
		</>
	);
}
