/**
 * npm run models:ranges -- --pictures FOLDER
 *
 * Measures, over the PNG pictures of faces in a folder, what values the maps of
 * the detector and the mesh take that become bytes, and writes them to
 * scripts/models/plan/byte-ranges.json. `npm run models -- --update-hashes` then
 * makes the plans anew. The pictures are not copied.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PNG } from "pngjs";
import { FINDING_THRESHOLDS } from "../../src/core/base/finding-thresholds.ts";
import {
	DETECTOR_SCALE,
	decodeDetections,
	SHORT_RANGE,
} from "../../src/core/face/blaze-face.ts";
import {
	fittedFace,
	MESH_SCALE,
	MESH_SIDE_PX,
} from "../../src/core/face/face-mesh.ts";
import {
	type FaceRegion,
	regionOfDetection,
	regionOfLandmarks,
} from "../../src/core/face/face-region.ts";
import {
	planesOfPicture,
	planesOfRegion,
} from "../../src/core/face/net-input.ts";
import type { ByteScale } from "../../src/core/picture/picture-sampler.ts";
import type { Pixels } from "../../src/core/picture/pixels.ts";
import { kernelSampler } from "../../src/offscreen/inference/kernel-sampler.ts";
import { readFaceNets } from "../models/files/face-models.ts";
import { readModelManifest } from "../models/files/model-manifest.ts";
import {
	BYTE_RANGES_FILE,
	type RangesFile,
} from "../models/plan/byte-ranges.ts";
import { compiledKernels } from "../models/plan/compiled-kernels.ts";
import { FITTING_SHARES, MeasuredNet } from "../models/plan/measure-ranges.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

/** A face that is followed was fitted this often before. */
const FITS = 3;

export async function main(): Promise<number> {
	const { values } = parseArgs({ options: { pictures: { type: "string" } } });
	const folder = values.pictures;
	if (!folder) throw new Error("--pictures FOLDER is missing.");
	const files = (await readdir(folder)).filter((file) => file.endsWith(".png"));
	if (files.length === 0) throw new Error(`${folder} has no PNG pictures.`);
	const nets = await openNets();
	let fitted = 0;
	for (const [i, file] of files.sort().entries()) {
		const picture = PNG.sync.read(await readFile(join(folder, file)));
		if (measureIn(pixelsOf(picture), nets)) fitted++;
		process.stderr.write(`\r${fitted} faces in ${i + 1}`);
	}
	const measured: RangesFile = [nets.detector, nets.mesh].map(
		({ name, net }) => ({ net: name, maps: net.ranges() }),
	);
	await writeFile(BYTE_RANGES_FILE, `${JSON.stringify(measured)}\n`);
	console.log(`\n${files.length} pictures, in ${fitted} of them a face.`);
	return 0;
}

type Nets = Awaited<ReturnType<typeof openNets>>;

async function openNets() {
	const manifest = await readModelManifest(
		join(PROJECT_ROOT, "models/manifest.json"),
	);
	const nets = await readFaceNets(manifest, join(PROJECT_ROOT, "node_modules"));
	const open = (which: "detector" | "mesh", scale: ByteScale) => {
		const { name, tflite } = nets[which];
		const share = FITTING_SHARES[which];
		return { name, net: new MeasuredNet(tflite, name, scale, share) };
	};
	return {
		detector: open("detector", DETECTOR_SCALE),
		mesh: open("mesh", MESH_SCALE),
	};
}

function pixelsOf({ data, width, height }: PNG): Pixels {
	return {
		rgba: new Uint8ClampedArray(data),
		widthPx: width,
		heightPx: height,
	};
}

const sampler = kernelSampler(compiledKernels());

/** Looks at a picture as the extension does: all of it, with room around it if nobody is found, then the best face. @returns whether the mesh sees a face */
function measureIn(pixels: Pixels, { detector, mesh }: Nets): boolean {
	const found =
		bestFace(pixels, 1, detector.net) ??
		bestFace(pixels, FINDING_THRESHOLDS.nearSearch.share, detector.net);
	if (!found) return false;
	let region = found;
	for (let fit = 0; fit < FITS; fit++) {
		const input = planesOfRegion(
			pixels,
			region,
			MESH_SIDE_PX,
			MESH_SCALE,
			sampler,
		);
		const answer = mesh.net.run(input);
		const face = fittedFace(
			answer.get("landmarks") ?? [],
			answer.get("conv_faceflag")?.[0] ?? Number.NEGATIVE_INFINITY,
			region,
			{ sourceWidthPx: pixels.widthPx, sourceHeightPx: pixels.heightPx },
		);
		if (!face?.landmarks) return fit > 0;
		region = regionOfLandmarks(face.box, face.landmarks);
	}
	return true;
}

/** @param share of the net's square that the picture fills */
function bestFace(
	pixels: Pixels,
	share: number,
	detector: MeasuredNet,
): FaceRegion | null {
	const input = planesOfPicture(
		pixels,
		SHORT_RANGE.sidePx,
		DETECTOR_SCALE,
		sampler,
		share,
	);
	const answer = detector.run(input);
	const { widthPx, heightPx } = pixels;
	const [width, height] = [widthPx / share, heightPx / share];
	const square = {
		x: (widthPx - width) / 2,
		y: (heightPx - height) / 2,
		width,
		height,
	};
	const [best] = decodeDetections(
		SHORT_RANGE,
		answer.get("regressors") ?? new Float32Array(),
		answer.get("classificators") ?? new Float32Array(),
		square,
		FINDING_THRESHOLDS.detection.minScore,
	);
	return best ? regionOfDetection(best.box, best.keypoints) : null;
}
