import { runtimeResources } from "../diagnostics/runtime-resources.ts";
import { byteKernel } from "./byte-kernel.ts";
import { kernels } from "./kernels.ts";
import type { Net, NetModel, OpenNet } from "./net.ts";
import { PlannedNet } from "./planned-net.ts";

/**
 * On the processor, a net that has a plan runs with our own kernels in this
 * thread: a run takes 2 to 4 ms, and sending its 400 kB input to a worker and
 * waiting for the answer took the same time again (npm run bench). All other
 * nets, on WebGPU or without a plan, are opened in the worker.
 */
export function netRouter(openInWorker: OpenNet): OpenNet {
	return (model, provider, input) =>
		provider === "wasm" && model.plan
			? openInThisThread(model.bytes, model.plan, () =>
					openInWorker(model, provider, input),
				)
			: openInWorker(model, provider, input);
}

/** @param openElsewhere for a plan with bytes where sums of bytes would be wrong */
async function openInThisThread(
	bytes: NetModel["bytes"],
	plan: NonNullable<NetModel["plan"]>,
	openElsewhere: () => Promise<Net>,
): Promise<Net> {
	const compiled = await kernels();
	if (!compiled.ok) throw new Error(compiled.error.detail);
	const hasBytes = plan.channelScales.length > 0;
	const ofBytes = hasBytes ? byteKernel(compiled.value) : "convolveBytes";
	if (!ofBytes) return openElsewhere();
	const net = new PlannedNet(compiled.value, plan, bytes, ofBytes);
	runtimeResources.opened("net");
	return {
		runsInThisThread: true,
		async run(items, outputs) {
			const answers = items.map((item) => {
				const lent = net.run(item, outputs);
				return items.length > 1 ? lent.map((values) => values.slice()) : lent;
			});
			return outputs.map((_, i) =>
				answers.map((values) => values[i] ?? new Float32Array()),
			);
		},
		async close() {
			runtimeResources.closed("net");
		},
	};
}
