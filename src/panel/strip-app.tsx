import { useMemo } from "preact/hooks";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { LeaveOutPicker } from "../ui/people/leave-out-picker.tsx";
import { RoomStrip } from "../ui/room/room-strip.tsx";
import { UndoableChoiceLine } from "../ui/room/undoable-choice-line.tsx";
import { peopleState } from "../ui/state/people-state.ts";
import { tabState } from "../ui/state/tab-state.ts";
import { undoableChoiceState } from "../ui/state/undoable-choice-state.ts";
import { OnTop } from "./on-top.tsx";

/** Shows one meeting's line here and, once the user asks for that, above all windows; from both, whoever objects is left out. */
export function StripApp({ tabId }: { tabId: number }) {
	const { room, staleMs } = useLifetime((life) => tabState(tabId, life));
	const people = useLifetime(peopleState);
	const choices = useMemo(() => undoableChoiceState(people.choose), [people]);
	return (
		<OnTop>
			<RoomStrip room={room} staleMs={staleMs} />
			<aside class="strip-choices">
				<LeaveOutPicker room={room} onChange={choices.change} />
				<UndoableChoiceLine
					lastChoice={choices.lastChoice}
					onUndo={choices.undo}
				/>
			</aside>
		</OnTop>
	);
}
