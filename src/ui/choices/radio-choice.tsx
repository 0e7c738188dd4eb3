import type { ComponentChildren } from "preact";

interface Props<T extends string> {
	readonly title: string;
	readonly name: string;
	readonly options: readonly T[];
	readonly words: Record<T, { readonly title: string; readonly text: string }>;
	readonly chosen: T | null;
	readonly onChoose: (option: T) => void;
	readonly class?: string;
	/** Further content that belongs to the choice, shown below it. */
	readonly children?: ComponentChildren;
}

/** A choice of one of several options, each with a title and an explanation. */
export function RadioChoice<T extends string>(props: Props<T>) {
	const { title, name, options, words, chosen, onChoose, children } = props;
	return (
		<fieldset class={["reads", props.class].filter(Boolean).join(" ")}>
			<legend>{title}</legend>
			{options.map((option) => (
				<label key={option} class="reads-choice">
					<input
						type="radio"
						name={name}
						value={option}
						checked={chosen === option}
						aria-describedby={`${name}-${option}`}
						onChange={() => onChoose(option)}
					/>
					<span>
						<strong>{words[option].title}</strong>
						<span id={`${name}-${option}`}>{words[option].text}</span>
					</span>
				</label>
			))}
			{children}
		</fieldset>
	);
}
