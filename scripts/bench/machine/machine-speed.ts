import type { ContenderFigures } from "../figures/peer-figures.ts";
import { measurePeers } from "../measure/measure-peers.ts";

/** Median times for one face on the machine for which the targets in milliseconds were set. */
const WHERE_SET_MS = { human: 45.8, faceApi: 35.1 };
const ROUNDS = 15;
const WARM_UPS = 60;

/**
 * How much slower this machine is now than the one for which the targets were
 * set, measured by two programs that were timed on both. It is measured again in
 * each run, since the speed of a shared machine can halve within an hour.
 */
interface MachineSpeed {
	/** Factor; less than 1 means that this machine is faster. */
	slower: number;
	humanMs: number;
	faceApiMs: number;
}

export async function machineSpeed(): Promise<MachineSpeed> {
	const { contenders } = await measurePeers({
		rounds: ROUNDS,
		warmUps: WARM_UPS,
	});
	return speedOf(contenders);
}

export function speedOf({
	human,
	faceApi,
}: Record<string, Pick<ContenderFigures, "medianMs">>): MachineSpeed {
	if (!human || !faceApi) throw new Error("Not both peers were timed.");
	const ratios = [
		human.medianMs / WHERE_SET_MS.human,
		faceApi.medianMs / WHERE_SET_MS.faceApi,
	];
	return {
		slower: ratios.reduce((sum, one) => sum + one, 0) / ratios.length,
		humanMs: human.medianMs,
		faceApiMs: faceApi.medianMs,
	};
}

export function speedText({ slower, humanMs, faceApiMs }: MachineSpeed) {
	return `This machine takes ${slower.toFixed(2)} times as long now as the one by which the targets were set: one face by human ${humanMs.toFixed(1)} ms (there ${WHERE_SET_MS.human}), by face-api ${faceApiMs.toFixed(1)} ms (there ${WHERE_SET_MS.faceApi}).`;
}
