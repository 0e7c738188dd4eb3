import { speedOf } from "../machine/net-speed.mjs";
import { openNetPage } from "./open-net-page.mjs";

const BATCHES = [8, 1];
/** Until then V8 still compiles the hot code of a net anew. */
const WARM_UPS = 150;
const RUNS_PER_TURN = 3;

/**
 * @typedef {import("../machine/net-speed.mjs").NetSpeed & {file: string}} MeasuredNet
 * @typedef {{batch: number, nets: MeasuredNet[]}} MeasuredBatch
 */

/**
 * @param {object} options
 * @param {readonly string[]} options.files the first is what the others are compared with
 * @param {number} options.rounds
 * @param {AbortSignal} options.signal
 * @returns {Promise<MeasuredBatch[]>}
 */
export async function measureNets({ files, rounds, signal }) {
	const { page, nets, close } = await openNetPage({ files, signal });
	try {
		const measured = [];
		for (const batch of BATCHES) {
			const times = await page.evaluate(
				({ addresses, runs }) => {
					if (!window.netPage) throw new Error("The page is not ready.");
					return window.netPage.timeNets(addresses, runs);
				},
				{
					addresses: nets,
					runs: {
						batch,
						warmUps: WARM_UPS,
						rounds,
						runsPerTurn: RUNS_PER_TURN,
					},
				},
			);
			const [first = []] = times;
			measured.push({
				batch,
				nets: files.map((file, i) => ({
					file,
					...speedOf(times[i] ?? [], first),
				})),
			});
		}
		return measured;
	} finally {
		await close();
	}
}
