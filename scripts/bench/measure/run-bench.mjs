import { EXTENSION_FOLDER } from "../../setup/build-steps.mjs";
import { judge } from "../figures/targets.mjs";
import { packageFigures } from "../machine/folder-size.mjs";
import { thisMachine } from "../machine/machine.mjs";
import { measureCrowd } from "./measure-crowd.mjs";
import { measurePeers } from "./measure-peers.mjs";
import { measureSelf } from "./measure-self.mjs";

/**
 * One run of the bench: the object of --json.
 *
 * @typedef {object} Bench
 * @property {string} version
 * @property {string} date
 * @property {import("../machine/machine.mjs").Machine} machine
 * @property {Ratios | null} ratios how many times faster than the peers one face is read, whole inference; null without --peers
 * @property {Ratios | null} ratiosFollowed
 * @property {import("../figures/peer-figures.mjs").PeerFigures | null} peers
 * @property {CrowdFigures[]} crowds
 * @property {import("./measure-self.mjs").SelfFigures[]} self
 * @property {GpuFigures | null} gpu null where there is no graphics adapter but one in software
 * @property {import("../machine/folder-size.mjs").PackageFigures} package
 * @property {import("../figures/targets.mjs").Judged[]} targets
 *
 * @typedef {import("../figures/peer-figures.mjs").Ratios} Ratios
 * @typedef {import("./measure-crowd.mjs").CrowdFigures} CrowdFigures
 * @typedef {{adapter: string} & Pick<CrowdFigures, "people" | "provider" | "stages">} GpuFigures of the largest crowd
 *
 * @typedef {object} BenchOptions
 * @property {string} version
 * @property {readonly number[]} people of each crowd
 * @property {readonly number[]} cameras pictures a second of each
 * @property {boolean} peers
 * @property {number} seconds of each measurement
 * @property {number} [settleSeconds] before each
 * @property {boolean} headless
 * @property {readonly string[]} flags more flags for Chromium
 * @property {AbortSignal} [signal]
 * @property {(what: string) => void} [tell] hears what is measured now
 */

const SETTLE_SECONDS = 6;
/** Of six pictures each. */
const PEER_ROUNDS = 20;

/**
 * Measures one after the other, with a browser of its own for each.
 * @param {BenchOptions} options
 * @returns {Promise<Bench>}
 */
export async function runBench(options) {
	const { version, people, cameras, peers, tell = () => {} } = options;
	const { seconds, headless, flags, signal } = options;
	const settleSeconds = options.settleSeconds ?? SETTLE_SECONDS;
	const each = {
		seconds,
		settleSeconds,
		headless,
		flags,
		...(signal && { signal }),
	};
	const machine = await thisMachine();
	if (peers) tell("both peers");
	const compared = peers
		? await measurePeers({ rounds: PEER_ROUNDS, ...(signal && { signal }) })
		: null;
	const crowds = [];
	for (const count of people) {
		tell(count === 1 ? "1 person" : `${count} people`);
		crowds.push(await measureCrowd({ people: count, ...each }));
	}
	const self = [];
	for (const cameraPerSecond of cameras) {
		tell(`a camera of ${cameraPerSecond} pictures a second`);
		self.push(await measureSelf({ cameraPerSecond, ...each }));
	}
	const figures = {
		ratios: compared?.ratios ?? null,
		ratiosFollowed: compared?.ratiosFollowed ?? null,
		peers: compared,
		crowds,
		self,
		gpu: gpuOf(crowds),
		package: await packageFigures(EXTENSION_FOLDER),
	};
	const date = new Date().toISOString().slice(0, 10);
	return { version, date, machine, ...figures, targets: judge(figures) };
}

/**
 * @param {readonly CrowdFigures[]} crowds
 * @returns {GpuFigures | null}
 */
export function gpuOf(crowds) {
	const largest = [...crowds].sort((a, b) => b.people - a.people)[0];
	if (!largest?.adapter) return null;
	const { adapter, people, provider, stages } = largest;
	return { adapter, people, provider, stages };
}
