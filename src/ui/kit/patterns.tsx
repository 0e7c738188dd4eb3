import type { ComponentChildren } from "preact";

/** The hatching of what could not be seen, and the dots where too few people were; CSS refers to them by their ids. A chart that shrinks with its page has wider ones. */
export function Patterns() {
	return (
		<svg class="patterns" width="0" height="0" aria-hidden="true">
			<defs>
				<GapPattern id="pattern-gap" side="5">
					<path class="gap-mark" d="M-1 1 1-1M0 5 5 0M4 6 6 4" />
				</GapPattern>
				<GapPattern id="pattern-gap-wide" side="12">
					<path class="gap-mark wide" d="M-2 2 2-2M0 12 12 0M10 14 14 10" />
				</GapPattern>
				<GapPattern id="pattern-too-few-small" side="5">
					<circle class="gap-dot" cx="2.5" cy="2.5" r="1.3" />
				</GapPattern>
				<GapPattern id="pattern-too-few" side="12">
					<circle class="gap-dot" cx="3" cy="3" r="2.4" />
					<circle class="gap-dot" cx="9" cy="9" r="2.4" />
				</GapPattern>
			</defs>
		</svg>
	);
}

interface GapProps {
	readonly id: string;
	/** In pixels. */
	readonly side: string;
	readonly children: ComponentChildren;
}

/** Marks on a gap's colour. */
function GapPattern({ id, side, children }: GapProps) {
	return (
		<pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse">
			<rect class="hue-gap" width={side} height={side} />
			{children}
		</pattern>
	);
}
