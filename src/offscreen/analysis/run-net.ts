import {
	failureOf,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import type { Stage } from "../diagnostics/stage-timings.ts";
import type { BatchNet } from "../inference/net.ts";
import type { LookTools } from "./look-tools.ts";

/** How a net is run on items: the input it gets for each, and the result its answer becomes. */
export interface NetStep<Item, Answer, Result> {
	/** Null until it is loaded. */
	readonly net: BatchNet<Answer> | null;
	readonly stage: Stage;
	/** The failure to note if the net fails. */
	readonly failure: PipelineFailureCode;
	inputOf(item: Item): Float32Array;
	resultOf(item: Item, answer: Answer): Result;
	/** Gets back each input once the net no longer needs it, so that its memory is used again. */
	release?(input: Float32Array): void;
}

/**
 * Runs a net over all items, in one batch if that is of use to it.
 * @returns each item's result, without the items that the net gave no answer for; null if the net is missing or fails
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
		const batches = net.runsInThisThread ? items.map((one) => [one]) : [items];
		return await timings.timeEach(stage, items.length, async () => {
			const results = new Map<Item, Result>();
			for (const batch of batches) await runBatch(batch, net, step, results);
			return results;
		});
	} catch (cause) {
		failures.note(failureOf(failure, cause));
		return null;
	}
}

async function runBatch<Item, Answer, Result>(
	items: readonly Item[],
	net: BatchNet<Answer>,
	step: NetStep<Item, Answer, Result>,
	results: Map<Item, Result>,
): Promise<void> {
	const inputs: Float32Array[] = [];
	try {
		for (const item of items) inputs.push(step.inputOf(item));
		const answers = await net.run(inputs);
		items.forEach((item, i) => {
			const answer = answers[i];
			if (answer !== undefined) results.set(item, step.resultOf(item, answer));
		});
	} finally {
		for (const input of inputs) step.release?.(input);
	}
}
