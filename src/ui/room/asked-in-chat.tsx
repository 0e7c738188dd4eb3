import type { ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";

interface Props {
	readonly room: ReadonlySignal<Pick<RoomSummary, "askedInChat">>;
	readonly choice: Pick<PeopleChoice, "areNamesHidden">;
}

/** Says who asked in the chat to be left out, and where the user has to say which of two namesakes it was. */
export function AskedInChat({ room, choice }: Props) {
	const asked = useStableComputed(() => room.value.askedInChat, [room]);
	const { leftOut, unclear } = choice.areNamesHidden.value
		? { leftOut: [], unclear: [] }
		: asked.value;
	return (
		<>
			<div class="visually-hidden" role="status">
				{leftOut.map((name) => (
					<p key={name}>{text("asked_left_out", name)}</p>
				))}
			</div>
			<div class="asked-in-chat" role="status">
				{unclear.map((name) => (
					<p key={name}>{text("asked_unclear", name)}</p>
				))}
			</div>
		</>
	);
}
