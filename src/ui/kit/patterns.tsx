/** The hatching of what could not be seen, and the dots where too few people were. CSS refers to them by `url(#pattern-gap)` and `url(#pattern-too-few)`. */
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
				<pattern
					id="pattern-too-few"
					width="6"
					height="6"
					patternUnits="userSpaceOnUse"
				>
					<rect class="hue-gap" width="6" height="6" />
					<circle class="gap-dot" cx="3" cy="3" r="1.4" />
				</pattern>
			</defs>
		</svg>
	);
}
