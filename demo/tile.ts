import { initials } from "./initials.ts";
import type { Participant } from "./participant.ts";

/** A participant's tile as meeting pages show it: a picture or initials, and the name at its foot. */
export function createTile({ id, name, source }: Participant): HTMLElement {
	const tile = document.createElement("div");
	tile.className = "tile";
	tile.dataset.participantId = id;
	if (source.kind === "own-camera") tile.dataset.self = "true";
	if (source.kind === "slides") tile.dataset.streamType = "ScreenSharing";
	const avatar = document.createElement("span");
	avatar.className = "avatar";
	avatar.ariaHidden = "true";
	avatar.textContent = initials(name);
	const label = document.createElement("span");
	label.className = "name";
	label.textContent = name;
	tile.append(avatar, label);
	return tile;
}

/** Shows the stream in the tile, before the initials. */
export function showInTile(tile: HTMLElement, stream: MediaStream): void {
	const video = document.createElement("video");
	video.autoplay = true;
	video.playsInline = true;
	video.muted = true;
	video.srcObject = stream;
	tile.prepend(video);
	// A video that the page starts plays on when it is scrolled out of sight. Starting may fail if the tile goes away meanwhile.
	video.play().catch(() => {});
}

/** Removes the video and leaves the initials. */
export function hideFromTile(tile: HTMLElement): void {
	const video = tile.querySelector("video");
	if (!video) return;
	video.srcObject = null;
	video.remove();
}

/** Removes the tile from the page and releases its stream. */
export function removeTile(tile: HTMLElement): void {
	hideFromTile(tile);
	tile.remove();
}
