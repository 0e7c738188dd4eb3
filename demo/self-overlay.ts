import { type Overlay, parseOverlayMessage } from "./overlay-message.ts";

const SHOWN_EXPRESSIONS = 3;
const STATE_WORDS: Readonly<Record<string, string>> = {
	present: "",
	"no-face": "no face in the picture",
	"face-too-small": "face too small to read",
	"several-faces": "several faces in the picture",
	profile: "seen from the side",
	frozen: "picture frozen",
};

/** Draws what is posted to this window over the tile's picture. */
export function showOverlay(tile: HTMLElement): void {
	const canvas = document.createElement("canvas");
	canvas.id = "self-overlay";
	canvas.setAttribute("aria-hidden", "true");
	tile.append(canvas);
	window.addEventListener("message", ({ data, source, origin }) => {
		if (source !== window || origin !== location.origin) return;
		const overlay = parseOverlayMessage(data);
		const context = canvas.getContext("2d");
		if (!overlay || !context) return;
		canvas.width = tile.clientWidth;
		canvas.height = tile.clientHeight;
		drawOverlay(context, overlay);
	});
}

/** The own picture is mirrored, so what is drawn over it is, too; its text is not. */
export function drawOverlay(
	context: CanvasRenderingContext2D,
	{ box, landmarks, expressions, framesPerSecond, state }: Overlay,
): void {
	const { width, height } = context.canvas;
	context.clearRect(0, 0, width, height);
	context.strokeStyle = "#4ade80";
	context.fillStyle = "#7dd3fc";
	context.lineWidth = 2;
	if (box)
		context.strokeRect(
			(1 - box.x - box.width) * width,
			box.y * height,
			box.width * width,
			box.height * height,
		);
	for (const { x, y } of landmarks)
		context.fillRect((1 - x) * width - 1, y * height - 1, 2, 2);
	const lines = [
		`${framesPerSecond.toFixed(1)} frames/s`,
		...expressions
			.slice(0, SHOWN_EXPRESSIONS)
			.map(({ label, probability }) => `${label} ${probability.toFixed(2)}`),
		STATE_WORDS[state] ?? state,
	].filter((line) => line !== "");
	context.font = "16px system-ui, sans-serif";
	lines.forEach((line, i) => {
		const y = 26 + i * 24;
		context.fillStyle = "rgb(0 0 0 / 65%)";
		context.fillRect(8, y - 18, context.measureText(line).width + 16, 24);
		context.fillStyle = "#ffffff";
		context.fillText(line, 16, y);
	});
}
