import type { FramePoint } from "./camera.ts";
import { aroundEye, EYES } from "./eye-outline.ts";
import type { EyeGaze } from "./face-features.ts";
import type { Pixels } from "./paint-mesh.ts";

/** The irises of a portrait, which can look elsewhere. */
export interface Eyeballs {
	/** Draws the irises into the portrait where eyes turned like this have them, within the eyes' openings. */
	turn(gaze: EyeGaze): void;
}

/** Where an iris is in the portrait, in its pixels. */
export interface Iris extends FramePoint {
	readonly radius: number;
}

interface Eye {
	readonly iris: Iris;
	/** Along the eye, toward the picture's right, as long as the eye is wide. */
	readonly along: FramePoint;
	/** The pixels of the opening. */
	readonly pixels: readonly Spot[];
	/** The original picture of the iris, where no lid hides it, by pixel. */
	readonly seen: ReadonlyMap<number, number>;
	readonly pupil: number;
}

interface Spot extends FramePoint {
	readonly at: number;
	/** The pixel's colour where no iris is. */
	readonly white: number;
}

/** From the eyeball's middle to the pupil, by the width of an eye's opening: 10.5 and 28 mm in an adult. */
const PUPIL_SHARE = 0.375;
/** The rim of an iris blends with the white around it. */
const RIM = 1.15;

/**
 * @param points where the mesh's points are in the portrait, in its pixels
 * @param irises of both eyes, in the order of EYES
 */
export function eyeballs(
	portrait: Pixels,
	points: readonly FramePoint[],
	irises: readonly Iris[],
): Eyeballs {
	const eyes = EYES.flatMap((outline, i): readonly Eye[] => {
		const iris = irises[i];
		const around = aroundEye(outline).flatMap((point) => points[point] ?? []);
		const [a, b] = outline.corners.map((corner) => points[corner]);
		if (!iris || !a || !b) return [];
		const direction = Math.sign(b.x - a.x) || 1;
		const along = {
			x: (b.x - a.x) * direction,
			y: (b.y - a.y) * direction,
		};
		return [eyeOf(portrait, around, iris, along)];
	});
	return {
		turn({ yawDeg, pitchDeg }) {
			for (const eye of eyes) drawIris(portrait, eye, yawDeg, pitchDeg);
		},
	};
}

function eyeOf(
	portrait: Pixels,
	around: readonly FramePoint[],
	iris: Iris,
	along: FramePoint,
): Eye {
	const inside = spotsInside(portrait, around);
	const isIris = ({ x, y }: FramePoint) =>
		Math.hypot(x - iris.x, y - iris.y) <= iris.radius * RIM;
	const colourAt = ({ at }: { at: number }) => portrait.rgba[at] ?? 0;
	const whites = inside.filter((spot) => !isIris(spot));
	const dark = inside.filter(
		({ x, y }) => Math.hypot(x - iris.x, y - iris.y) <= iris.radius / 2,
	);
	const white = middleColour(whites.map(colourAt)) ?? 0xffc8c8c8;
	return {
		iris,
		along,
		pixels: inside.map((spot) => ({
			...spot,
			white: isIris(spot) ? white : colourAt(spot),
		})),
		seen: new Map(inside.map((spot) => [spot.at, colourAt(spot)])),
		pupil: middleColour(dark.map(colourAt)) ?? 0xff202020,
	};
}

function drawIris(
	portrait: Pixels,
	{ iris, along, pixels, seen, pupil }: Eye,
	yawDeg: number,
	pitchDeg: number,
): void {
	const right = PUPIL_SHARE * Math.sin((yawDeg * Math.PI) / 180);
	const up = PUPIL_SHARE * Math.sin((pitchDeg * Math.PI) / 180);
	const movedX = along.x * right + along.y * up;
	const movedY = along.y * right - along.x * up;
	for (const { x, y, at, white } of pixels) {
		const [dx, dy] = [x - movedX - iris.x, y - movedY - iris.y];
		if (Math.hypot(dx, dy) > iris.radius) {
			portrait.rgba[at] = white;
			continue;
		}
		// A part that a lid hid is drawn as the one on the other side of the pupil.
		portrait.rgba[at] =
			seen.get(pixelAt(portrait, iris.x + dx, iris.y + dy)) ??
			seen.get(pixelAt(portrait, iris.x + dx, iris.y - dy)) ??
			pupil;
	}
}

function pixelAt({ widthPx }: Pixels, x: number, y: number): number {
	return Math.floor(y) * widthPx + Math.floor(x);
}

/** The pixels whose middles are within a closed line. */
function spotsInside(
	{ widthPx, heightPx }: Pixels,
	around: readonly FramePoint[],
): readonly { x: number; y: number; at: number }[] {
	const xs = around.map(({ x }) => x);
	const ys = around.map(({ y }) => y);
	const spots: { x: number; y: number; at: number }[] = [];
	const bottom = Math.min(heightPx - 1, Math.ceil(Math.max(...ys)));
	const right = Math.min(widthPx - 1, Math.ceil(Math.max(...xs)));
	for (let row = Math.max(0, Math.floor(Math.min(...ys))); row <= bottom; row++)
		for (
			let column = Math.max(0, Math.floor(Math.min(...xs)));
			column <= right;
			column++
		) {
			const middle = { x: column + 0.5, y: row + 0.5 };
			if (isWithin(middle, around))
				spots.push({ ...middle, at: row * widthPx + column });
		}
	return spots;
}

function isWithin({ x, y }: FramePoint, around: readonly FramePoint[]) {
	let within = false;
	for (const [i, a] of around.entries()) {
		const b = around[(i + 1) % around.length];
		if (!b || a.y > y === b.y > y) continue;
		if (x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)) within = !within;
	}
	return within;
}

/** The colour of middle brightness; null for none. */
function middleColour(colours: readonly number[]): number | null {
	const sorted = colours.toSorted((a, b) => brightness(a) - brightness(b));
	return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function brightness(colour: number): number {
	return (colour & 0xff) + ((colour >> 8) & 0xff) * 2 + ((colour >> 16) & 0xff);
}
