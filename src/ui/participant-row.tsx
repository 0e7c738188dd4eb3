import type { ParticipantSummary } from "../core/participant-summary.ts";
import { text } from "../platform/text.ts";
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
import type { ChangePerson } from "./use-made-choice.ts";
import { withUnits } from "./with-units.ts";

interface Props {
	readonly participant: ParticipantSummary;
	readonly readsExpression: boolean;
	/** The summary's own time: all durations count up to it. */
	readonly atMs: number;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}

export function ParticipantRow({
	participant,
	readsExpression,
	atMs,
	onRelearn,
	onChange,
}: Props) {
	const { isOpen, setIsOpen, opener } = useOpener();
	const { id, name, isSelf, state, stateSinceMs } = participant;
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
						summary={withUnits(stateText(state, stateSinceMs, atMs))}
					>
						{reasonText(participant, readsExpression)}
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
			{readsExpression && <ExpressionBar expression={participant.expression} />}
		</li>
	);
}
