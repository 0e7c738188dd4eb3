import type { Pause } from "./time-slices.ts";

const NODES_BETWEEN_PAUSES = 500;

/** Every `<video>` of the document and its open shadow roots, in document order. Read anew at each pass: pages move and re-use elements. */
export async function findVideos(pause: Pause): Promise<HTMLVideoElement[]> {
	const videos: HTMLVideoElement[] = [];
	await visit(document, videos, pause);
	return videos;
}

async function visit(
	root: Document | ShadowRoot,
	videos: HTMLVideoElement[],
	pause: Pause,
): Promise<void> {
	// No selector finds the hosts of shadow roots, so every element is looked at; the list is one moment's, whatever the page does in a pause.
	const elements = root.querySelectorAll("*");
	for (let i = 0; i < elements.length; i++) {
		if (i % NODES_BETWEEN_PAUSES === 0) await pause();
		const element = elements[i];
		if (element instanceof HTMLVideoElement) videos.push(element);
		else if (element?.shadowRoot)
			await visit(element.shadowRoot, videos, pause);
	}
}

/** The video track that plays in an element as a call does; null for films (an address instead of a stream) and sound. */
export function videoTrackOf(video: HTMLVideoElement): MediaStreamTrack | null {
	const { srcObject } = video;
	if (!(srcObject instanceof MediaStream)) return null;
	const tracks = srcObject.getVideoTracks();
	return (
		tracks.find(({ readyState }) => readyState === "live") ?? tracks[0] ?? null
	);
}
