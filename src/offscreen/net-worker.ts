import {
	type FromNets,
	parseToNets,
	type ToNets,
} from "../contract/net-messages.ts";
import { runtimeResources } from "./diagnostics/runtime-resources.ts";
import type { Net } from "./inference/net.ts";
import { openNet } from "./inference/onnx-runtime.ts";

/** The nets that ONNX Runtime runs. They are in a worker because a graphics driver may hang, which must not hang the offscreen document. */
const nets = new Map<number, Net>();

self.addEventListener("message", async ({ data }: MessageEvent<unknown>) => {
	const message = parseToNets(data);
	if (!message) return;
	const { call } = message;
	try {
		post(
			message.type === "nets/counted"
				? { type: "nets/open", call, open: runtimeResources.counts() }
				: { type: "net/answered", call, rows: await answerOf(message) },
		);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		post({ type: "net/failed", call, why });
	}
});

async function answerOf(
	message: Exclude<ToNets, { type: "nets/counted" }>,
): Promise<Float32Array[][]> {
	if (message.type === "net/opened") {
		const { model, provider, input } = message;
		nets.set(
			message.net,
			await openNet({ bytes: model, plan: null }, provider, input),
		);
		return [];
	}
	const net = nets.get(message.net);
	if (!net) throw new Error("no such net is open");
	if (message.type === "net/closed") {
		nets.delete(message.net);
		await net.close();
		return [];
	}
	const rows = await net.run(message.items, message.outputs);
	return rows.map((itemRows) => [...itemRows]);
}

function post(message: FromNets): void {
	const rows = message.type === "net/answered" ? message.rows.flat() : [];
	self.postMessage(message, { transfer: rows.map(({ buffer }) => buffer) });
}
