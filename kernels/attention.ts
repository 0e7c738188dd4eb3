/**
 * Operations of the attention mesh (arXiv:2006.10962), which refines lips and
 * eyes: it crops them upright out of its own features, by the mesh's points, and
 * maps the refined points back. They compute the same as MediaPipe's operations,
 * mediapipe/util/tflite/operations, version 2 of each.
 *
 * A transform maps x y of the crop to x y of the features, as six numbers:
 * x' = t0 x + t1 y + t2, y' = t3 x + t4 y + t5.
 */

/**
 * Computes the transform from a crop of this many pixels to the widened, upright box around some points.
 * @param points x y z of each point in turn
 * @param indices of the points in the box, as 32-bit integers
 * @param left, right indices of the points that are level when the box is upright
 */
export function transformToBox(
	points: usize,
	indices: usize,
	count: i32,
	left: i32,
	right: i32,
	cropWidth: f32,
	cropHeight: f32,
	scaleX: f32,
	scaleY: f32,
	transform: usize,
): void {
	const from = points + <usize>left * 12;
	const to = points + <usize>right * 12;
	const dx = load<f32>(to) - load<f32>(from);
	const dy = load<f32>(to, 4) - load<f32>(from, 4);
	const length = sqrt<f32>(dx * dx + dy * dy);
	const alongX = dx / length;
	const alongY = dy / length;
	let minAlong = f32.MAX_VALUE;
	let maxAlong = -f32.MAX_VALUE;
	let minDown = f32.MAX_VALUE;
	let maxDown = -f32.MAX_VALUE;
	for (let i = 0; i < count; i++) {
		const point = points + <usize>load<i32>(indices + ((<usize>i) << 2)) * 12;
		const x = load<f32>(point);
		const y = load<f32>(point, 4);
		const along = x * alongX + y * alongY;
		const down = y * alongX - x * alongY;
		minAlong = min<f32>(minAlong, along);
		maxAlong = max<f32>(maxAlong, along);
		minDown = min<f32>(minDown, down);
		maxDown = max<f32>(maxDown, down);
	}
	const stepX = ((maxAlong - minAlong) * scaleX) / cropWidth;
	const stepY = ((maxDown - minDown) * scaleY) / cropHeight;
	const cornerAlong = (maxAlong + minAlong - stepX * cropWidth) / 2;
	const cornerDown = (maxDown + minDown - stepY * cropHeight) / 2;
	store<f32>(transform, alongX * stepX);
	store<f32>(transform, -alongY * stepY, 4);
	store<f32>(transform, cornerAlong * alongX - cornerDown * alongY, 8);
	store<f32>(transform, alongY * stepX, 12);
	store<f32>(transform, alongX * stepY, 16);
	store<f32>(transform, cornerAlong * alongY + cornerDown * alongX, 20);
}

/**
 * Samples a channels-last map bilinearly at the positions that the transform
 * gives. A pixel's position is its centre; values outside the map are zero.
 * @param channels bytes of one pixel, a multiple of 16
 */
export function cropMap(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	transform: usize,
	y: usize,
	cropHeight: i32,
	cropWidth: i32,
): void {
	const t0 = load<f32>(transform);
	const t1 = load<f32>(transform, 4);
	const t2 = load<f32>(transform, 8);
	const t3 = load<f32>(transform, 12);
	const t4 = load<f32>(transform, 16);
	const t5 = load<f32>(transform, 20);
	for (let line = 0; line < cropHeight; line++) {
		for (let column = 0; column < cropWidth; column++) {
			const u = f32(column) + 0.5;
			const v = f32(line) + 0.5;
			const atX = t0 * u + t1 * v + t2 - 0.5;
			const atY = t3 * u + t4 * v + t5 - 0.5;
			const floorX = floor<f32>(atX);
			const floorY = floor<f32>(atY);
			const right = atX - floorX;
			const below = atY - floorY;
			memory.fill(y, 0, channels);
			const i = <i32>floorX;
			const j = <i32>floorY;
			addPixel(x, height, width, channels, i, j, (1 - right) * (1 - below), y);
			addPixel(x, height, width, channels, i + 1, j, right * (1 - below), y);
			addPixel(x, height, width, channels, i, j + 1, (1 - right) * below, y);
			addPixel(x, height, width, channels, i + 1, j + 1, right * below, y);
			y += channels;
		}
	}
}

function addPixel(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	column: i32,
	line: i32,
	share: f32,
	y: usize,
): void {
	if (column < 0 || column >= width || line < 0 || line >= height) return;
	const from = x + <usize>(line * width + column) * channels;
	const factor = f32x4.splat(share);
	for (let channel: usize = 0; channel < channels; channel += 16) {
		const sum = f32x4.relaxed_madd(
			v128.load(from + channel),
			factor,
			v128.load(y + channel),
		);
		v128.store(y + channel, sum);
	}
}

/** Applies a transform to points, stored as x y of each in turn. */
export function transformPoints(
	x: usize,
	count: i32,
	transform: usize,
	y: usize,
): void {
	const end = x + ((<usize>count) << 3);
	while (x < end) {
		const atX = load<f32>(x);
		const atY = load<f32>(x, 4);
		store<f32>(
			y,
			load<f32>(transform) * atX +
				load<f32>(transform, 4) * atY +
				load<f32>(transform, 8),
		);
		store<f32>(
			y,
			load<f32>(transform, 12) * atX +
				load<f32>(transform, 16) * atY +
				load<f32>(transform, 20),
			4,
		);
		x += 8;
		y += 8;
	}
}
