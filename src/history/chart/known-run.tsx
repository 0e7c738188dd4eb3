import type { ChartEdges } from "./chart-shape.ts";

export const HEIGHT = 140;
/** Time when nobody attended still draws a line, unlike time about which nothing is known. */
const LOWEST = 2;

interface Props {
	readonly edges: readonly ChartEdges[];
	readonly x: number;
	readonly perBin: number;
}

/** Stacks the parts of everybody over a run of bins of which they are known. */
export function KnownRun({ edges, x, perBin }: Props) {
	const area = (edge: (edges: ChartEdges) => number) =>
		areaOf(edges.map(edge), x, perBin);
	return (
		<g>
			<rect
				class="chart-unread"
				x={x}
				width={edges.length * perBin}
				height={HEIGHT}
			/>
			<path class="chart-away" d={area(({ read }) => read)} />
			<path class="chart-elsewhere" d={area(({ elsewhere }) => elsewhere)} />
			<path class="chart-known" d={area(({ toward }) => toward)} />
		</g>
	);
}

function areaOf(shares: readonly number[], x: number, width: number): string {
	const steps = shares.map((share) => `V${y(share)}h${width.toFixed(3)}`);
	return `M${x.toFixed(2)} ${HEIGHT}${steps.join("")}V${HEIGHT}Z`;
}

/** How high a share stands in the drawing. */
export function y(share: number): string {
	return (HEIGHT - LOWEST - (HEIGHT - LOWEST) * share).toFixed(1);
}
