import { HEIGHT } from "./known-run.tsx";

/** A line on a light ground of its own, since it crosses light fills and dark ones. */
export function Line({ x }: { x: number }) {
	const d = `M${x.toFixed(1)} 0v${HEIGHT}`;
	return (
		<>
			<path class="chart-line-ground" d={d} />
			<path class="chart-line-ink" d={d} />
		</>
	);
}
