import { showNotice } from "./notice.ts";
import { CAMERA_FAILURE_TEXT, openOwnCamera } from "./own-camera.ts";
import { pagePart } from "./page-part.ts";
import { listenForOverlay } from "./self-overlay.ts";
import { createTile, showInTile } from "./tile.ts";

/** A call with nobody but the user: the camera with this number, mirrored, with an overlay on the picture. */
export async function showSelfCall(
	camera: number,
	signal: AbortSignal,
): Promise<void> {
	document.documentElement.dataset.view = "self";
	const opened = await openOwnCamera(camera, signal);
	if (opened.kind === "failed") {
		showNotice(CAMERA_FAILURE_TEXT[opened.reason]);
		return;
	}
	const tile = createTile({
		id: "you",
		name: "You",
		source: opened,
		absence: null,
	});
	showInTile(tile, opened.stream);
	const overlay = document.createElement("canvas");
	overlay.id = "self-overlay";
	tile.append(overlay);
	const video = tile.querySelector("video");
	// The tile takes the picture's shape, so that the overlay covers all of it.
	video?.addEventListener(
		"resize",
		() =>
			tile.style.setProperty(
				"--aspect",
				String(video.videoWidth / video.videoHeight),
			),
		{ signal },
	);
	pagePart("tiles", HTMLElement).append(tile);
	listenForOverlay(overlay, true, signal);
}
