import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { SOFTWARE_WEBGL_FLAGS } from "../browser/flags.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { EVALUATION_FOLDER } from "../setup/build-steps.ts";
import { findBrowser } from "../setup/find-browser.ts";

const PICTURE_BYTES = 48 * 48;
const BATCH = 128;

/** The evaluation page in a browser of its own. */
export interface EvaluationPage {
	/** Calls a function of the page on pictures, batch by batch. */
	overBatches: (
		call: "classify" | "classifyInTiles" | "landmarks",
		images: Uint8Array,
		sizePx?: number,
	) => AsyncGenerator<readonly unknown[]>;
	close: () => Promise<void>;
}

export async function openEvaluation({
	classifies,
	modelFile = null,
	findsFaces,
	minConfidence = null,
}: {
	/** Whether expressions are to be read. */
	classifies: boolean;
	/** A net to try in place of the released one. */
	modelFile?: string | null;
	findsFaces: boolean;
	/** Minimum score of the face detector; the extension's own if left out. */
	minConfidence?: number | null;
}): Promise<EvaluationPage> {
	const model = modelFile ? await readFile(modelFile, "base64") : null;
	const server = await serveFolder(EVALUATION_FOLDER);
	const browser = await chromium
		.launch({
			executablePath: findBrowser(),
			args: SOFTWARE_WEBGL_FLAGS,
			chromiumSandbox: process.getuid?.() !== 0,
		})
		.catch(async (error) => {
			await server.close();
			throw error;
		});
	const close = async () => {
		await browser.close();
		await server.close();
	};
	try {
		const page = await browser.newPage();
		await page.goto(server.origin);
		await page.waitForFunction(() => "openEvaluation" in globalThis);
		await page.evaluate((options) => globalThis.openEvaluation(options), {
			classifies,
			model,
			findsFaces,
			minConfidence,
		});
		return {
			async *overBatches(call, images, sizePx = 0) {
				const n = images.length / PICTURE_BYTES;
				for (let from = 0; from < n; from += BATCH) {
					const bytes = images.subarray(
						from * PICTURE_BYTES,
						(from + BATCH) * PICTURE_BYTES,
					);
					yield await page.evaluate(callInPage, {
						call,
						pictures: Buffer.from(bytes).toString("base64"),
						from,
						sizePx,
					});
				}
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** Runs in the page. */
async function callInPage({
	call,
	pictures,
	from,
	sizePx,
}: {
	call: "classify" | "classifyInTiles" | "landmarks";
	pictures: string;
	from: number;
	sizePx: number;
}): Promise<readonly unknown[]> {
	const { evaluation } = globalThis;
	if (call === "classify") return evaluation.classify(pictures);
	if (call === "landmarks") return evaluation.landmarks(pictures, sizePx);
	return evaluation.classifyInTiles(pictures, from, sizePx);
}
