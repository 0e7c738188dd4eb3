/** The hatching of what could not be seen, and the dots where too few people were; CSS refers to them by their ids. A chart that shrinks with its page has wider ones. */
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
					id="pattern-gap-wide"
					width="12"
					height="12"
					patternUnits="userSpaceOnUse"
				>
					<rect class="hue-gap" width="12" height="12" />
					<path class="gap-mark wide" d="M-2 2 2-2M0 12 12 0M10 14 14 10" />
				</pattern>
				<pattern
					id="pattern-too-few-small"
					width="5"
					height="5"
					patternUnits="userSpaceOnUse"
				>
					<rect class="hue-gap" width="5" height="5" />
					<circle class="gap-dot" cx="2.5" cy="2.5" r="1.3" />
				</pattern>
				<pattern
					id="pattern-too-few"
					width="12"
					height="12"
					patternUnits="userSpaceOnUse"
				>
					<rect class="hue-gap" width="12" height="12" />
					<circle class="gap-dot" cx="3" cy="3" r="2.4" />
					<circle class="gap-dot" cx="9" cy="9" r="2.4" />
				</pattern>
			</defs>
		</svg>
	);
}
