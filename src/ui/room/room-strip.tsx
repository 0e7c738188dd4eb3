import type { ReadonlySignal } from "@preact/signals";
import { groupAttention } from "../../core/room/room-attention.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { Patterns } from "../kit/patterns.tsx";
import { KindLabels } from "./kind-labels.tsx";
import { RoomBar } from "./room-bar.tsx";
import { RoomSentence } from "./room-sentence.tsx";

type StripRoom = Pick<
	RoomSummary,
	"participants" | "attention" | "groupSize" | "audience"
>;

interface Props {
	/** Null where the meeting is not read, or no summary of it has come yet. */
	readonly room: ReadonlySignal<StripRoom | null>;
	readonly staleMs: ReadonlySignal<number | null>;
}

/** Shows the room as one sentence and one labelled bar, for users who present full screen. */
export function RoomStrip({ room: { value: room }, staleMs }: Props) {
	const isStale = staleMs.value !== null;
	return (
		<main class={isStale ? "strip room-stale" : "strip"}>
			<Patterns />
			{room === null ? (
				<h1>{text("strip_not_read")}</h1>
			) : (
				<StripOf room={room} isStale={isStale} />
			)}
		</main>
	);
}

function StripOf({ room, isStale }: { room: StripRoom; isStale: boolean }) {
	const group = groupAttention(room.attention, room.groupSize);
	return (
		<>
			{isStale ? (
				<h1>{text("no_news_now")}</h1>
			) : (
				<RoomSentence as="h1" {...room} />
			)}
			{group && (
				<>
					<RoomBar attention={group} />
					<KindLabels attention={group} />
				</>
			)}
		</>
	);
}
