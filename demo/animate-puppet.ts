import { canvasStream } from "./canvas-stream.ts";
import type { FrameClock } from "./frame-clock.ts";
import type { FrameSize } from "./frame-rate.ts";
import { type Likeness, puppetCamera } from "./puppet/puppet-camera.ts";
import type { ScriptedPerson } from "./script/meeting-script.ts";

/**
 * The stream of a camera in front of somebody who does what the script says.
 * @throws {DOMException} if the portrait cannot be loaded
 */
export async function animatePuppet(
	person: ScriptedPerson,
	likeness: Likeness,
	seed: number,
	frame: FrameSize,
	clock: FrameClock,
	signal: AbortSignal,
): Promise<MediaStream> {
	const canvas = document.createElement("canvas");
	canvas.width = frame.widthPx;
	canvas.height = frame.heightPx;
	const context = canvas.getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	const drawAt = await puppetCamera(person, likeness, seed, frame);
	const draw = (elapsedMs: number) => {
		if (context) drawAt(context, elapsedMs);
	};
	draw(0);
	clock.onFrame(draw, signal);
	return canvasStream(canvas, signal);
}
