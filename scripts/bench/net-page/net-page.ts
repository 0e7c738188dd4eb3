import { openNet } from "../../../evaluation/open-net.ts";
import type { ProviderName } from "../../../src/core/base/engine-status.ts";
import { openExpressionNet } from "../../../src/offscreen/inference/expression-net.ts";
import type {
	NetInput,
	NetModel,
} from "../../../src/offscreen/inference/net.ts";
import { type TimedNets, type TimedRuns, timeNets } from "./time-nets.ts";

/** The functions that the page offers to the script that drives it; `net` is an address on the page's server. */
export interface NetPage {
	/** For each output, the values of each item, computed by the extension's own net code. */
	run(
		net: string,
		provider: ProviderName,
		input: NetInput,
		outputs: readonly string[],
		items: readonly (readonly number[])[],
	): Promise<readonly (readonly (readonly number[])[])[]>;
	timeNets(nets: readonly string[], runs: TimedRuns): Promise<TimedNets>;
}

declare global {
	interface Window {
		netPage?: NetPage;
	}
}

window.netPage = {
	async run(address, provider, input, outputs, items) {
		const net = await openNet(await modelAt(address), provider, input);
		try {
			const values = await net.run(
				items.map((item) => Float32Array.from(item)),
				outputs,
			);
			return values.map((rows) => rows.map((row) => [...row]));
		} finally {
			await net.close();
		}
	},
	async timeNets(addresses, runs) {
		const nets = [];
		try {
			for (const address of addresses)
				nets.push(
					await openExpressionNet(openNet, await modelAt(address), "wasm"),
				);
			return await timeNets(nets, runs, () => performance.now());
		} finally {
			for (const net of nets) await net.close();
		}
	},
};

/** A net that is only being tried has no plan, so it runs in ONNX Runtime. */
async function modelAt(address: string): Promise<NetModel> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	return { bytes, plan: null };
}
