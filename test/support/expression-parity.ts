import { readFileSync } from "node:fs";
import {
	alignedCrop,
	EXPRESSION_INPUT_SIDE_PX,
} from "../../src/core/expression/expression-input.ts";
import { TEMPLATE_ANCHORS } from "../../src/core/expression/face-anchors.ts";
import {
	BLOB_PICTURE_SIDE_PX,
	BLOB_PICTURES,
	blobPicture,
} from "./blob-picture.ts";
import { samplerForTests } from "./kernels.ts";

/** What PyTorch answered, and to which net and pictures. */
interface Answers {
	readonly modelSha256: string;
	readonly picturesSha256: string;
	readonly logits: readonly (readonly number[])[];
}

export const PARITY_ANSWERS = JSON.parse(
	readFileSync(
		new URL("../fixtures/expression-net/parity.json", import.meta.url),
		"utf8",
	),
) as Answers;

export const PARITY_PICTURES = Array.from({ length: BLOB_PICTURES }, (_, n) =>
	blobPicture(n),
);

/** The net's inputs. */
export const PARITY_CROPS = PARITY_PICTURES.map(cropOf);

/** The largest difference of two numbers at the same position; NaN where the rows differ in length. */
export function furthest(
	rows: readonly ArrayLike<number>[],
	others: readonly ArrayLike<number>[],
): number {
	if (rows.length !== others.length) return Number.NaN;
	const differences = rows.flatMap((row, i) => {
		const other = others[i] ?? [];
		return row.length === other.length
			? Array.from(row, (value, j) => Math.abs(value - (other[j] ?? NaN)))
			: [Number.NaN];
	});
	return Math.max(...differences);
}

/** In each picture the template is placed as in the crop, only larger. */
function cropOf(picture: Uint8ClampedArray): number[] {
	const side = BLOB_PICTURE_SIDE_PX;
	const enlarged = ({ x, y }: { x: number; y: number }) => ({
		x: (x * side) / EXPRESSION_INPUT_SIDE_PX,
		y: (y * side) / EXPRESSION_INPUT_SIDE_PX,
	});
	const crop = alignedCrop(
		{ rgba: picture, widthPx: side, heightPx: side },
		{
			leftEye: enlarged(TEMPLATE_ANCHORS.leftEye),
			rightEye: enlarged(TEMPLATE_ANCHORS.rightEye),
			mouth: enlarged(TEMPLATE_ANCHORS.mouth),
		},
		samplerForTests(),
	);
	if (!crop) throw new Error("The template coincides.");
	return [...crop];
}
