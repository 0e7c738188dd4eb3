/** The K-th camera of this computer; what went wrong as a sentence. */
export async function ownCamera(
	index: number,
): Promise<MediaStream | { readonly problem: string }> {
	try {
		// Devices have no ids until a camera was allowed.
		const first = await navigator.mediaDevices.getUserMedia({ video: true });
		const devices = await navigator.mediaDevices.enumerateDevices();
		const cameras = devices.filter(({ kind }) => kind === "videoinput");
		const wanted = cameras[index];
		if (!wanted) {
			stop(first);
			return {
				problem: `There is no camera number ${index}: ${cameras.length} found, counted from 0.`,
			};
		}
		if (index === 0) return first;
		stop(first);
		return await navigator.mediaDevices.getUserMedia({
			video: { deviceId: { exact: wanted.deviceId } },
		});
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return { problem: `No camera could be opened: ${why}.` };
	}
}

function stop(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
