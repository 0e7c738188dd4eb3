/** The number and size of the pictures for which the net's answers in PyTorch were recorded. */
export const BLOB_PICTURES = 24;
export const BLOB_PICTURE_SIDE_PX = 80;

/**
 * A grey RGBA picture of a slope, round blobs and noise. It uses only integers,
 * so that training/roompulse_training/parity.py draws exactly the same.
 */
export function blobPicture(n: number): Uint8ClampedArray {
	const side = BLOB_PICTURE_SIDE_PX;
	const rgba = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const grey = greyAt(n, x, y);
			rgba.set([grey, grey, grey, 255], (y * side + x) * 4);
		}
	}
	return rgba;
}

function greyAt(n: number, x: number, y: number): number {
	let grey = 70 + ((n * 37) % 90) + over((n % 3) * x, 2) + over((n % 5) * y, 4);
	for (let k = 0; k < 2 + (n % 5); k++) {
		const radius = 8 + ((n * 7 + k * 11) % 24);
		const distance2 =
			(x - ((n * 29 + k * 53) % BLOB_PICTURE_SIDE_PX)) ** 2 +
			(y - ((n * 43 + k * 31) % BLOB_PICTURE_SIDE_PX)) ** 2;
		const height = 60 + ((n * 17 + k * 23) % 80);
		const bump = over(
			height * Math.max(0, radius ** 2 - distance2),
			radius ** 2,
		);
		grey += (n + k) % 2 ? bump : -bump;
	}
	const noise = ((x * 131 + y * 197 + n * 71) * (x * 13 + y * 7 + n + 1)) % 257;
	return Math.min(255, Math.max(0, grey + over((n % 4) * 16 * noise, 257)));
}

function over(value: number, divisor: number): number {
	return Math.floor(value / divisor);
}
