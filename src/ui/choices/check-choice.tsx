import type { ComponentChildren } from "preact";

interface Props {
	readonly title: string;
	readonly name: string;
	readonly isChosen: boolean;
	readonly onChoose: (isChosen: boolean) => void;
	readonly label: string;
	/** Explains what the choice means. */
	readonly children: ComponentChildren;
}

/** A choice between yes and no, with an explanation. */
export function CheckChoice(props: Props) {
	const { title, name, isChosen, onChoose, label, children } = props;
	return (
		<fieldset class="reads">
			<legend>{title}</legend>
			<label class="reads-choice">
				<input
					type="checkbox"
					name={name}
					checked={isChosen}
					aria-describedby={`${name}-text`}
					onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
				/>
				<span>
					<strong>{label}</strong>
					<span id={`${name}-text`}>{children}</span>
				</span>
			</label>
		</fieldset>
	);
}
