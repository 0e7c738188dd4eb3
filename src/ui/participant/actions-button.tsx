import type { Ref } from "preact";
import { text } from "../../platform/i18n/text.ts";

interface Props {
	readonly name: string;
	/** The id of the element that the button shows and hides. */
	readonly actionsId: string;
	readonly isOpen: boolean;
	readonly buttonRef: Ref<HTMLButtonElement>;
	readonly onToggle: () => void;
}

/** Shows and hides the choices for one person. */
export function ActionsButton({
	name,
	actionsId,
	isOpen,
	buttonRef,
	onToggle,
}: Props) {
	return (
		<button
			type="button"
			class="actions-button"
			ref={buttonRef}
			aria-label={text("choices_for", name)}
			aria-expanded={isOpen}
			aria-controls={isOpen ? actionsId : undefined}
			title={text("choices_title")}
			onClick={onToggle}
		>
			<svg viewBox="0 0 16 16" aria-hidden="true">
				<path
					d="M3.5 8v.1M8 8v.1M12.5 8v.1"
					stroke-width="2"
					stroke-linecap="round"
				/>
			</svg>
		</button>
	);
}
