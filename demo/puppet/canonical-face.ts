import data from "./canonical-face.json" with { type: "json" };
import type { Vector } from "./rotation.ts";

export type Triangle = readonly [number, number, number];

/** MediaPipe's canonical face (Apache-2.0; `npm run puppets` reads it from the landmark bundle): 468 points in cm, x to the picture's right, y up, z toward the viewer. */
export const CANONICAL_VERTICES: readonly Vector[] = inThrees(data.vertices);

export const CANONICAL_TRIANGLES: readonly Triangle[] = inThrees(
	data.triangles,
);

/** The face's outline, point after point: it consists of the edges that only one triangle has. */
export const CANONICAL_OUTLINE: readonly number[] =
	outlineOf(CANONICAL_TRIANGLES);

function inThrees(
	numbers: readonly number[],
): readonly (readonly [number, number, number])[] {
	return Array.from({ length: numbers.length / 3 }, (_, i) => [
		numbers[i * 3] ?? 0,
		numbers[i * 3 + 1] ?? 0,
		numbers[i * 3 + 2] ?? 0,
	]);
}

function outlineOf(triangles: readonly Triangle[]): readonly number[] {
	const edges = new Set(
		triangles.flatMap(([a, b, c]) => [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`]),
	);
	const next = new Map<number, number>();
	for (const edge of edges) {
		const [from = 0, to = 0] = edge.split(" ").map(Number);
		if (!edges.has(`${to} ${from}`)) next.set(from, to);
	}
	const [start = 0] = next.keys();
	const outline = [start];
	for (let at = next.get(start); at !== undefined && at !== start; )
		at = outline.push(at) > next.size ? undefined : next.get(at);
	return outline;
}
