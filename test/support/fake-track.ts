export interface FakeTrack {
	readonly id?: string;
	readonly readyState?: MediaStreamTrackState;
	readonly muted?: boolean;
	readonly enabled?: boolean;
	readonly contentHint?: string;
	readonly settings?: MediaTrackSettings;
}

/** A video track as a call receives it: live, and not from a device of this computer. */
export function aTrack({
	id = "track-1",
	readyState = "live",
	muted = false,
	enabled = true,
	contentHint = "",
	settings = { width: 640, height: 360 },
}: FakeTrack = {}): MediaStreamTrack {
	const track: MediaStreamTrack = Object.assign(new EventTarget(), {
		kind: "video",
		id,
		label: "",
		enabled,
		muted,
		readyState,
		contentHint,
		onended: null,
		onmute: null,
		onunmute: null,
		applyConstraints: async () => {},
		clone: () => track,
		getCapabilities: () => ({}),
		getConstraints: () => ({}),
		getSettings: () => settings,
		stop: () => {},
	});
	return track;
}
