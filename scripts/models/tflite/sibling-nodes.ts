import type { TfliteGraph } from "./tflite-graph.ts";
import type { TfliteNode } from "./tflite-node.ts";

/**
 * Groups sibling nodes. The attention mesh refines lips and eyes by branches of
 * the same shape with different weights, and the file lists their operators
 * alternately. Each operator costs some microseconds whatever it computes, so
 * siblings that follow each other become one.
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
	return (
		a.kind === b.kind &&
		a.isRectified === b.isRectified &&
		shapesOf(a, graph) === shapesOf(b, graph)
	);
}

/** The shapes of inputs and output; if they are equal, so are the windows. */
function shapesOf({ inputs, output }: TfliteNode, graph: TfliteGraph) {
	return JSON.stringify(
		[...inputs, output].map((tensor) => graph.shape(tensor)),
	);
}
