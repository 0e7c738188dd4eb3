const MAX_KEY_CHARS = 200;

/**
 * A key for each track, its id where that is unique. Janus calls the tracks of
 * all its publishers "janus1", so only the object itself tells them apart.
 */
export function trackKeys(): (track: MediaStreamTrack) => string {
	const keys = new WeakMap<MediaStreamTrack, string>();
	const tracksById = new Map<string, number>();
	return (track) => {
		const known = keys.get(track);
		if (known !== undefined) return known;
		const id = track.id.slice(0, MAX_KEY_CHARS);
		const count = (tracksById.get(id) ?? 0) + 1;
		tracksById.set(id, count);
		const key = count === 1 ? id : `${id}#${count}`;
		keys.set(track, key);
		return key;
	};
}
