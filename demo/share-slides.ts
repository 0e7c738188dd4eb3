import { canvasStream } from "./canvas-stream.ts";
import type { FrameClock } from "./frame-clock.ts";

const SLIDE_PX = { width: 640, height: 480 } as const;
const FRAMES_PER_SECOND = 5;
const SHOWN_FOR_MS = 9_000;

const SLIDES: readonly (readonly string[])[] = [
	["Spring release", "What is done", "What is left", "Who needs help"],
	["What is done", "Search in all folders", "Offline notes", "New sign-in"],
	["What is left", "Import of old files", "Keyboard help", "Translations"],
];

/** The stream of a shared screen: slides that change now and then, with a pointer that wanders over them. */
export function shareSlides(
	clock: FrameClock,
	signal: AbortSignal,
): MediaStream {
	const canvas = document.createElement("canvas");
	canvas.width = SLIDE_PX.width;
	canvas.height = SLIDE_PX.height;
	const context = canvas.getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	let drawnAt = Number.NEGATIVE_INFINITY;
	const draw = (elapsedMs: number) => {
		if (!context || elapsedMs - drawnAt < 1000 / FRAMES_PER_SECOND) return;
		drawnAt = elapsedMs;
		const index = Math.floor(elapsedMs / SHOWN_FOR_MS) % SLIDES.length;
		drawSlide(context, SLIDES[index] ?? []);
		drawPointer(context, elapsedMs / 1000);
	};
	draw(0);
	clock.onFrame(draw, signal);
	const stream = canvasStream(canvas, signal);
	// Real pages set this, too, so that the encoder keeps letters sharp.
	for (const track of stream.getVideoTracks()) track.contentHint = "detail";
	return stream;
}

function drawSlide(
	context: CanvasRenderingContext2D,
	[title = "", ...points]: readonly string[],
): void {
	context.fillStyle = "#fbfaf7";
	context.fillRect(0, 0, SLIDE_PX.width, SLIDE_PX.height);
	context.fillStyle = "#2f6f6b";
	context.fillRect(0, 0, 16, SLIDE_PX.height);
	context.fillStyle = "#1c2b2a";
	context.font = "600 52px system-ui, sans-serif";
	context.fillText(title, 64, 120);
	context.font = "34px system-ui, sans-serif";
	points.forEach((point, index) => {
		const y = 220 + index * 72;
		context.fillStyle = "#d98e3f";
		context.fillRect(64, y - 22, 18, 18);
		context.fillStyle = "#3b4a49";
		context.fillText(point, 104, y);
	});
}

function drawPointer(context: CanvasRenderingContext2D, seconds: number): void {
	const x = SLIDE_PX.width * (0.55 + 0.25 * Math.sin(seconds * 0.7));
	const y = SLIDE_PX.height * (0.55 + 0.25 * Math.sin(seconds * 0.43 + 1));
	context.fillStyle = "#111";
	context.beginPath();
	context.moveTo(x, y);
	context.lineTo(x + 7, y + 22);
	context.lineTo(x + 18, y + 14);
	context.closePath();
	context.fill();
}
