/** @import { TfliteGraph } from "./tflite-graph.mjs" */
/** @import { TfliteNode } from "./tflite-node.mjs" */

/**
 * The attention mesh looks at lips and eyes by nets of one shape with weights
 * of their own, written down in step. Each operator costs some microseconds
 * whatever it computes, so siblings that follow each other are taken together.
 * @param {TfliteNode[]} nodes in the order in which they run
 * @param {TfliteGraph} graph
 * @param {(node: TfliteNode) => boolean} canJoin
 * @returns {TfliteNode[][]}
 */
export function siblingNodes(nodes, graph, canJoin) {
	/** @type {TfliteNode[][]} */
	const groups = [];
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

/**
 * @param {TfliteNode} a
 * @param {TfliteNode} b
 * @param {TfliteGraph} graph
 */
function areAlike(a, b, graph) {
	return a.kind === b.kind && lookOf(a, graph) === lookOf(b, graph);
}

/**
 * What siblings have in common. Same shapes before and behind leave only one
 * window that is possible.
 * @param {TfliteNode} node
 * @param {TfliteGraph} graph
 */
function lookOf({ inputs, output }, graph) {
	return JSON.stringify(
		[...inputs, output].map((tensor) => graph.shape(tensor)),
	);
}
