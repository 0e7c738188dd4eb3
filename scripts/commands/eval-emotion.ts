/**
 * npm run eval:emotion -- --data FILE.npz [--pipeline] [--size 160] [--json] [--model FILE.onnx] [--confidence 0.5] [--built]
 *
 * Runs the expression net in the browser over labelled pictures: directly or,
 * with --pipeline, drawn into tiles that pass through a video codec and the
 * extension's own detection, landmarks and alignment. --built uses the page from
 * the last build.
 */
import { parseArgs } from "node:util";
import { emotionText } from "../evaluation/emotion-text.ts";
import { evaluateEmotion } from "../evaluation/evaluate-emotion.ts";
import { openEvaluation } from "../evaluation/open-evaluation.ts";
import { readPictures } from "../evaluation/read-pictures.ts";
import { buildEvaluation } from "../setup/build-steps.ts";

const TILE_HEIGHT_PX = 240;
const SMALLEST_PX = 16;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			data: { type: "string" },
			pipeline: { type: "boolean", default: false },
			size: { type: "string", default: "160" },
			json: { type: "boolean", default: false },
			model: { type: "string" },
			confidence: { type: "string" },
			built: { type: "boolean", default: false },
		},
	});
	const sizePx = Number(values.size);
	if (!(sizePx >= SMALLEST_PX && sizePx <= TILE_HEIGHT_PX))
		throw new Error(
			`--size needs pixels from ${SMALLEST_PX} to ${TILE_HEIGHT_PX}, not "${values.size}".`,
		);
	const data = await readPictures(values.data);
	if (!values.built) await buildEvaluation();
	const page = await openEvaluation({
		classifies: true,
		modelFile: values.model ?? null,
		findsFaces: values.pipeline,
		minConfidence: values.confidence ? Number(values.confidence) : null,
	});
	try {
		const figures = await evaluateEmotion(
			data,
			page,
			values.pipeline ? sizePx : null,
			(done, total) => process.stderr.write(`\r${done} of ${total} pictures`),
		);
		process.stderr.write("\n");
		console.log(values.json ? JSON.stringify(figures) : emotionText(figures));
		return 0;
	} finally {
		await page.close();
	}
}
