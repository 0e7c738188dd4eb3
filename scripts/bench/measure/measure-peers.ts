import { SOFTWARE_WEBGL_FLAGS } from "../../browser/flags.ts";
import { comparePeers, type PeerFigures } from "../figures/peer-figures.ts";
import { openSourcePage } from "./open-source-page.ts";

const WARM_UPS = 150;

/**
 * Times Roompulse's own inference and both peers' in one page, on the same pictures.
 * @throws if one of them misses a face, since its times would be meaningless
 */
export async function measurePeers({
	rounds,
	warmUps = WARM_UPS,
	signal,
}: {
	rounds: number;
	warmUps?: number;
	signal?: AbortSignal;
}): Promise<PeerFigures> {
	const { page, close } = await openSourcePage({
		path: "scripts/bench/peers-page/index.html",
		bundled: ["onnxruntime-web/jspi"],
		unbundled: ["@vladmandic/human", "@vladmandic/face-api"],
		flags: SOFTWARE_WEBGL_FLAGS,
		...(signal && { signal }),
	});
	try {
		await page.waitForFunction(() => globalThis.timePeers !== undefined);
		const timed = await page.evaluate(
			(turns) => {
				if (!globalThis.timePeers) throw new Error("The page is not ready.");
				return globalThis.timePeers(turns);
			},
			{ warmUps, rounds },
		);
		return comparePeers(timed);
	} finally {
		await close();
	}
}
