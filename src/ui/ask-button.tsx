import type { ComponentChildren } from "preact";

interface AskButtonProps {
	readonly onClick: () => void;
	readonly children: ComponentChildren;
}

/** Has Chrome ask the user for something. */
export function AskButton({ onClick, children }: AskButtonProps) {
	return (
		<button type="button" class="ask-button" onClick={onClick}>
			{children}
		</button>
	);
}
