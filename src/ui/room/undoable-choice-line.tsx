import { useEffect, useRef } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import {
	choiceText,
	type UndoableChoiceState,
} from "../state/undoable-choice-state.ts";

interface Props {
	readonly made: UndoableChoiceState["made"];
	readonly onUndo: () => void;
}

/** What was chosen last, said aloud, and the way back. */
export function UndoableChoiceLine({ made: { value: made }, onUndo }: Props) {
	const undo = useRef<HTMLButtonElement>(null);
	const movesRow = made && made.before.isExcluded !== made.after.isExcluded;
	useEffect(() => {
		// The button that had the focus went with its row.
		if (movesRow) undo.current?.focus();
	}, [made]);
	return (
		<div class="undoable-choice" role="status">
			{made && (
				<>
					<bdi>{choiceText(made)}</bdi>
					<button type="button" class="plain" ref={undo} onClick={onUndo}>
						{text("undo")}
					</button>
				</>
			)}
		</div>
	);
}
