import type { ComponentChildren } from "preact";

interface Props {
	readonly title: string;
	readonly isBusy?: boolean;
	readonly children: ComponentChildren;
}

/** A page without people: it shows nine empty tiles and says why they are empty. */
export function QuietPage({ title, isBusy = false, children }: Props) {
	return (
		<section class={isBusy ? "quiet quiet-busy" : "quiet"} role="status">
			<svg class="quiet-tiles" viewBox="0 0 132 76" aria-hidden="true">
				{TILES.map(({ x, y }, index) => (
					<g key={`${x}-${y}`} class={`quiet-tile quiet-tile-${index}`}>
						<rect x={x} y={y} width="40" height="22" rx="4" />
						<circle cx={x + 20} cy={y + 9} r="3.6" />
						<path
							d={`M${x + 12.5} ${y + 19.5}a7.5 5.6 0 0 1 15 0`}
							stroke-linecap="round"
						/>
					</g>
				))}
			</svg>
			<h2>{title}</h2>
			<p>{children}</p>
		</section>
	);
}

const TILES = [1, 27, 53].flatMap((y) => [1, 46, 91].map((x) => ({ x, y })));
