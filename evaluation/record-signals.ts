import { PICTURE_URLS } from "../demo/portrait-pictures.ts";
import { portraitFit } from "../demo/puppet/portrait-fit.ts";
import { puppetCamera } from "../demo/puppet/puppet-camera.ts";
import { type MeetingScript, peopleOf } from "../demo/script/meeting-script.ts";
import { type Truth, truthAt } from "../demo/script/truth.ts";
import { EMPTY_TILE_MEMORY } from "../src/core/face-group/tile-memory.ts";
import type { ParticipantSignal } from "../src/core/participant/participant-signal.ts";
import { alignFace } from "../src/offscreen/analysis/align-face.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { signalOf } from "../src/offscreen/analysis/look-signal.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { openVideoCall } from "./video-call.ts";
import { wholeLook } from "./whole-look.ts";

export interface Recorded {
	readonly signal: ParticipantSignal;
	readonly truth: Truth;
}

/** Records what the extension's stages see of one person of a script, whose pictures are coded as in a call; not in real time. */
export async function recordSignals(
	script: MeetingScript,
	who: string,
	perSecond: number,
	tools: LookTools,
): Promise<readonly Recorded[]> {
	const people = peopleOf(script);
	const seed = people.findIndex(({ portrait }) => portrait.givenName === who);
	const person = people[seed];
	const picture = person?.portrait.picture;
	const fit = picture && portraitFit(picture);
	if (!person || !fit) throw new Error(`${who} is no puppet of this script.`);
	const { widthPx, heightPx } = script.frame;
	const drawAt = await puppetCamera(
		person,
		{ pictureUrl: PICTURE_URLS[picture], fit },
		seed,
		script.frame,
	);
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	if (!context) throw new Error("no 2D canvas");
	const call = openVideoCall(widthPx, heightPx, perSecond);
	const recorded: Recorded[] = [];
	let memory = EMPTY_TILE_MEMORY;
	for (let i = 0; i < script.durationS * perSecond; i++) {
		const atMs = Math.round((i * 1000) / perSecond);
		drawAt(context, atMs);
		const arrived = await call.transmit(context.canvas, atMs);
		const picture = await createImageBitmap(arrived);
		arrived.close();
		try {
			const look = wholeLook(picture, tools, {
				who,
				capturedAtMs: atMs,
				memory,
			});
			await findFaces([look], tools);
			memory = look.memory;
			alignFace(look, false, tools);
			recorded.push({
				signal: signalOf(look),
				truth: truthAt(person, seed, fit.pose, atMs),
			});
		} finally {
			picture.close();
		}
	}
	call.close();
	return recorded;
}
