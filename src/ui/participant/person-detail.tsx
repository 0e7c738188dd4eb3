import type { ReadonlySignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { isReadable } from "../../core/base/participant-state.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import type { ShownPerson } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";
import { AttentionTrace } from "./attention-trace.tsx";
import { expressionText } from "./expression-text.ts";
import { PersonActions, RelearnButton } from "./person-actions.tsx";
import { rowName } from "./place-text.ts";
import { reasonText } from "./reason-text.ts";

interface Props {
	readonly id: string;
	readonly person: ShownPerson;
	readonly readsExpression: ReadonlySignal<boolean>;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
	readonly onClose: () => void;
}

/** Shows all that is known about a person: why their row says what it says, the last minutes, the expression in words; and the choices for them. */
export function PersonDetail(props: Props) {
	const { id, person, readsExpression, onRelearn, onChange, onClose } = props;
	const participant = person.value;
	const [isRelearning, setIsRelearning] = useState(false);
	const name = rowName(participant);
	const relearn = () => {
		onRelearn(participant.id);
		setIsRelearning(true);
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form.
		<div
			id={id}
			class="person-detail"
			role="group"
			aria-label={text("choices_for", name)}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				// By default this key would close the whole popup.
				event.preventDefault();
				onClose();
			}}
		>
			<p class="reason-text">
				{reasonText(participant, readsExpression.value)}
			</p>
			{readsExpression.value && (
				<p class="expression">{expressionLine(participant)}</p>
			)}
			<AttentionTrace trace={participant.trace} isDescribed />
			{participant.seat ? (
				// A name is chosen for the whole tile.
				<div class="person-actions">
					<RelearnButton name={name} onPress={relearn} />
				</div>
			) : (
				<PersonActions
					person={participant}
					onRelearn={relearn}
					onChange={onChange}
				/>
			)}
			<p class="relearn-said" role="status">
				{isRelearning && text("relearn_done", name)}
			</p>
		</div>
	);
}

/** "Expression: looks happy" */
function expressionLine({
	state,
	expression,
	isExpressionWithheld,
}: ParticipantSummary): string {
	const words =
		expression && isReadable(state)
			? expressionText(expression)
			: text(isExpressionWithheld ? "expression_talking" : "not_read");
	return `${text("expression_label")} ${words}`;
}
