import type { ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";

interface Props {
	readonly room: ReadonlySignal<Pick<RoomSummary, "participants"> | null>;
	readonly onChange: ChangePerson;
}

/** Leaves out whoever is picked, at once: where somebody objects, nobody should have to look for a row. */
export function LeaveOutPicker({ room, onChange }: Props) {
	const people = useStableComputed(
		() =>
			(room.value?.participants ?? [])
				.filter(({ isSelf, state }) => !isSelf && state !== "excluded")
				.map(({ id, name, choice }) => ({ id, name, choice })),
		[room],
	);
	if (people.value.length === 0) return null;
	return (
		<select
			class="leave-out"
			aria-label={text("leave_out_whom")}
			value=""
			onChange={({ currentTarget }) => {
				const picked = people.value.find(
					({ id }) => id === currentTarget.value,
				);
				currentTarget.value = "";
				if (picked) onChange(picked, { isExcluded: true });
			}}
		>
			<option value="">{text("leave_out_whom")}</option>
			{people.value.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</select>
	);
}
