import { netRouter } from "../src/offscreen/inference/net-router.ts";

/** Opens nets as the extension does, but all in this thread. ONNX Runtime is loaded with the first net that needs it. */
export const openNet = netRouter(async (...net) => {
	const runtime = await import("../src/offscreen/inference/onnx-runtime.ts");
	return runtime.openNet(...net);
});
