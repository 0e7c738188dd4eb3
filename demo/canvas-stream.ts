/**
 * A camera's stream of everything that is drawn on the canvas; its tracks end with
 * the signal. The code that draws sets the frame rate: a limit here as well would
 * drop every frame that comes a little early.
 */
export function canvasStream(
	canvas: HTMLCanvasElement,
	signal: AbortSignal,
): MediaStream {
	const stream = canvas.captureStream();
	signal.addEventListener(
		"abort",
		() => {
			for (const track of stream.getTracks()) track.stop();
		},
		{ once: true },
	);
	return stream;
}
