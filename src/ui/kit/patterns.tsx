/** The hatching of what could not be seen. CSS refers to it by `url(#pattern-gap)`. */
export function Patterns() {
	return (
		<svg class="patterns" width="0" height="0" aria-hidden="true">
			<defs>
				<pattern
					id="pattern-gap"
					width="5"
					height="5"
					patternUnits="userSpaceOnUse"
				>
					<rect class="hue-gap" width="5" height="5" />
					<path class="gap-mark" d="M-1 1 1-1M0 5 5 0M4 6 6 4" />
				</pattern>
			</defs>
		</svg>
	);
}
