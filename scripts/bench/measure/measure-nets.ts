import { type NetSpeed, speedOf } from "../machine/net-speed.ts";
import { openNetPage } from "./open-net-page.ts";

const BATCHES = [8, 1];
/** V8 recompiles a net's hot code during the first runs. */
const WARM_UPS = 150;
const RUNS_PER_TURN = 3;

type MeasuredNet = NetSpeed & { file: string };

export interface MeasuredBatch {
	batch: number;
	nets: MeasuredNet[];
}

export async function measureNets({
	files,
	rounds,
	signal,
}: {
	/** The others are compared with the first. */
	files: readonly string[];
	rounds: number;
	signal: AbortSignal;
}): Promise<MeasuredBatch[]> {
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
