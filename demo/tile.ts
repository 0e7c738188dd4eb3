/** One tile of the meeting, built as meeting pages build theirs: a key, a video or an avatar, a name over the picture. */
export interface TileContent {
	readonly id: string;
	readonly name: string;
	/** Null: the camera is off. */
	readonly stream: MediaStream | null;
	readonly kind: "camera" | "screen" | "self";
}

export function createTile({
	id,
	name,
	stream,
	kind,
}: TileContent): HTMLElement {
	const tile = document.createElement("div");
	tile.className = kind === "self" ? "tile mirrored" : "tile";
	tile.dataset.participantId = id;
	tile.dataset.streamType = kind === "screen" ? "ScreenSharing" : "Video";
	tile.append(stream ? videoOf(stream) : avatarOf(name), nameOf(name));
	return tile;
}

export function videoOf(stream: MediaStream): HTMLVideoElement {
	const video = document.createElement("video");
	video.autoplay = true;
	video.playsInline = true;
	video.muted = true;
	video.srcObject = stream;
	return video;
}

function avatarOf(name: string): HTMLElement {
	const avatar = document.createElement("div");
	avatar.className = "avatar";
	avatar.setAttribute("aria-hidden", "true");
	avatar.textContent = name
		.split(" ")
		.map((part) => part[0] ?? "")
		.join("");
	return avatar;
}

function nameOf(name: string): HTMLElement {
	const label = document.createElement("span");
	label.className = "name";
	label.textContent = name;
	return label;
}
