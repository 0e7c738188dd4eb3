import { kernels } from "./kernels.ts";
import type { Net, NetModel, OpenNet } from "./net.ts";
import { openInRuntime } from "./open-in-runtime.ts";
import { PlannedNet } from "./planned-net.ts";

/**
 * On the processor a net runs by our own kernels where it has a plan for them:
 * two times faster than ONNX Runtime (npm run bench:nets), which is loaded
 * only for what is left: WebGPU, and nets without a plan.
 */
export const openNet: OpenNet = async (model, provider, input) => {
	if (provider === "wasm" && model.plan)
		return openPlannedNet(model.bytes, model.plan);
	const runtime = await import("./onnx-runtime.ts");
	return runtime.openNet(model, provider, input);
};

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
