import { animatePortrait } from "./animate-portrait.ts";
import { animatePuppet } from "./animate-puppet.ts";
import type { FrameClock } from "./frame-clock.ts";
import { callThroughLoopback } from "./loopback-call.ts";
import type { Source } from "./participant.ts";
import { PICTURE_URLS } from "./portrait-pictures.ts";
import { portraitFit } from "./puppet/portrait-fit.ts";
import { shareSlides } from "./share-slides.ts";

export type Received =
	| { readonly kind: "stream"; readonly stream: MediaStream }
	/** Nothing is sent, or the participant has left. */
	| { readonly kind: "nothing" }
	| { readonly kind: "no-route" };

/** The stream that the others receive from a participant. The user's own camera is shown as it is, without a call. */
export async function sendSource(
	source: Source,
	clock: FrameClock,
	signal: AbortSignal,
): Promise<Received> {
	if (source.kind === "camera-off") return { kind: "nothing" };
	if (source.kind === "own-camera")
		return { kind: "stream", stream: source.stream };
	const sent = await openSource(source, clock, signal);
	const call = await callThroughLoopback(sent, signal);
	if (call.kind === "connected") return { kind: "stream", stream: call.stream };
	return { kind: call.reason === "no-route" ? "no-route" : "nothing" };
}

function openSource(
	source: Exclude<Source, { kind: "camera-off" | "own-camera" }>,
	clock: FrameClock,
	signal: AbortSignal,
): MediaStream | Promise<MediaStream> {
	if (source.kind === "slides") return shareSlides(clock, signal);
	if (source.kind === "clip") return source.stream;
	if (source.kind === "portrait")
		return animatePortrait(source.portrait, clock, signal);
	const { person, seed, frame } = source;
	const { picture } = person.portrait;
	const fit = portraitFit(picture);
	const pictureUrl = PICTURE_URLS[picture];
	return fit
		? animatePuppet(person, { pictureUrl, fit }, seed, frame, clock, signal)
		: animatePortrait(person.portrait, clock, signal);
}
