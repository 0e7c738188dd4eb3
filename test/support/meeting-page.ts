import { aTrack, type FakeTrack } from "./fake-track.ts";
import { patch } from "./patch.ts";

/**
 * Shows a page in which `data-box="left top width height"` gives an element's
 * box, since happy-dom has no layout; an element without it has no box.
 */
export function showPage(html: string): void {
	patch(Element.prototype, { getBoundingClientRect: { value: boxOf } });
	patch(HTMLMediaElement, { HAVE_CURRENT_DATA: { value: 2 } });
	document.body.innerHTML = html;
}

function boxOf(this: Element): DOMRect {
	const [left = 0, top = 0, width = 0, height = 0] = (
		this.getAttribute("data-box") ?? ""
	)
		.split(" ")
		.map(Number);
	return new DOMRect(left, top, width, height);
}

/** The markup of a tile: a video, and what the page shows next to it. */
export function tileHtml(
	inside = "",
	attributes = "",
	{ videoId = "", widthPx = 400 } = {},
): string {
	const box = `data-box="0 0 ${widthPx} 225"`;
	const id = videoId && `id="${videoId}"`;
	return `<div class="tile" ${box} ${attributes}><video ${id} ${box}></video>${inside}</div>`;
}

/** The only element that matches, in the page or one of its shadow roots. */
export function element(
	selector: string,
	root: ParentNode = document,
): HTMLElement {
	const found = root.querySelector(selector);
	if (!(found instanceof HTMLElement))
		throw new Error(`Nothing matches ${selector}.`);
	return found;
}

export interface FakePlayback {
	readonly track?: FakeTrack;
	readonly widthPx?: number;
	readonly heightPx?: number;
	readonly readyState?: number;
	readonly paused?: boolean;
	readonly ended?: boolean;
}

/** Makes a video of the page play a stream of one track, which is named after the video's id. */
export function play(
	selector: string,
	playback: FakePlayback = {},
	root: ParentNode = document,
): HTMLVideoElement {
	const video = element(selector, root);
	if (!(video instanceof HTMLVideoElement))
		throw new Error(`${selector} is no video.`);
	const track = aTrack({ id: `track-of-${video.id}`, ...playback.track });
	video.srcObject = new MediaStream([track]);
	const properties = {
		videoWidth: playback.widthPx ?? 640,
		videoHeight: playback.heightPx ?? 360,
		readyState: playback.readyState ?? 4,
		paused: playback.paused ?? false,
		ended: playback.ended ?? false,
	};
	for (const [name, value] of Object.entries(properties))
		Object.defineProperty(video, name, { value, configurable: true });
	return video;
}
