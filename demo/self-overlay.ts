import {
	type OverlayObservation,
	parseOverlayMessage,
} from "./overlay-message.ts";

const BOX_COLOUR = "#4ade80";
const LANDMARK_COLOUR = "#7dd3fc";
const PANEL = "rgb(8 18 20 / 72%)";
const LEADING = 3;
const LINE_PX = 24;
const PANEL_WIDTH_PX = 230;

/** An observation disappears after this time if no other follows. */
const SHOWN_FOR_MS = 2_000;

/** Draws the observations in the window's messages over the picture, until the signal aborts. */
export function listenForOverlay(
	canvas: HTMLCanvasElement,
	mirrored: boolean,
	signal: AbortSignal,
): void {
	const context = canvas.getContext("2d");
	if (!context) return;
	let expiry = 0;
	signal.addEventListener("abort", () => clearTimeout(expiry), { once: true });
	window.addEventListener(
		"message",
		({ data, source }) => {
			if (source !== window) return;
			const observation = parseOverlayMessage(data);
			if (observation === undefined) return;
			canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
			canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
			drawOverlay(context, observation, mirrored);
			clearTimeout(expiry);
			expiry = window.setTimeout(
				() => drawOverlay(context, null, mirrored),
				SHOWN_FOR_MS,
			);
		},
		{ signal },
	);
}

/** Draws on the context's canvas, which covers exactly the picture. With `mirrored`, the picture is shown as in a mirror, but letters must not be. */
export function drawOverlay(
	context: CanvasRenderingContext2D,
	observation: OverlayObservation,
	mirrored: boolean,
): void {
	const { width, height } = context.canvas;
	context.clearRect(0, 0, width, height);
	if (!observation) return;
	const { box, landmarks } = observation;
	const scale = Math.max(width, height) / 960;
	context.fillStyle = LANDMARK_COLOUR;
	const dot = Math.max(2, Math.round(2 * scale));
	for (const { x, y } of landmarks) {
		const left = (mirrored ? 1 - x : x) * width;
		// Drawn on whole pixels, because such small dots would blur away between them.
		context.fillRect(
			Math.round(left - dot / 2),
			Math.round(y * height - dot / 2),
			dot,
			dot,
		);
	}
	if (box) {
		const left = mirrored ? 1 - box.x - box.width : box.x;
		context.strokeStyle = BOX_COLOUR;
		context.lineWidth = Math.max(2, 3 * scale);
		context.strokeRect(
			left * width,
			box.y * height,
			box.width * width,
			box.height * height,
		);
	}
	drawPanel(context, observation, scale);
}

/** State, frames per second and the leading expressions, in the upper left corner. */
function drawPanel(
	context: CanvasRenderingContext2D,
	{ state, framesPerSecond, expressions }: NonNullable<OverlayObservation>,
	scale: number,
): void {
	const leading = expressions.slice(0, LEADING);
	const line = LINE_PX * scale;
	const panelWidth = PANEL_WIDTH_PX * scale;
	const left = line / 2;
	context.fillStyle = PANEL;
	context.fillRect(left, left, panelWidth, line * (leading.length + 1.6));
	context.font = `${15 * scale}px system-ui, sans-serif`;
	context.textBaseline = "middle";
	const write = (row: number, start: string, end: string) => {
		const y = left + line * (row + 0.8);
		context.fillStyle = "white";
		context.textAlign = "left";
		context.fillText(start, left * 2, y);
		context.textAlign = "right";
		context.fillText(end, panelWidth, y);
	};
	write(0, state.replaceAll("-", " "), `${framesPerSecond.toFixed(1)} fps`);
	leading.forEach(({ label, probability }, index) => {
		const row = index + 1;
		context.fillStyle = "rgb(74 222 128 / 35%)";
		context.fillRect(
			left,
			left + line * (row + 0.35),
			panelWidth * probability,
			line * 0.9,
		);
		write(row, label, `${Math.round(probability * 100)} %`);
	});
}
