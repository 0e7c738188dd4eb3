import {
	failureOf,
	type PipelineFailureCode,
} from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/** A camera of this computer. */
export interface Camera {
	/** Chrome's own, of this extension only. */
	readonly id: string;
	/** Empty until Chrome has let us use a camera. */
	readonly label: string;
}

/** A camera that is running. */
export interface OpenCamera {
	readonly id: string;
	readonly stream: MediaStream;
	readonly track: MediaStreamTrack;
}

/** As much as a common camera has; faces at the back of a room are small. */
const WANTED: MediaTrackConstraints = {
	width: { ideal: 1_920 },
	height: { ideal: 1_080 },
	frameRate: { ideal: 15 },
};

export async function listCameras(): Promise<readonly Camera[]> {
	const devices = await navigator.mediaDevices.enumerateDevices();
	return devices
		.filter(({ kind }) => kind === "videoinput")
		.map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls `listener` when a camera is plugged in or out, until `signal` aborts. */
export function onCamerasChanged(
	listener: () => void,
	signal: AbortSignal,
): void {
	navigator.mediaDevices.addEventListener("devicechange", listener, { signal });
}

/** Starts a camera; the caller stops its track. @param id null for Chrome's first choice */
export async function openCamera(
	id: string | null,
): Promise<Result<OpenCamera>> {
	try {
		const stream = await navigator.mediaDevices.getUserMedia({
			audio: false,
			video: id ? { ...WANTED, deviceId: { exact: id } } : WANTED,
		});
		const [track] = stream.getVideoTracks();
		if (!track) return fail(failureOf("camera-missing"));
		return succeed({
			id: track.getSettings().deviceId ?? id ?? "",
			stream,
			track,
		});
	} catch (cause) {
		return fail(failureOf(codeOf(cause), cause));
	}
}

/** The names that the standard gives to what can go wrong (Media Capture and Streams, getUserMedia). */
const CODES: Readonly<Record<string, PipelineFailureCode>> = {
	NotAllowedError: "camera-denied",
	SecurityError: "camera-denied",
	NotFoundError: "camera-missing",
	OverconstrainedError: "camera-missing",
	NotReadableError: "camera-busy",
	AbortError: "camera-busy",
};

function codeOf(cause: unknown): PipelineFailureCode {
	const name = cause instanceof Error ? cause.name : "";
	return CODES[name] ?? "internal-error";
}
