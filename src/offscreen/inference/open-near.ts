import { openInRuntime } from "../diagnostics/open-in-runtime.ts";
import { kernels } from "./kernels.ts";
import type { Net, NetModel, OpenNet } from "./net.ts";
import { PlannedNet } from "./planned-net.ts";

/**
 * On the processor a net that has a plan runs by our own kernels in this
 * thread: a run takes it 2 to 4 ms, and to hand the net's 400 kB to a worker
 * and wait for the answer took as long again (npm run bench). All else is
 * opened elsewhere: WebGPU, and nets without a plan.
 */
export function openNear(elsewhere: OpenNet): OpenNet {
	return (model, provider, input) =>
		provider === "wasm" && model.plan
			? openPlannedNet(model.bytes, model.plan)
			: elsewhere(model, provider, input);
}

async function openPlannedNet(
	bytes: NetModel["bytes"],
	plan: NonNullable<NetModel["plan"]>,
): Promise<Net> {
	const net = new PlannedNet(await kernels(), plan, bytes);
	openInRuntime.opened("session");
	return {
		async run(items, outputs) {
			const answers = items.map((item) => net.run(item, outputs));
			return outputs.map((_, i) =>
				answers.map((values) => values[i] ?? new Float32Array()),
			);
		},
		async close() {
			openInRuntime.closed("session");
		},
	};
}
