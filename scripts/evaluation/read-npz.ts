import { unzipSync } from "fflate";
import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";

const SIDE_PX = 48;
const CLASSES = EXPRESSION_CLASSES.length;

export interface LabelledPictures {
	n: number;
	/** Grey pictures of 48 x 48, one after the other. */
	images: Uint8Array;
	/** Ten counts for each picture. */
	votes: number[][];
}

/**
 * Reads pictures and votes from a NumPy archive: `images` u8 [N, 48, 48], `votes` u8 [N, 10].
 * @throws an error that says in one sentence what is wrong
 */
export function readNpz(bytes: Uint8Array): LabelledPictures {
	const files = unzip(bytes);
	const images = readArray(files, "images", [SIDE_PX, SIDE_PX]);
	const votes = readArray(files, "votes", [CLASSES]);
	const n = images.length / SIDE_PX ** 2;
	if (votes.length / CLASSES !== n)
		throw new Error(
			`It holds ${n} images and votes for ${votes.length / CLASSES}.`,
		);
	return {
		n,
		images,
		votes: Array.from({ length: n }, (_, i) => [
			...votes.subarray(i * CLASSES, (i + 1) * CLASSES),
		]),
	};
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes);
	} catch (cause) {
		throw new Error("It is no NumPy archive (.npz).", { cause });
	}
}

function readArray(
	files: Record<string, Uint8Array>,
	name: string,
	itemShape: number[],
): Uint8Array {
	const file = files[`${name}.npy`];
	if (!file) throw new Error(`It has no array "${name}".`);
	const { header, data } = splitNpy(file, name);
	const type = /'descr':\s*'([^']*)'/.exec(header)?.[1];
	const shape = [
		...(/'shape':\s*\(([^)]*)\)/.exec(header)?.[1] ?? "").matchAll(/\d+/g),
	].map(Number);
	const wanted = `u8 [N, ${itemShape.join(", ")}]`;
	const isRight =
		(type === "|u1" || type === "u1") &&
		/'fortran_order':\s*False/.test(header) &&
		shape.length === itemShape.length + 1 &&
		itemShape.every((size, i) => size === shape[i + 1]);
	if (!isRight)
		throw new Error(
			`"${name}" is ${type} [${shape.join(", ")}], not ${wanted}.`,
		);
	const count = shape.reduce((product, size) => product * size, 1);
	if (data.length !== count)
		throw new Error(
			`"${name}" is cut short: ${data.length} of ${count} bytes.`,
		);
	return data;
}

/** Splits a file in NumPy's format, versions 1 to 3: magic, version, header length, header, data. */
function splitNpy(file: Uint8Array, name: string) {
	const magic = String.fromCharCode(...file.subarray(1, 6));
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	if (file.length < 12 || file[0] !== 0x93 || magic !== "NUMPY")
		throw new Error(`"${name}" is no NumPy array.`);
	const isOld = file[6] === 1;
	const start = isOld ? 10 : 12;
	const length = isOld ? view.getUint16(8, true) : view.getUint32(8, true);
	return {
		header: new TextDecoder().decode(file.subarray(start, start + length)),
		data: file.subarray(start + length),
	};
}
