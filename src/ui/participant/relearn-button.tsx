import { text } from "../../platform/i18n/text.ts";

interface Props {
	readonly name: string;
	readonly onRelearn: () => void;
}

/** Starts to learn a person's baseline again, for somebody who has moved their camera or their chair. */
export function RelearnButton({ name, onRelearn }: Props) {
	return (
		<button
			type="button"
			class="relearn-button"
			aria-label={text("relearn_person", name)}
			title={text("relearn")}
			onClick={onRelearn}
		>
			<svg viewBox="0 0 16 16" aria-hidden="true">
				<path
					d="M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.9h-2.9"
					stroke-linecap="round"
					stroke-linejoin="round"
				/>
			</svg>
		</button>
	);
}
