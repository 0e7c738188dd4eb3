import type { TfliteGraph } from "./tflite-graph.ts";
import type { TfliteNode } from "./tflite-node.ts";
import { BUILTIN } from "./tflite-schema.ts";

/**
 * Leaves out the operators that only put zeros around a map: the convolutions
 * that follow them see these zeros as their own padding.
 * @param nodes in the order in which they run
 */
export function foldPaddings(
	nodes: readonly TfliteNode[],
	graph: TfliteGraph,
): TfliteNode[] {
	const paddings = nodes.filter((node) => isAroundMap(node, graph));
	for (const padding of paddings) {
		const [, rows, columns] = pairsOf(padding, graph);
		for (const node of nodes)
			if (node.input(0) === padding.output)
				node.readPadded(padding.input(0), {
					before: { top: rows?.[0] ?? 0, left: columns?.[0] ?? 0 },
					after: { top: rows?.[1] ?? 0, left: columns?.[1] ?? 0 },
				});
	}
	return nodes.filter((node) => !paddings.includes(node));
}

function isAroundMap(node: TfliteNode, graph: TfliteGraph) {
	if (node.kind !== BUILTIN.pad.code) return false;
	const [batch, rows, columns, channels] = pairsOf(node, graph);
	const isPadded = (pair: readonly number[] = []) =>
		pair.some((zeros) => zeros > 0);
	return (
		(isPadded(rows) || isPadded(columns)) &&
		!isPadded(batch) &&
		!isPadded(channels)
	);
}

/** For each axis, how many zeros are put before and after it. */
function pairsOf(node: TfliteNode, graph: TfliteGraph) {
	const bytes = graph.constant(node.input(1))?.bytes;
	if (!bytes) throw new Error("a padding's size is computed");
	const numbers = [...new Int32Array(Uint8Array.from(bytes).buffer)];
	return Array.from({ length: numbers.length / 2 }, (_, axis) =>
		numbers.slice(2 * axis, 2 * axis + 2),
	);
}
