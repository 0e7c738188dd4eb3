import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import type { PeerFigures, Ratios } from "../figures/peer-figures.ts";
import { type Judged, judge } from "../figures/targets.ts";
import { type PackageFigures, packageFigures } from "../machine/folder-size.ts";
import { type Machine, thisMachine } from "../machine/machine.ts";
import { type CrowdFigures, measureCrowd } from "./measure-crowd.ts";
import { measurePeers } from "./measure-peers.ts";
import { measureSelf, type SelfFigures } from "./measure-self.ts";

/** One run of the bench: the object of --json. */
export interface Bench {
	version: string;
	date: string;
	machine: Machine;
	/** how many times faster than the peers one face is read, whole inference; null without --peers */
	ratios: Ratios | null;
	ratiosFollowed: Ratios | null;
	peers: PeerFigures | null;
	crowds: CrowdFigures[];
	self: SelfFigures[];
	/** null where there is no graphics adapter but one in software */
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
	/** of each crowd */
	people: readonly number[];
	/** pictures a second of each */
	cameras: readonly number[];
	peers: boolean;
	/** of each measurement */
	seconds: number;
	/** before each */
	settleSeconds?: number;
	headless: boolean;
	/** more flags for Chromium */
	flags: readonly string[];
	signal?: AbortSignal;
	/** hears what is measured now */
	tell?: (what: string) => void;
}

const SETTLE_SECONDS = 6;
/** Of six pictures each. */
const PEER_ROUNDS = 20;

/** Measures one after the other, with a browser of its own for each. */
export async function runBench(options: BenchOptions): Promise<Bench> {
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

export function gpuOf(crowds: readonly CrowdFigures[]): GpuFigures | null {
	const largest = [...crowds].sort((a, b) => b.people - a.people)[0];
	if (!largest?.adapter) return null;
	const { adapter, people, provider, stages } = largest;
	return { adapter, people, provider, stages };
}
