/**
 * Plays a film by seeking, and lets go of it afterwards.
 * @throws {Error} if the browser cannot play it
 */
export async function withVideo<T>(
	film: Blob,
	use: (video: HTMLVideoElement) => Promise<T>,
): Promise<T> {
	const video = document.createElement("video");
	video.muted = true;
	video.preload = "auto";
	video.src = URL.createObjectURL(film);
	try {
		await once(video, "loadeddata");
		return await use(video);
	} finally {
		URL.revokeObjectURL(video.src);
		video.removeAttribute("src");
		video.load();
	}
}

/** Seeks, and resolves to the time when its picture is there. */
export async function atTime(
	video: HTMLVideoElement,
	timeS: number,
): Promise<number> {
	video.currentTime = timeS;
	await once(video, "seeked");
	return timeS;
}

function once(
	video: HTMLVideoElement,
	event: "loadeddata" | "seeked",
): Promise<void> {
	return new Promise((resolve, reject) => {
		video.addEventListener(event, () => resolve(), { once: true });
		video.addEventListener(
			"error",
			() => reject(new Error(video.error?.message || "not playable")),
			{ once: true },
		);
	});
}
