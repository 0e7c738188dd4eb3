import type { FeatureMap, Weights } from "./net-plan.ts";

/**
 * A convolution that waits for the map that is added to it and for its
 * activation, because the kernel does all three at once.
 */
export interface Waiting<Node> {
	node: Node;
	add: FeatureMap | null;
}

/** How an activation treats values below zero. */
export type Slope = "linear" | "relu" | Weights;

/**
 * Convolutions that are not in the plan yet, by the value that they compute.
 */
export class WaitingConvolutions<Value, Node extends { kind: unknown }> {
	readonly #waiting = new Map<Value, Waiting<Node>>();
	readonly #consumersOf;
	readonly #kinds;
	readonly #compute;

	constructor({
		consumersOf,
		kinds,
		compute,
	}: {
		/** The operators that take a value as input. */
		consumersOf: (value: Value) => readonly { kind: unknown }[];
		kinds: { add: unknown; activations: readonly unknown[] };
		compute: (waiting: Waiting<Node>, slope: Slope, output: Value) => void;
	}) {
		this.#consumersOf = consumersOf;
		this.#kinds = kinds;
		this.#compute = compute;
	}

	has(value: Value) {
		return this.#waiting.has(value);
	}

	/**
	 * Computes the convolution at once if no addition or activation can be fused
	 * with it, else keeps it until that operator comes.
	 */
	put(value: Value, waiting: Waiting<Node>) {
		this.#waiting.set(value, waiting);
		const [consumer, ...others] = this.#consumersOf(value);
		const { add, activations } = this.#kinds;
		const fusible = waiting.add ? activations : [add, ...activations];
		if (others.length > 0 || !fusible.includes(consumer?.kind))
			this.finish(value, "linear", value);
	}

	/**
	 * @param value computed by a waiting convolution
	 * @param other the value that is added to it
	 * @param isRectified whether the addition itself makes values below zero zero
	 */
	add(
		value: Value,
		other: Value,
		sum: Value,
		mapOf: (value: Value) => FeatureMap,
		isRectified: boolean = false,
	) {
		const waiting = this.#take(value);
		if (this.has(other)) this.finish(other, "linear", other);
		const added = { ...waiting, add: mapOf(other) };
		if (isRectified) this.#compute(added, "relu", sum);
		else this.put(sum, added);
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
