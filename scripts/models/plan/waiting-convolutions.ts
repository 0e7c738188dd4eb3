import type { FeatureMap, Weights } from "./net-plan.ts";

/** @import { FeatureMap, Weights } from "./net-plan.mjs" */

/**
 * A convolution that waits for what is added to it and for its activation: the
 * kernel does all three at once.
 */
export interface Waiting<Node> {
	node: Node;
	add: FeatureMap | null;
}

/** below zero */
export type Slope = "linear" | "relu" | Weights;

/**
 * Convolutions whose results nobody has needed yet, by the value that they
 * will give.
 * @template Value
 * @template {{kind: unknown}} Node
 */
export class WaitingConvolutions<Value, Node extends { kind: unknown }> {
	#waiting = new Map<Value, Waiting<Node>>();
	#takersOf;
	#kinds;
	#compute;

	/**
	 * @param {object} net
	 * @param {(value: Value) => readonly {kind: unknown}[]} net.takersOf the operators that take a value
	 * @param {{add: unknown, activations: readonly unknown[]}} net.kinds
	 * @param {(waiting: Waiting<Node>, slope: Slope, output: Value) => void} net.compute
	 */
	constructor({
		takersOf,
		kinds,
		compute,
	}: {
		/** the operators that take a value */
		takersOf: (value: Value) => readonly { kind: unknown }[];
		kinds: { add: unknown; activations: readonly unknown[] };
		compute: (waiting: Waiting<Node>, slope: Slope, output: Value) => void;
	}) {
		this.#takersOf = takersOf;
		this.#kinds = kinds;
		this.#compute = compute;
	}

	/** @param {Value} value */
	has(value: Value) {
		return this.#waiting.has(value);
	}

	/**
	 * It is computed when all that can be done along with it is known.
	 * @param {Value} value
	 * @param {Waiting<Node>} waiting
	 */
	put(value: Value, waiting: Waiting<Node>) {
		this.#waiting.set(value, waiting);
		const [taker, ...others] = this.#takersOf(value);
		const { add, activations } = this.#kinds;
		const canTake = waiting.add ? activations : [add, ...activations];
		if (others.length > 0 || !canTake.includes(taker?.kind))
			this.finish(value, "linear", value);
	}

	/**
	 * @param {Value} value that is given
	 * @param {Value} other what is added
	 * @param {Value} sum
	 * @param {(value: Value) => FeatureMap} mapOf
	 */
	add(
		value: Value,
		other: Value,
		sum: Value,
		mapOf: (value: Value) => FeatureMap,
	) {
		const waiting = this.#take(value);
		if (this.has(other)) this.finish(other, "linear", other);
		this.put(sum, { ...waiting, add: mapOf(other) });
	}

	/**
	 * @param {Value} value
	 * @param {Slope} slope
	 * @param {Value} output
	 */
	finish(value: Value, slope: Slope, output: Value) {
		this.#compute(this.#take(value), slope, output);
	}

	/** @param {Value} value */
	#take(value: Value) {
		const waiting = this.#waiting.get(value);
		if (!waiting)
			throw new Error(`only convolutions are added to and activated: ${value}`);
		this.#waiting.delete(value);
		return waiting;
	}
}
