export type OwnCamera =
	| { readonly kind: "own-camera"; readonly stream: MediaStream }
	| {
			readonly kind: "failed";
			readonly reason: "no-camera" | "denied" | "busy";
	  };

export const CAMERA_FAILURE_TEXT = {
	"no-camera": "No camera was found. Connect one, then try again.",
	denied:
		"The browser does not allow this page to use the camera. Allow it in the address bar, then try again.",
	busy: "The camera cannot be opened: another program may be using it.",
} as const;

/** Opens the camera with this number, from 0; it is switched off when the signal aborts. */
export async function openOwnCamera(
	number: number,
	signal: AbortSignal,
): Promise<OwnCamera> {
	try {
		// Cameras have names and numbers only after one has been allowed.
		const first = await navigator.mediaDevices.getUserMedia({ video: true });
		const cameras = await ownCameras();
		const wanted = cameras[number]?.deviceId;
		stopAll(first);
		if (wanted === undefined) return { kind: "failed", reason: "no-camera" };
		const stream = await navigator.mediaDevices.getUserMedia({
			video: {
				deviceId: { exact: wanted },
				width: { ideal: 1280 },
				height: { ideal: 720 },
			},
		});
		if (signal.aborted) stopAll(stream);
		signal.addEventListener("abort", () => stopAll(stream), { once: true });
		return { kind: "own-camera", stream };
	} catch (error) {
		return { kind: "failed", reason: reasonOf(error) };
	}
}

/** Needs no permission, but before one is given, cameras are listed without names. */
export async function ownCameras(): Promise<readonly MediaDeviceInfo[]> {
	const devices = await navigator.mediaDevices.enumerateDevices();
	return devices.filter(({ kind }) => kind === "videoinput");
}

function reasonOf(error: unknown): "no-camera" | "denied" | "busy" {
	const name = error instanceof DOMException ? error.name : "";
	if (name === "NotAllowedError") return "denied";
	if (name === "NotFoundError" || name === "OverconstrainedError")
		return "no-camera";
	return "busy";
}

function stopAll(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
