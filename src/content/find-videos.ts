/** Every `<video>` of the document and its open shadow roots, in document order. Read anew at each pass: pages move and re-use elements. */
export function findVideos(root: Document | ShadowRoot): HTMLVideoElement[] {
	const videos: HTMLVideoElement[] = [];
	visit(root, videos);
	return videos;
}

function visit(root: Document | ShadowRoot, videos: HTMLVideoElement[]): void {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node instanceof HTMLVideoElement) videos.push(node);
		else if (node instanceof Element && node.shadowRoot)
			visit(node.shadowRoot, videos);
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
