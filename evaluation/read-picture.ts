import type { ExpressionDistribution } from "../src/core/expression/expression.ts";
import { eyeOpennessOf } from "../src/core/face/eye-openness.ts";
import type { FaceObservation } from "../src/core/face/face-observation.ts";
import type { HeadPose } from "../src/core/face/head-pose.ts";
import { mouthOpennessOf } from "../src/core/face/mouth-openness.ts";
import type { ParticipantSignal } from "../src/core/participant/participant-signal.ts";
import type { BoundingBox } from "../src/core/picture/geometry.ts";
import { alignFace } from "../src/offscreen/analysis/align-face.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import type { Look } from "../src/offscreen/analysis/look.ts";
import { signalOf } from "../src/offscreen/analysis/look-signal.ts";
import type { BatchNet } from "../src/offscreen/inference/net.ts";
import type { TileSize } from "./faces.ts";
import { findInTile } from "./find-in-tile.ts";
import type { openLookTools } from "./open-look-tools.ts";
import { wholeLook } from "./whole-look.ts";

/** One face, as the extension's stages read it in one picture. */
export interface FaceReading {
	/** In the picture's own pixels, also where it was drawn into a tile. */
	readonly box: BoundingBox;
	readonly score: number;
	readonly hasMesh: boolean;
	readonly pose: HeadPose | null;
	readonly eyeOpenness: number | null;
	readonly mouthOpenness: number | null;
	/** Null for all but the main face, and where the extension would read no expression. */
	readonly probabilities: ExpressionDistribution | null;
}

export interface PictureReading {
	/** The main face comes first. */
	readonly faces: readonly FaceReading[];
	/** Says of the picture what a look says of a participant. */
	readonly signal: ParticipantSignal;
}

type Tools = Awaited<ReturnType<typeof openLookTools>>;

/** Runs the extension's stages on one picture of somebody of whom nothing is known. Leaves the picture open. */
export async function readPicture(
	picture: ImageBitmap,
	tile: TileSize | null,
	tools: Tools,
	expression: BatchNet<ExpressionDistribution>,
): Promise<PictureReading> {
	const place = tile && placeIn(tile, picture);
	const shown = tile && place ? drawn(picture, tile, place) : picture;
	try {
		const look = tile
			? await findInTile(shown, tools)
			: wholeLook(shown, tools);
		if (!tile) await findFaces([look], tools);
		alignFace(look, true, tools);
		if (look.crop) {
			const [probabilities = null] = await expression.run([look.crop]);
			look.expression = probabilities;
		}
		const faces = (look.faces ?? []).toSorted(
			(a, b) => Number(b === look.face) - Number(a === look.face),
		);
		return {
			faces: faces.map((face) => readingOf(face, look, place)),
			signal: signalOf(look),
		};
	} finally {
		if (shown !== picture) shown.close();
	}
}

function readingOf(
	face: FaceObservation,
	look: Look,
	place: Place | null,
): FaceReading {
	const { box, score, headPose } = face;
	const isMain = face === look.face;
	const mesh = isMain && !look.isLit ? [] : (face.landmarks ?? []);
	return {
		box: place ? inPicture(box, place) : box,
		score,
		hasMesh: face.landmarks !== null,
		pose: headPose,
		eyeOpenness: eyeOpennessOf(mesh),
		mouthOpenness: mouthOpennessOf(mesh),
		probabilities: isMain ? look.expression : null,
	};
}

/** Where a picture lies in its tile, and how many of the tile's pixels one of its own becomes. */
interface Place {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

function placeIn(tile: TileSize, { width, height }: ImageBitmap): Place {
	const scale = (tile.heightPx * tile.share) / height;
	return {
		x: (tile.widthPx - width * scale) / 2,
		y: (tile.heightPx - height * scale) / 2,
		scale,
	};
}

function inPicture(box: BoundingBox, { x, y, scale }: Place): BoundingBox {
	return {
		x: (box.x - x) / scale,
		y: (box.y - y) / scale,
		width: box.width / scale,
		height: box.height / scale,
	};
}

const BACKGROUND = "#808080";

/** The caller closes it. */
function drawn(
	picture: ImageBitmap,
	{ widthPx, heightPx }: TileSize,
	{ x, y, scale }: Place,
): ImageBitmap {
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d");
	if (!context) throw new Error("no 2D canvas");
	context.fillStyle = BACKGROUND;
	context.fillRect(0, 0, widthPx, heightPx);
	context.imageSmoothingQuality = "high";
	context.drawImage(
		picture,
		x,
		y,
		picture.width * scale,
		picture.height * scale,
	);
	return context.canvas.transferToImageBitmap();
}
