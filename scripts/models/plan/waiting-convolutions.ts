import type { FeatureMap, Weights } from "./net-plan.ts";

/**
 * A convolution that waits for what is added to it and for its activation: the
 * kernel does all three at once.
 */
export interface Waiting<Node> {
	node: Node;
	add: FeatureMap | null;
}

/** What an activation does below zero. */
export type Slope = "linear" | "relu" | Weights;

/**
 * Convolutions whose results nobody has needed yet, by the value that they
 * will give.
 */
export class WaitingConvolutions<Value, Node extends { kind: unknown }> {
	readonly #waiting = new Map<Value, Waiting<Node>>();
	readonly #takersOf;
	readonly #kinds;
	readonly #compute;

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

	has(value: Value) {
		return this.#waiting.has(value);
	}

	/** It is computed when all that can be done along with it is known. */
	put(value: Value, waiting: Waiting<Node>) {
		this.#waiting.set(value, waiting);
		const [taker, ...others] = this.#takersOf(value);
		const { add, activations } = this.#kinds;
		const canTake = waiting.add ? activations : [add, ...activations];
		if (others.length > 0 || !canTake.includes(taker?.kind))
			this.finish(value, "linear", value);
	}

	/**
	 * @param value that is given
	 * @param other what is added
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

	finish(value: Value, slope: Slope, output: Value) {
		this.#compute(this.#take(value), slope, output);
	}

	#take(value: Value) {
		const waiting = this.#waiting.get(value);
		if (!waiting)
			throw new Error(`only convolutions are added to and activated: ${value}`);
		this.#waiting.delete(value);
		return waiting;
	}
}
