import { runtimeResources } from "../diagnostics/runtime-resources.ts";
import { kernels } from "./kernels.ts";
import type { Net, NetModel, OpenNet } from "./net.ts";
import { PlannedNet } from "./planned-net.ts";

/**
 * On the processor a net that has a plan runs by our own kernels in this
 * thread: a run takes it 2 to 4 ms, and to hand the net's 400 kB to a worker
 * and wait for the answer took as long again (npm run bench). All else is
 * opened elsewhere: WebGPU, and nets without a plan.
 */
export function netRouter(openInWorker: OpenNet): OpenNet {
	return (model, provider, input) =>
		provider === "wasm" && model.plan
			? openInThisThread(model.bytes, model.plan)
			: openInWorker(model, provider, input);
}

async function openInThisThread(
	bytes: NetModel["bytes"],
	plan: NonNullable<NetModel["plan"]>,
): Promise<Net> {
	const net = new PlannedNet(await kernels(), plan, bytes);
	runtimeResources.opened("net");
	return {
		async run(items, outputs) {
			const answers = items.map((item) => net.run(item, outputs));
			return outputs.map((_, i) =>
				answers.map((values) => values[i] ?? new Float32Array()),
			);
		},
		async close() {
			runtimeResources.closed("net");
		},
	};
}
