import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import type { PeerFigures, Ratios } from "../figures/peer-figures.ts";
import { type Judged, judge } from "../figures/targets.ts";
import { type PackageFigures, packageFigures } from "../machine/folder-size.ts";
import { type Machine, thisMachine } from "../machine/machine.ts";
import { type CrowdFigures, measureCrowd } from "./measure-crowd.ts";
import { measurePeers } from "./measure-peers.ts";
import { measureSelf, type SelfFigures } from "./measure-self.ts";

/** One run of the bench, as --json prints it. */
export interface Bench {
	version: string;
	date: string;
	machine: Machine;
	/** How many times faster than the peers Roompulse reads one face, by whole inferences; null without --peers. */
	ratios: Ratios | null;
	ratiosFollowed: Ratios | null;
	peers: PeerFigures | null;
	crowds: CrowdFigures[];
	self: SelfFigures[];
	/** Null if there is no graphics adapter or only one in software. */
	gpu: GpuFigures | null;
	package: PackageFigures;
	targets: Judged[];
}

/** Figures of the largest crowd. */
type GpuFigures = { adapter: string } & Pick<
	CrowdFigures,
	"people" | "provider" | "stages"
>;

interface BenchOptions {
	version: string;
	/** Number of people in each crowd. */
	people: readonly number[];
	/** Pictures per second of each camera. */
	cameras: readonly number[];
	peers: boolean;
	/** Length of each measurement. */
	seconds: number;
	/** Wait before each measurement. */
	settleSeconds?: number;
	headless: boolean;
	/** Additional flags for Chromium. */
	flags: readonly string[];
	signal?: AbortSignal;
	/** Called with the name of each measurement when it begins. */
	onProgress?: (measured: string) => void;
}

const SETTLE_SECONDS = 6;
/** Each round has six pictures. */
const PEER_ROUNDS = 20;

/** Runs the measurements one after the other, each in a browser of its own. */
export async function runBench(options: BenchOptions): Promise<Bench> {
	const { version, people, cameras, peers, onProgress = () => {} } = options;
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
	if (peers) onProgress("both peers");
	const compared = peers
		? await measurePeers({ rounds: PEER_ROUNDS, ...(signal && { signal }) })
		: null;
	const crowds = [];
	for (const count of people) {
		onProgress(count === 1 ? "1 person" : `${count} people`);
		crowds.push(await measureCrowd({ people: count, ...each }));
	}
	const self = [];
	for (const cameraPerSecond of cameras) {
		onProgress(`a camera of ${cameraPerSecond} pictures a second`);
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

export function gpuOf(crowds: readonly CrowdFigures[]): GpuFigures | null {
	const largest = [...crowds].sort((a, b) => b.people - a.people)[0];
	if (!largest?.adapter) return null;
	const { adapter, people, provider, stages } = largest;
	return { adapter, people, provider, stages };
}
