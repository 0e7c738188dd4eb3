import { portraitFit } from "../demo/puppet/portrait-fit.ts";
import { puppetCamera } from "../demo/puppet/puppet-camera.ts";
import { type MeetingScript, peopleOf } from "../demo/script/meeting-script.ts";
import { type Truth, truthAt } from "../demo/script/truth.ts";
import type { FollowedFace } from "../src/core/face/followed-face.ts";
import type { ParticipantSignal } from "../src/core/participant/participant-signal.ts";
import { type Found, findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { lookAtFrame } from "../src/offscreen/analysis/look-at-frame.ts";
import type { FindTools } from "../src/offscreen/analysis/look-tools.ts";
import { pixelReader } from "../src/offscreen/analysis/picture-pixels.ts";
import { openVideoCall } from "./video-call.ts";
import { wholeSight } from "./whole-sight.ts";

export interface Recorded {
	readonly signal: ParticipantSignal;
	readonly truth: Truth;
}

/** Records what the extension's stages see of one person of a script, whose pictures are coded as in a call; not in real time. */
export async function recordSignals(
	script: MeetingScript,
	who: string,
	perSecond: number,
	tools: FindTools,
): Promise<readonly Recorded[]> {
	const people = peopleOf(script);
	const seed = people.findIndex(({ portrait }) => portrait.givenName === who);
	const person = people[seed];
	const fit = person && portraitFit(person.portrait.picture);
	if (!person || !fit) throw new Error(`${who} is no puppet of this script.`);
	const { widthPx, heightPx } = script.frame;
	const drawAt = await puppetCamera(person, fit, seed, script.frame);
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	if (!context) throw new Error("no 2D canvas");
	const call = openVideoCall(widthPx, heightPx, perSecond);
	const pixels = pixelReader();
	const recorded: Recorded[] = [];
	let followed: FollowedFace | null = null;
	for (let i = 0; i < script.durationS * perSecond; i++) {
		const atMs = Math.round((i * 1000) / perSecond);
		drawAt(context, atMs);
		const arrived = await call.transmit(context.canvas, atMs);
		const picture = await createImageBitmap(arrived);
		arrived.close();
		try {
			const sight = wholeSight(picture, pixels, who, atMs);
			const [found]: readonly Found[] = await findFaces(
				[{ ...sight, followed }],
				tools,
			);
			followed = found?.followed ?? null;
			const { signal } = lookAtFrame(
				who,
				sight.frame,
				sight.pixels,
				found?.faces ?? null,
				false,
				tools,
			);
			recorded.push({ signal, truth: truthAt(person, seed, fit.pose, atMs) });
		} finally {
			picture.close();
		}
	}
	call.close();
	return recorded;
}
