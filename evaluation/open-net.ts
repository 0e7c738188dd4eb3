import { netRouter } from "../src/offscreen/inference/net-router.ts";

/** As the extension opens nets, all in this thread; ONNX Runtime is loaded with the first that needs it. */
export const openNet = netRouter(async (...net) => {
	const runtime = await import("../src/offscreen/inference/onnx-runtime.ts");
	return runtime.openNet(...net);
});
