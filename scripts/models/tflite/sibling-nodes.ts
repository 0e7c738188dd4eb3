import type { TfliteGraph } from "./tflite-graph.ts";
import type { TfliteNode } from "./tflite-node.ts";

/**
 * The attention mesh looks at lips and eyes by nets of one shape with weights
 * of their own, written down in step. Each operator costs some microseconds
 * whatever it computes, so siblings that follow each other are taken together.
 * @param nodes in the order in which they run
 */
export function siblingNodes(
	nodes: TfliteNode[],
	graph: TfliteGraph,
	canJoin: (node: TfliteNode) => boolean,
): TfliteNode[][] {
	const groups: TfliteNode[][] = [];
	for (const node of nodes) {
		const group = groups.at(-1);
		const isSibling =
			group !== undefined &&
			canJoin(node) &&
			group.every(
				(other) =>
					areAlike(node, other, graph) && !node.inputs.includes(other.output),
			);
		if (isSibling) group.push(node);
		else groups.push([node]);
	}
	return groups;
}

function areAlike(a: TfliteNode, b: TfliteNode, graph: TfliteGraph) {
	return a.kind === b.kind && lookOf(a, graph) === lookOf(b, graph);
}

/**
 * What siblings have in common. Same shapes before and behind leave only one
 * window that is possible.
 */
function lookOf({ inputs, output }: TfliteNode, graph: TfliteGraph) {
	return JSON.stringify(
		[...inputs, output].map((tensor) => graph.shape(tensor)),
	);
}
