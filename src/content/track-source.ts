/** Where a track's pictures come from, as far as this computer knows: its own camera, a screen of it, or, of one that was received, neither. */
export type TrackSource = "camera" | "screen" | "elsewhere";

/** What a track's settings say of its source never changes, and to ask takes 20 µs. */
const known = new WeakMap<MediaStreamTrack, TrackSource>();

export function trackSource(track: MediaStreamTrack): TrackSource {
	const source = known.get(track) ?? sourceIn(track.getSettings());
	// One that has not begun may not know yet.
	if (!track.muted) known.set(track, source);
	return source;
}

/** Only a track of a device on this computer knows its device and the group that it belongs to; one that was received bears its own id as the device's. */
function sourceIn({
	displaySurface,
	deviceId,
	groupId,
}: MediaTrackSettings): TrackSource {
	if (displaySurface !== undefined) return "screen";
	return deviceId && groupId ? "camera" : "elsewhere";
}
