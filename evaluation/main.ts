import {
	alignedCrop,
	EXPRESSION_INPUT_SIDE_PX,
} from "../src/core/expression/expression-input.ts";
import {
	type FaceAnchors,
	TEMPLATE_ANCHORS,
} from "../src/core/expression/face-anchors.ts";
import type { HeadPose } from "../src/core/face/head-pose.ts";
import type { PictureSampler } from "../src/core/picture/picture-sampler.ts";
import { EXPRESSION_FILES } from "../src/offscreen/inference/expression-model.ts";
import { openExpressionNet } from "../src/offscreen/inference/expression-net.ts";
import { openFaceReader } from "./face-reader.ts";
import { picturesFromBase64, rgbaOf, SIDE_PX } from "./grey-pictures.ts";
import { netModel } from "./net-model.ts";
import { openNet } from "./open-net.ts";
import { openSampler } from "./open-sampler.ts";
import { centred, scattered, tileDrawer } from "./tile-drawer.ts";
import { openVideoCodec } from "./video-codec.ts";

/** The functions that the command calls with batches of pictures; pictures and the model come as base64. */
export interface Evaluation {
	/** Runs the net on the pictures as they are. Returns ten probabilities for each. */
	classify(pictures: string): Promise<readonly (readonly number[])[]>;
	/** Runs all steps: each picture is drawn into a tile and sent through a video codec; its face is found, aligned and classified. Null if no face was found. `from` is the first picture's number. */
	classifyInTiles(
		pictures: string,
		from: number,
		sizePx: number,
	): Promise<(TileAnswer | null)[]>;
	/** Where the landmarks are in the pictures, in their own pixels; null if no face was found. */
	landmarks(pictures: string, sizePx: number): Promise<(Landmarked | null)[]>;
}

export interface TileAnswer {
	readonly probabilities: readonly number[];
	readonly faceWidthPx: number;
}

export interface Landmarked {
	readonly anchors: FaceAnchors;
	readonly headPose: HeadPose | null;
}

declare global {
	/** Opens everything that the evaluation's functions need; rejects if a model cannot be loaded. */
	var openEvaluation: (options: {
		readonly classifies: boolean;
		/** A net to try, which runs in ONNX Runtime; null for the released one, which runs as in the extension on the processor. */
		readonly model: string | null;
		readonly findsFaces: boolean;
		readonly minConfidence: number | null;
	}) => Promise<void>;
	var evaluation: Evaluation;
}

globalThis.openEvaluation = async (options) => {
	const { classifies, model, findsFaces, minConfidence } = options;
	const classifier = classifies
		? await openExpressionNet(
				openNet,
				model
					? { bytes: bytesFrom(model), plan: null }
					: await netModel(EXPRESSION_FILES),
				"wasm",
			)
		: null;
	const faces = findsFaces
		? await openFaceReader(minConfidence ?? undefined)
		: null;
	const sampler = await openSampler();
	const codec = openVideoCodec();
	const draw = tileDrawer();
	globalThis.evaluation = {
		classify: async (pictures) =>
			needed(classifier).run(
				picturesFromBase64(pictures).map((one) => cropAsItIs(one, sampler)),
			),
		async classifyInTiles(pictures, from, sizePx) {
			const readings = [];
			for (const [i, picture] of picturesFromBase64(pictures).entries()) {
				const tile = draw(picture, scattered(from + i, sizePx));
				const frame = await codec.transmit(tile);
				try {
					const bitmap = await createImageBitmap(frame);
					try {
						readings.push(await needed(faces)(bitmap));
					} finally {
						bitmap.close();
					}
				} finally {
					frame.close();
				}
			}
			const crops = readings.flatMap((reading) =>
				reading ? [reading.crop] : [],
			);
			const answers = [...(await needed(classifier).run(crops))];
			return readings.map((reading) => {
				const probabilities = reading && answers.shift();
				return probabilities
					? { probabilities, faceWidthPx: reading.faceWidthPx }
					: null;
			});
		},
		async landmarks(pictures, sizePx) {
			const found = [];
			const placement = centred(sizePx);
			for (const picture of picturesFromBase64(pictures)) {
				const bitmap = await createImageBitmap(draw(picture, placement));
				try {
					const reading = await needed(faces)(bitmap);
					found.push(reading && inPicture(reading, placement));
				} finally {
					bitmap.close();
				}
			}
			return found;
		},
	};
};

function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function needed<Part>(part: Part | null): Part {
	if (!part) throw new Error("the evaluation was opened without this part");
	return part;
}

/** For a picture that is cropped already: with the template's own anchors, the alignment changes nothing. */
function cropAsItIs(
	picture: Uint8Array,
	sampler: PictureSampler,
): Float32Array {
	const crop = alignedCrop(
		{ rgba: rgbaOf(picture), widthPx: SIDE_PX, heightPx: SIDE_PX },
		TEMPLATE_ANCHORS,
		sampler,
	);
	return crop ?? new Float32Array(EXPRESSION_INPUT_SIDE_PX ** 2);
}

function inPicture(
	{ anchors, headPose }: Landmarked,
	{ x, y, sizePx }: { x: number; y: number; sizePx: number },
): Landmarked {
	const back = (point: { x: number; y: number }) => ({
		x: ((point.x - x) * SIDE_PX) / sizePx,
		y: ((point.y - y) * SIDE_PX) / sizePx,
	});
	return {
		anchors: {
			leftEye: back(anchors.leftEye),
			rightEye: back(anchors.rightEye),
			mouth: back(anchors.mouth),
		},
		headPose,
	};
}
