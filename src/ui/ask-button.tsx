import type { ComponentChildren } from "preact";

interface Props {
	readonly onClick: () => void;
	readonly children: ComponentChildren;
}

/** Has Chrome ask the user for something. */
export function AskButton({ onClick, children }: Props) {
	return (
		<button type="button" class="ask-button" onClick={onClick}>
			{children}
		</button>
	);
}
