import type { NetPlan } from "../../contract/net-plan.ts";
import type { ProviderName } from "../../core/base/engine-status.ts";

/** The contents of a net's two files. */
export interface NetModel {
	/** The model, as ONNX. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** The plan for our own kernels; null if it has none. */
	readonly plan: NetPlan | null;
}

/** A net's input: one float32 tensor whose first axis is the batch. */
export interface NetInput {
	readonly name: string;
	/** The shape of one item, without the batch axis. */
	readonly shape: readonly number[];
}

/** A net that is open, in an inference session or a memory of its own. */
export interface Net {
	/** Whether it runs in this thread, one item after another. Then a batch brings nothing, and an input that was just made is still in the processor's cache. */
	readonly runsInThisThread?: boolean;
	/**
	 * Computes the named outputs for each item. Rejects if the net fails, lacks one
	 * of the outputs or gives values that are not numbers.
	 * @returns [output][item], each item's values flattened row by row; those of a single item that was run in this
	 * thread are lent until the next run
	 */
	run(
		items: readonly Float32Array[],
		outputs: readonly string[],
	): Promise<readonly (readonly Float32Array[])[]>;
	close(): Promise<void>;
}

/** Opens a net, in this thread or in a worker. */
export type OpenNet = (
	model: NetModel,
	provider: ProviderName,
	input: NetInput,
) => Promise<Net>;

/** A net with decoded answers, one for each input of a batch. An input is planes of numbers, in the channel order of the net's training. `run` rejects if the net fails. */
export interface BatchNet<Answer> {
	/** As of the net behind it. */
	readonly runsInThisThread?: boolean;
	run(inputs: readonly Float32Array[]): Promise<readonly Answer[]>;
	close(): Promise<void>;
}
