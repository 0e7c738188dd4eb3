import { netModel } from "../../../evaluation/net-model.ts";
import { openLookTools } from "../../../evaluation/open-look-tools.ts";
import { openNet } from "../../../evaluation/open-net.ts";
import { wholeLook } from "../../../evaluation/whole-look.ts";
import { EXPRESSION_CLASSES } from "../../../src/core/expression/expression.ts";
import { expressionInput } from "../../../src/core/expression/expression-input.ts";
import { mainFace } from "../../../src/core/face/face-observation.ts";
import {
	EMPTY_TILE_MEMORY,
	type TileMemory,
} from "../../../src/core/face-group/tile-memory.ts";
import { findFaces } from "../../../src/offscreen/analysis/find-faces.ts";
import { EXPRESSION_FILES } from "../../../src/offscreen/inference/expression-model.ts";
import { openExpressionNet } from "../../../src/offscreen/inference/expression-net.ts";
import type { Reading } from "./contender.ts";

/** Roompulse's own stages, as the offscreen document runs them. */
export interface OwnInference {
	/** Number of threads of the WebAssembly that it runs on. */
	readonly threads: number;
	/** The whole inference of a face that was not seen before. Leaves the picture open. */
	read(picture: ImageBitmap): Promise<Reading>;
	/** The same without the detector, for a face that was seen in the picture before; null if every look runs the detector. */
	readonly follow: ((picture: ImageBitmap) => Promise<Reading>) | null;
}

/** The extension uses one thread in a meeting. */
const THREADS = 1;

const NOBODY: Reading = { landmarks: 0, expression: null };

export async function openOwnInference(): Promise<OwnInference> {
	const tools = await openLookTools();
	const net = await openExpressionNet(
		openNet,
		await netModel(EXPRESSION_FILES),
		"wasm",
	);
	const memories = new WeakMap<ImageBitmap, TileMemory>();

	async function look(
		picture: ImageBitmap,
		memory: TileMemory,
	): Promise<Reading> {
		const seen = wholeLook(picture, tools, { memory });
		await findFaces([seen], tools);
		const landmarks = mainFace(seen.faces ?? [])?.landmarks;
		if (!landmarks) return NOBODY;
		if (seen.memory.followed) memories.set(picture, seen.memory);
		const crop = expressionInput(seen.pixels, landmarks, tools.sampler);
		if (!crop) return NOBODY;
		const [probabilities = []] = await net.run([crop]);
		const leading = probabilities.indexOf(Math.max(...probabilities));
		return {
			landmarks: landmarks.length,
			expression: EXPRESSION_CLASSES[leading] ?? null,
		};
	}

	return {
		threads: THREADS,
		read: (picture) => look(picture, EMPTY_TILE_MEMORY),
		// All pictures have the same time, so that none becomes due for a new search of the whole picture.
		follow: (picture) =>
			look(picture, memories.get(picture) ?? EMPTY_TILE_MEMORY),
	};
}
