import { BYTES_STEP } from "../../contract/picture-schema.ts";

/** Enough for the pictures of one request and their copies. */
const MAX_SPARE_BYTES = 2_000_000;

/** The last one kept is the first one taken: its memory is the likeliest to be in the processor's cache. */
const spare: Uint8Array<ArrayBuffer>[] = [];

/**
 * Bytes for a picture, at least `length` of them, with whatever an earlier picture
 * left in them. They are a whole buffer, because a message has all bytes of the
 * buffer that it has a view of; in whole steps, so that few lengths are in use.
 * Bytes that are used again cost less than new ones, each page of which is set to
 * zero and mapped when it is first touched.
 */
export function takeBytes(length: number): Uint8Array<ArrayBuffer> {
	const needed = Math.ceil(length / BYTES_STEP) * BYTES_STEP;
	const at = spare.findLastIndex((bytes) => bytes.length === needed);
	const [kept] = at < 0 ? [] : spare.splice(at, 1);
	return kept ?? new Uint8Array(needed);
}

/** Takes back bytes that nobody reads any more, because they were copied into a message or into another picture. */
export function keepBytes(bytes: Uint8Array): void {
	const { buffer } = bytes;
	const isReusable =
		buffer instanceof ArrayBuffer && buffer.byteLength % BYTES_STEP === 0;
	if (!isReusable) return;
	spare.push(new Uint8Array(buffer));
	let kept = spare.reduce((sum, { length }) => sum + length, 0);
	while (kept > MAX_SPARE_BYTES) kept -= spare.shift()?.length ?? kept;
}
