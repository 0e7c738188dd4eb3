import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
	readonly id: string;
	readonly label: string;
	readonly summary: string;
	readonly children: ComponentChildren;
}

/** Shows a state in words, and the reason for it on hover, focus or click; Escape hides the reason. */
export function Reason({ id, label, summary, children }: Props) {
	const [isShown, setIsShown] = useState(false);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form.
		<div
			class="reason"
			role="group"
			onMouseEnter={() => setIsShown(true)}
			onMouseLeave={() => setIsShown(false)}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || !isShown) return;
				// By default this key would close the whole popup.
				event.preventDefault();
				setIsShown(false);
			}}
		>
			<span class="reason-summary">{summary}</span>
			<button
				type="button"
				class="reason-button"
				aria-label={label}
				aria-describedby={id}
				onFocus={() => setIsShown(true)}
				onBlur={() => setIsShown(false)}
				onClick={() => setIsShown(true)}
			>
				<svg viewBox="0 0 16 16" aria-hidden="true">
					<circle cx="8" cy="8" r="6.2" />
					<path d="M8 7.4v3.4M8 5.2v.1" stroke-linecap="round" />
				</svg>
			</button>
			<p id={id} class="reason-text" role="tooltip" hidden={!isShown}>
				{children}
			</p>
		</div>
	);
}
