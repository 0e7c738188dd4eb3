import {
	failureOf,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import type { Stage } from "../diagnostics/stage-timings.ts";
import type { BatchNet } from "../inference/net.ts";
import type { LookTools } from "./look-tools.ts";

/** What a net is shown of each item, and what its answer means. */
export interface NetStep<Item, Answer, Result> {
	/** Null while it is not loaded. */
	readonly net: BatchNet<Answer> | null;
	readonly stage: Stage;
	/** Noted where the net breaks. */
	readonly failure: PipelineFailureCode;
	inputOf(item: Item): Float32Array;
	resultOf(item: Item, answer: Answer): Result;
	/** Takes back an input that the net has read. */
	release?(input: Float32Array): void;
}

/**
 * Runs a net over all items in one batch.
 * @returns each item's result, none for an item that the net left out; null where the net is missing or breaks
 */
export async function runNet<Item, Answer, Result>(
	items: readonly Item[],
	step: NetStep<Item, Answer, Result>,
	{ timings, failures }: Pick<LookTools, "timings" | "failures">,
): Promise<ReadonlyMap<Item, Result> | null> {
	const { net, stage, failure } = step;
	if (!net) return null;
	if (items.length === 0) return new Map();
	try {
		return await timings.timeEach(stage, items.length, () =>
			runBatch(items, net, step),
		);
	} catch (cause) {
		failures.note(failureOf(failure, cause));
		return null;
	}
}

async function runBatch<Item, Answer, Result>(
	items: readonly Item[],
	net: BatchNet<Answer>,
	step: NetStep<Item, Answer, Result>,
): Promise<ReadonlyMap<Item, Result>> {
	const inputs: Float32Array[] = [];
	try {
		for (const item of items) inputs.push(step.inputOf(item));
		const answers = await net.run(inputs);
		const results = new Map<Item, Result>();
		items.forEach((item, i) => {
			const answer = answers[i];
			if (answer !== undefined) results.set(item, step.resultOf(item, answer));
		});
		return results;
	} finally {
		for (const input of inputs) step.release?.(input);
	}
}
