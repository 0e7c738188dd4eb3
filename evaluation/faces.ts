import type { ParticipantSignal } from "../src/core/participant/participant-signal.ts";
import { EXPRESSION_FILES } from "../src/offscreen/inference/expression-model.ts";
import { openExpressionNet } from "../src/offscreen/inference/expression-net.ts";
import { netModel } from "./net-model.ts";
import { openLookTools } from "./open-look-tools.ts";
import { openNet } from "./open-net.ts";
import { readClip } from "./read-clip.ts";
import { type PeopleSeen, readPeopleClip } from "./read-people-clip.ts";
import { type PictureReading, readPicture } from "./read-picture.ts";

/** A picture is drawn in the middle of a tile of this size, as high as a share of it. */
export interface TileSize {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly share: number;
}

/** The functions that scripts/commands/eval-faces.ts, eval-people.ts and eval-talking.ts call. */
export interface Faces {
	/**
	 * @param pictures the files' bytes in base64
	 * @returns null for a file that the browser cannot read as a picture
	 */
	read(
		pictures: readonly string[],
		tile: TileSize | null,
	): Promise<readonly (PictureReading | null)[]>;
	/**
	 * What so many looks a second say of the one person in a film.
	 * @param film the file's bytes in base64
	 * @returns null for a file that the browser cannot play
	 */
	readClip(
		film: string,
		perSecond: number,
	): Promise<readonly ParticipantSignal[] | null>;
	/**
	 * Which people so many looks a second show in a film of several.
	 * @param film the file's bytes in base64
	 * @returns null for a file that the browser cannot play
	 */
	readPeopleClip(
		film: string,
		perSecond: number,
	): Promise<readonly PeopleSeen[] | null>;
}

declare global {
	var faces: Faces;
}

const tools = await openLookTools();
const expression = await openExpressionNet(
	openNet,
	await netModel(EXPRESSION_FILES),
	"wasm",
);

globalThis.faces = {
	async read(pictures, tile) {
		const readings: (PictureReading | null)[] = [];
		for (const base64 of pictures) {
			const picture = await decoded(base64);
			try {
				readings.push(
					picture && (await readPicture(picture, tile, tools, expression)),
				);
			} finally {
				picture?.close();
			}
		}
		return readings;
	},
	readPeopleClip: (film, perSecond) =>
		readPeopleClip(new Blob([bytesOf(film)]), perSecond, tools).catch(
			() => null,
		),
	readClip: (film, perSecond) =>
		readClip(new Blob([bytesOf(film)]), perSecond, tools).catch(() => null),
};

/** Larger pictures are refused like broken ones, since their pixels would fill the memory. */
const MOST_PIXELS = 64e6;

/** Null if it is no picture. The caller closes it. */
async function decoded(base64: string): Promise<ImageBitmap | null> {
	const picture = await createImageBitmap(new Blob([bytesOf(base64)])).catch(
		() => null,
	);
	if (!picture || picture.width * picture.height <= MOST_PIXELS) return picture;
	picture.close();
	return null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
