import { placePortrait } from "../../../demo/place-portrait.ts";
import { EVERYBODY, type PictureName } from "../../../demo/portrait-cast.ts";
import { PICTURE_URLS } from "../../../demo/portrait-pictures.ts";
import type { Picture } from "./contender.ts";

const FRAME = { widthPx: 320, heightPx: 240 };
const AT_REST = { shiftX: 0, shiftY: 0, zoom: 1, rotationDeg: 0 };
/** Portraits in which all three contenders find the face, since only their speed is compared. */
const SHOWN: readonly PictureName[] = [
	"volt1",
	"volt2",
	"volt3",
	"admin1",
	"admin5",
	"kal",
];

export function drawPictures(): Promise<readonly Picture[]> {
	return Promise.all(SHOWN.map(drawPicture));
}

async function drawPicture(name: PictureName): Promise<Picture> {
	const crop = EVERYBODY.find(({ picture }) => picture === name)?.crop;
	if (!crop) throw new Error(`Nobody's portrait is ${name}.`);
	const image = new Image();
	image.src = PICTURE_URLS[name];
	await image.decode();
	const canvas = document.createElement("canvas");
	canvas.width = FRAME.widthPx;
	canvas.height = FRAME.heightPx;
	const context = canvas.getContext("2d", { willReadFrequently: true });
	if (!context) throw new Error("no 2D canvas");
	context.imageSmoothingQuality = "high";
	const { a, b, c, d, e, f } = placePortrait(crop, AT_REST, FRAME);
	context.setTransform(a, b, c, d, e, f);
	context.drawImage(image, 0, 0, 1, 1);
	return { name, canvas, bitmap: await createImageBitmap(canvas) };
}
