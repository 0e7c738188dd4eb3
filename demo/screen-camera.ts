import { drawnCamera } from "./portrait-camera.ts";

const SLIDES = [
	["Week 7", "How light becomes sugar"],
	["Chlorophyll", "absorbs red and blue, reflects green"],
	["The Calvin cycle", "three turns, one sugar"],
] as const;
const SLIDE_MS = 8_000;

/** A shared screen: slides that change. */
export function screenCamera(signal: AbortSignal): MediaStream {
	return drawnCamera(
		(context, timeMs) => {
			const index = Math.floor(timeMs / SLIDE_MS) % SLIDES.length;
			const [title, line] = SLIDES[index] ?? SLIDES[0];
			context.fillStyle = "#fdfcf8";
			context.fillRect(0, 0, 640, 360);
			context.fillStyle = "#1c5d46";
			context.fillRect(0, 0, 640, 18);
			context.fillStyle = "#1b2026";
			context.font = "bold 44px system-ui, sans-serif";
			context.fillText(title, 48, 150);
			context.font = "26px system-ui, sans-serif";
			context.fillText(line, 48, 205);
			const done = (timeMs % SLIDE_MS) / SLIDE_MS;
			context.fillRect(48, 300, 544 * done, 6);
		},
		{ widthPx: 640, heightPx: 360 },
		signal,
	);
}
