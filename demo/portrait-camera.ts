import type { CastMember } from "./portrait-cast.ts";
import { swayAt } from "./sway.ts";

const WIDTH_PX = 320;
const HEIGHT_PX = 180;
const FRAMES_PER_SECOND = 12;

/** A camera stream that shows a portrait in slow movement, until `signal` aborts. */
export async function portraitCamera(
	{ portrait, framing }: CastMember,
	phase: number,
	signal: AbortSignal,
): Promise<MediaStream> {
	const image = new Image();
	image.src = portrait;
	await image.decode();
	return drawnCamera(
		(context, timeMs) => {
			const { shiftX, shiftY, turnRad, zoom } = swayAt(timeMs, phase);
			const scale = (WIDTH_PX / (framing.width * image.width)) * zoom;
			context.translate(
				WIDTH_PX * (0.5 + shiftX),
				HEIGHT_PX * 0.5 + WIDTH_PX * shiftY,
			);
			context.rotate(turnRad);
			context.scale(scale, scale);
			context.drawImage(
				image,
				-framing.centreX * image.width,
				-framing.centreY * image.height,
			);
		},
		{ widthPx: WIDTH_PX, heightPx: HEIGHT_PX },
		signal,
	);
}

/** A stream of whatever `draw` draws; the canvas is cleared and its transform reset before each picture. */
export function drawnCamera(
	draw: (context: CanvasRenderingContext2D, timeMs: number) => void,
	{ widthPx, heightPx }: { widthPx: number; heightPx: number },
	signal: AbortSignal,
): MediaStream {
	const canvas = document.createElement("canvas");
	canvas.width = widthPx;
	canvas.height = heightPx;
	const context = canvas.getContext("2d");
	if (!context) throw new Error("this browser has no 2D canvas");
	const paint = () => {
		context.resetTransform();
		context.fillStyle = "#20252b";
		context.fillRect(0, 0, widthPx, heightPx);
		draw(context, performance.now());
	};
	paint();
	const timer = setInterval(paint, 1_000 / FRAMES_PER_SECOND);
	const stream = canvas.captureStream(FRAMES_PER_SECOND);
	signal.addEventListener("abort", () => {
		clearInterval(timer);
		for (const track of stream.getTracks()) track.stop();
	});
	return stream;
}
