import { EXPRESSION_INPUT_SIDE_PX } from "../../../src/core/expression/expression-input.ts";
import type { BatchNet } from "../../../src/offscreen/inference/net.ts";

export interface TimedRuns {
	readonly batch: number;
	/** Runs of each net before any is timed: V8 recompiles a net's hot code during its first hundred runs. */
	readonly warmUps: number;
	/** Every net has a turn in each round, so that other work on the machine slows all of them alike. */
	readonly rounds: number;
	readonly runsPerTurn: number;
}

/** Milliseconds per face of each run, as [net][run], in the order of the runs. */
export type TimedNets = readonly (readonly number[])[];

/** The part of a net that is timed: the run by which the extension classifies. */
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

/** Noise in the range of a standardised crop's values, about -1.7 to 1.7. */
function noiseCrop(seed: number): Float32Array {
	return Float32Array.from(
		{ length: EXPRESSION_INPUT_SIDE_PX ** 2 },
		(_, i) => (((i * 7919 + seed * 104729) % 1009) / 1009 - 0.5) * 3.4,
	);
}
