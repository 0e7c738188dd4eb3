import { measurePeers } from "../measure/measure-peers.mjs";

/** One face, median, on the machine by which the targets in milliseconds were set (issue 5). */
const WHERE_SET_MS = { human: 45.8, faceApi: 35.1 };
const ROUNDS = 15;
const WARM_UPS = 60;

/**
 * How much slower this machine is now than that one, by the two programs that
 * were timed on both: a machine that others share is, within an hour, once as
 * fast and once half as fast.
 *
 * @typedef {object} MachineSpeed
 * @property {number} slower so many times; less than 1: faster
 * @property {number} humanMs
 * @property {number} faceApiMs
 */

/** @returns {Promise<MachineSpeed>} */
export async function machineSpeed() {
	const { contenders } = await measurePeers({
		rounds: ROUNDS,
		warmUps: WARM_UPS,
	});
	return speedOf(contenders);
}

/**
 * @param {Record<string, Pick<import("../figures/peer-figures.mjs").ContenderFigures, "medianMs">>} contenders
 * @returns {MachineSpeed}
 */
export function speedOf({ human, faceApi }) {
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

/** @param {MachineSpeed} speed */
export function speedText({ slower, humanMs, faceApiMs }) {
	return `This machine takes ${slower.toFixed(2)} times as long now as the one by which the targets were set: one face by human ${humanMs.toFixed(1)} ms (there ${WHERE_SET_MS.human}), by face-api ${faceApiMs.toFixed(1)} ms (there ${WHERE_SET_MS.faceApi}).`;
}
