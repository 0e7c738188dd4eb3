import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { FrameSize } from "../frame-rate.ts";
import type { Crop } from "../portrait-cast.ts";
import type { ScriptedPerson } from "../script/meeting-script.ts";
import { perform } from "../script/perform.ts";
import { NOISE_PX, sensorNoise } from "../sensor-noise.ts";
import { swayAt, swayPoint } from "../sway.ts";
import type { PortraitFit } from "./portrait-fit.ts";
import { portraitTexture } from "./portrait-texture.ts";
import { makePuppet } from "./puppet.ts";

/** The cast's crops are made for frames of this shape. */
const CAST_ASPECT = 4 / 3;
const EMPTY_ROOM = "#8a8f94";

/** Draws the picture of a scripted person's camera at a time. */
export type DrawPuppet = (
	context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	elapsedMs: number,
) => void;

/** A portrait, and where the face is in it. */
export interface Likeness {
	readonly pictureUrl: string;
	readonly fit: PortraitFit;
}

/** @throws {DOMException} if the portrait cannot be loaded */
export async function puppetCamera(
	person: ScriptedPerson,
	{ pictureUrl, fit }: Likeness,
	seed: number,
	frame: FrameSize,
): Promise<DrawPuppet> {
	const crop = cropFor(person.portrait.crop, frame);
	const texture = await portraitTexture(pictureUrl, frame.widthPx / crop.width);
	const puppet = makePuppet(texture, fit, crop, frame);
	const image = new ImageData(frame.widthPx, frame.heightPx);
	const target = { ...frame, rgba: new Uint32Array(image.data.buffer) };
	const noise = sensorNoise();
	return (context, elapsedMs) => {
		const { isThere, yawDeg, pitchDeg, features } = perform(
			person,
			seed,
			elapsedMs,
		);
		if (isThere) {
			const pose: HeadPose = {
				yawDeg: fit.pose.yawDeg + yawDeg,
				pitchDeg: fit.pose.pitchDeg + pitchDeg,
				rollDeg: fit.pose.rollDeg,
			};
			const sway = swayPoint(swayAt(seed, elapsedMs), frame);
			puppet.paint(target, pose, features, sway);
			context.putImageData(image, 0, 0);
		} else {
			context.fillStyle = EMPTY_ROOM;
			context.fillRect(0, 0, frame.widthPx, frame.heightPx);
		}
		context.drawImage(
			noise,
			-Math.random() * (NOISE_PX.width - frame.widthPx),
			-Math.random() * (NOISE_PX.height - frame.heightPx),
		);
	};
}

/** A crop that is as high as in the cast's own shape; beyond the portrait's edge, the pixels at its edge repeat. */
function cropFor(crop: Crop, { widthPx, heightPx }: FrameSize): Crop {
	return { ...crop, width: (crop.width * (widthPx / heightPx)) / CAST_ASPECT };
}
