/** Side of the square 8-bit grey pictures of FER2013. */
export const SIDE_PX = 48;
const PIXELS = SIDE_PX ** 2;

/** Splits pictures that are stored one after the other. */
export function picturesFromBase64(base64: string): readonly Uint8Array[] {
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	return Array.from({ length: bytes.length / PIXELS }, (_, i) =>
		bytes.subarray(i * PIXELS, (i + 1) * PIXELS),
	);
}

export function rgbaOf(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
	const rgba = new Uint8ClampedArray(grey.length * 4);
	grey.forEach((level, i) => {
		rgba.set([level, level, level, 255], i * 4);
	});
	return rgba;
}
