import { EMPTY_TILE_MEMORY } from "../src/core/face-group/tile-memory.ts";
import type { ParticipantSignal } from "../src/core/participant/participant-signal.ts";
import { alignFace } from "../src/offscreen/analysis/align-face.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { signalOf } from "../src/offscreen/analysis/look-signal.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { wholeLook } from "./whole-look.ts";
import { atTime, withVideo } from "./with-video.ts";

/**
 * Looks at a film so many times a second, following the face from look to look; not in real time.
 * @param film the file's bytes
 * @throws {Error} if the browser cannot play it
 */
export async function readClip(
	film: Blob,
	perSecond: number,
	tools: LookTools,
): Promise<readonly ParticipantSignal[]> {
	return withVideo(film, async (video) => {
		const signals: ParticipantSignal[] = [];
		let memory = EMPTY_TILE_MEMORY;
		for (let i = 0; i < Math.floor(video.duration * perSecond); i++) {
			// In the middle of its time, so that rounding does not give the picture before.
			const seekedS = await atTime(video, (i + 0.5) / perSecond);
			const picture = await createImageBitmap(video);
			try {
				const capturedAtMs = Math.round(seekedS * 1_000);
				const look = wholeLook(picture, tools, { capturedAtMs, memory });
				await findFaces([look], tools);
				memory = look.memory;
				alignFace(look, false, tools);
				signals.push(signalOf(look));
			} finally {
				picture.close();
			}
		}
		return signals;
	});
}
