import { initials } from "./initials.ts";
import type { Participant } from "./participant.ts";

/** A participant's tile as meeting pages show it: picture or initials, and the name over its foot. */
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
	// Started by the page, it goes on where it is scrolled out of sight; a tile that goes meanwhile may end it.
	video.play().catch(() => {});
}

/** Leaves the initials. */
export function hideFromTile(tile: HTMLElement): void {
	const video = tile.querySelector("video");
	if (!video) return;
	video.srcObject = null;
	video.remove();
}

/** Takes the tile off the page and lets go of its stream. */
export function removeTile(tile: HTMLElement): void {
	hideFromTile(tile);
	tile.remove();
}
