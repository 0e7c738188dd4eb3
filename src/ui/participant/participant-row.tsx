import type { ReadonlySignal } from "@preact/signals";
import { text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { withUnits } from "../kit/with-units.ts";
import type { ShownPerson } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";
import { ActionsButton } from "./actions-button.tsx";
import { AttentionTrace } from "./attention-trace.tsx";
import { BandMeter } from "./band-meter.tsx";
import { ExpressionBar } from "./expression-bar.tsx";
import { PersonActions, useOpener } from "./person-actions.tsx";
import { Reason } from "./reason.tsx";
import { reasonText } from "./reason-text.ts";
import { RelearnButton } from "./relearn-button.tsx";
import { StateIcon } from "./state-icon.tsx";
import { stateText } from "./state-text.ts";

interface Props {
	readonly person: ShownPerson;
	readonly readsExpression: ReadonlySignal<boolean>;
	/** The time of the summary, at which all durations end. */
	readonly atMs: ReadonlySignal<number>;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}

export function ParticipantRow({
	person,
	readsExpression,
	atMs,
	onRelearn,
	onChange,
}: Props) {
	const { isOpen, setIsOpen, opener } = useOpener();
	const participant = person.value;
	const { id, name, isSelf, state } = participant;
	const words = useStableComputed(
		() => stateText(person.value, atMs.value),
		[person, atMs],
	);
	const actionsId = `actions-${id}`;
	return (
		<li class={`row row-${state}`}>
			<StateIcon state={state} />
			<div class="row-who">
				<h3 title={name}>
					<bdi class="row-name">{name}</bdi>
					{isSelf && <span class="row-self">{text("you")}</span>}
				</h3>
				<div class="row-state">
					<Reason
						id={`reason-${id}`}
						label={text("why_for", name)}
						summary={withUnits(words.value)}
					>
						{reasonText(participant, readsExpression.value)}
					</Reason>
					<RelearnButton name={name} onRelearn={() => onRelearn(id)} />
					<ActionsButton
						name={name}
						actionsId={actionsId}
						isOpen={isOpen}
						buttonRef={opener}
						onToggle={() => setIsOpen(!isOpen)}
					/>
				</div>
			</div>
			<div class="row-attention">
				<AttentionTrace trace={participant.trace} />
				<BandMeter band={participant.attention.band} />
			</div>
			<PersonActions
				id={actionsId}
				person={participant}
				isOpen={isOpen}
				onChange={onChange}
				onClose={() => setIsOpen(false)}
			/>
			{readsExpression.value && (
				<ExpressionBar
					expression={participant.expression}
					isWithheld={participant.isExpressionWithheld}
				/>
			)}
		</li>
	);
}
