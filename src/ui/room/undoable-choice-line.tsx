import { useEffect, useRef } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import {
	choiceText,
	type UndoableChoiceState,
} from "../state/undoable-choice-state.ts";

interface Props {
	readonly lastChoice: UndoableChoiceState["lastChoice"];
	readonly onUndo: () => void;
}

/** Announces the user's last choice about a person, and offers to undo it. */
export function UndoableChoiceLine({
	lastChoice: { value: lastChoice },
	onUndo,
}: Props) {
	const undo = useRef<HTMLButtonElement>(null);
	const hasRowGone =
		lastChoice && lastChoice.before.isExcluded !== lastChoice.after.isExcluded;
	useEffect(() => {
		// The button that had the focus has gone with its row.
		if (hasRowGone) undo.current?.focus();
	}, [lastChoice]);
	return (
		<div class="undoable-choice" role="status">
			{lastChoice && (
				<>
					<bdi>{choiceText(lastChoice)}</bdi>
					<button type="button" class="plain" ref={undo} onClick={onUndo}>
						{text("undo")}
					</button>
				</>
			)}
		</div>
	);
}
