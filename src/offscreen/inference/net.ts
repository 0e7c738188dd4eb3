import type { NetPlan } from "../../contract/net-plan.ts";
import type { ProviderName } from "../../core/base/engine-status.ts";

/** A net's file, and its plan for our own kernels; null where it has none. */
export interface NetModel {
	/** ONNX. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly plan: NetPlan | null;
}

/** What a net takes: one float32 tensor whose first axis is the batch. */
export interface NetInput {
	readonly name: string;
	/** Of one item, without the batch. */
	readonly shape: readonly number[];
}

/** A net in a session of its own. */
export interface Net {
	/**
	 * Computes these outputs alone, for each item; rejects where the net breaks,
	 * lacks one of them or gives something else than numbers.
	 * @returns [output][item], each item's values row by row
	 */
	run(
		items: readonly Float32Array[],
		outputs: readonly string[],
	): Promise<readonly (readonly Float32Array[])[]>;
	close(): Promise<void>;
}

/** Opens a net where nets run: in this thread, or in a worker. */
export type OpenNet = (
	model: NetModel,
	provider: ProviderName,
	input: NetInput,
) => Promise<Net>;

/** A net that answers for each of a batch of inputs, planes of numbers in the order that it was trained on; rejects where it breaks. */
export interface BatchNet<Answer> {
	run(inputs: readonly Float32Array[]): Promise<readonly Answer[]>;
	close(): Promise<void>;
}
