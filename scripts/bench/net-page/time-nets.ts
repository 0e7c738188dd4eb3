import { EXPRESSION_INPUT_SIDE_PX } from "../../../src/core/expression/expression-input.ts";
import type { BatchNet } from "../../../src/offscreen/inference/net.ts";

export interface TimedRuns {
	readonly batch: number;
	/** Per net, before any is timed: V8 compiles a net's hot code anew in its first hundred runs. */
	readonly warmUps: number;
	/** In each, every net has its turn, so that what else the machine does slows all alike. */
	readonly rounds: number;
	readonly runsPerTurn: number;
}

/** Milliseconds per face of each run, [net][run] in the order in which they were made. */
export type TimedNets = readonly (readonly number[])[];

/** What is timed of a net: the run by which the extension classifies. */
type Timeable = Pick<BatchNet<unknown>, "run">;

export async function timeNets(
	nets: readonly Timeable[],
	{ batch, warmUps, rounds, runsPerTurn }: TimedRuns,
	nowMs: () => number,
): Promise<TimedNets> {
	const crops = Array.from({ length: batch }, (_, i) => noiseCrop(i));
	for (const net of nets)
		for (let i = 0; i < warmUps; i++) await net.run(crops);
	const times = nets.map((): number[] => []);
	for (let round = 0; round < rounds; round++) {
		for (const [i, net] of nets.entries()) {
			for (let run = 0; run < runsPerTurn; run++) {
				const startMs = nowMs();
				await net.run(crops);
				times[i]?.push((nowMs() - startMs) / batch);
			}
		}
	}
	return times;
}

/** Values as a standardised crop has them, about -1.7 to 1.7. */
function noiseCrop(seed: number): Float32Array {
	return Float32Array.from(
		{ length: EXPRESSION_INPUT_SIDE_PX ** 2 },
		(_, i) => (((i * 7919 + seed * 104729) % 1009) / 1009 - 0.5) * 3.4,
	);
}
