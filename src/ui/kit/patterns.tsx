/**
 * The fills of bars and gaps: each has a pattern of its own besides its colour,
 * so that nothing is shown by colour alone. CSS refers to them by `url(#…)`.
 */
const MARKS: Record<string, string> = {
	happiness: "",
	surprise: "M0 6 6 0",
	sadness: "M0 1.5h6M0 4.5h6",
	anger: "M0 0 6 6M0 6 6 0",
	disgust: "M1.5 1.5h.1M4.5 4.5h.1",
	fear: "M1.5 0v6M4.5 0v6",
	contempt: "M0 0 6 6",
};

export function Patterns() {
	return (
		<svg class="patterns" width="0" height="0" aria-hidden="true">
			<defs>
				{Object.entries(MARKS).map(([name, mark]) => (
					<pattern
						key={name}
						id={`pattern-${name}`}
						width="6"
						height="6"
						patternUnits="userSpaceOnUse"
					>
						<rect class={`hue-${name}`} width="6" height="6" />
						<path class="pattern-mark" d={mark} stroke-linecap="round" />
					</pattern>
				))}
				<Hatch
					name="gap"
					mark="M-1 1 1-1M0 5 5 0M4 6 6 4"
					markClass="gap-mark"
				/>
				<Hatch name="talk" mark="M0 2.5q1.25-2 2.5 0t2.5 0" />
				<Hatch name="side" mark="M1 0v5M3.5 0v5" />
				<Hatch name="away" mark="M-1 4 1 6M0 0 5 5M4-1 6 1" />
				<Hatch name="down" mark="M0 2.5h5" />
				<Hatch name="closed" mark="M2.5 0v5" />
			</defs>
		</svg>
	);
}

function Hatch({
	name,
	mark,
	markClass = "pattern-mark",
}: {
	name: string;
	mark: string;
	markClass?: string;
}) {
	return (
		<pattern
			id={`pattern-${name}`}
			width="5"
			height="5"
			patternUnits="userSpaceOnUse"
		>
			<rect class={`hue-${name}`} width="5" height="5" />
			<path class={markClass} d={mark} />
		</pattern>
	);
}
