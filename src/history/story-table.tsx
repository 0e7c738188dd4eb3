import type { Marker, MarkerKind } from "../core/marker.ts";
import type { SessionRecord } from "../core/session-record.ts";
import type { Stretch } from "../core/session-stretches.ts";
import { durationText } from "../ui/duration-text.ts";
import { clockText } from "./session-text.ts";
import { stretchText } from "./stretch-text.ts";

interface Props {
	readonly session: SessionRecord;
	readonly stretches: readonly Stretch[];
	readonly markers: readonly Marker[];
}

const MARKER_WORDS: Record<MarkerKind, string> = {
	topic: "New topic",
	question: "Question",
	note: "Note",
};

/** The session line by line: what was seen, and what the user marked, in the order of time. */
export function StoryTable({ session, stretches, markers }: Props) {
	const lines = [
		...stretches.map((stretch) => ({ atMs: stretch.fromMs, stretch })),
		...markers.map((marker) => ({ atMs: marker.atMs, marker })),
	].toSorted((one, other) => one.atMs - other.atMs);
	return (
		<table class="story">
			<thead>
				<tr>
					<th scope="col">Clock</th>
					<th scope="col">Into the session</th>
					<th scope="col">What was seen</th>
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
									{stretchText(line.stretch)}{" "}
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

function MarkerText({ marker: { kind, text } }: { marker: Marker }) {
	return (
		<>
			<b>{MARKER_WORDS[kind]}</b>
			{text !== "" && (
				<>
					: <bdi>{text}</bdi>
				</>
			)}
		</>
	);
}
