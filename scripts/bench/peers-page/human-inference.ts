import { type Config, Human } from "@vladmandic/human";
import type { Contender } from "./contender.ts";
import { tfjsThreads, WASM_FOLDER } from "./tfjs-wasm.ts";

const OFF = { enabled: false };
const NEVER_SKIP = { skipFrames: 0, skipTime: 0 };

/** Detector, mesh with irises and emotion on WebAssembly; everything else is off, and nothing is carried over from one picture to the next. */
const CONFIG: Partial<Config> = {
	backend: "wasm",
	wasmPath: WASM_FOLDER,
	modelBasePath: "/node_modules/@vladmandic/human/models/",
	cacheSensitivity: 0,
	filter: OFF,
	face: {
		enabled: true,
		detector: { rotation: false, maxDetected: 1, ...NEVER_SKIP },
		mesh: { enabled: true },
		iris: { enabled: true },
		emotion: { enabled: true, ...NEVER_SKIP },
		description: OFF,
		antispoof: OFF,
		liveness: OFF,
	},
	body: OFF,
	hand: OFF,
	object: OFF,
	gesture: OFF,
	segmentation: OFF,
};

export async function openHuman(): Promise<Contender> {
	const human = new Human(CONFIG);
	await human.load();
	await human.init();
	if (human.tf.getBackend() !== "wasm")
		throw new Error(`human runs on ${human.tf.getBackend()}, not WebAssembly.`);
	return {
		threads: await tfjsThreads(human.tf),
		async read({ canvas }) {
			const { face } = await human.detect(canvas);
			return {
				landmarks: face[0]?.mesh.length ?? 0,
				expression: face[0]?.emotion?.[0]?.emotion ?? null,
			};
		},
	};
}
