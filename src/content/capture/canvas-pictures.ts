import { newElement, visibilityStateOf } from "../dom/page-members.ts";

/** A canvas, and a video that plays what is painted on it. */
export interface CanvasPicture {
	readonly canvas: HTMLCanvasElement;
	readonly video: HTMLVideoElement;
}

/** Whether a canvas can be read now, and why not. "hidden" means that the page paints nothing while its tab is in the background. */
export type CanvasState =
	| { readonly kind: "shown"; readonly picture: CanvasPicture }
	| { readonly kind: "starting" | "hidden" | "protected" };

export interface CanvasPictures {
	stateOf(canvas: HTMLCanvasElement, nowMs: number): CanvasState;
	/** Stops reading all other canvases. */
	keepOnly(canvases: ReadonlySet<HTMLCanvasElement>): void;
}

interface Reading {
	readonly picture: CanvasPicture;
	readonly stream: MediaStream;
	readonly sinceMs: number;
	pictures: number;
	changedAtMs: number;
	/** Whether any picture has shown something. */
	isPainted: boolean;
}

/** Each picture is a copy of the whole canvas: 8 a second at 1280x720 took the page 40 to 60 ms of processor time, without a GPU. Nobody gets more than three looks a second, except in the user's own picture while they watch it. */
const PICTURES_PER_SECOND = 5;
/** A canvas with people in it is painted all the time, so one that gives no picture for this long will never give any. */
const START_MS = 4_000;
const STALE_MS = 2_000;

/**
 * Reads canvases through capture streams, until `signal` aborts. A picture taken
 * directly from a WebGL canvas is blank except while the page draws, unless the
 * page preserves its drawing buffer. A stream gets each picture as it is shown,
 * whether or not the buffer is preserved or a worker paints it (Chromium 156).
 */
export function canvasPictures(signal: AbortSignal): CanvasPictures {
	const readings = new Map<HTMLCanvasElement, Reading | "protected">();
	signal.addEventListener("abort", () => {
		for (const reading of readings.values()) end(reading);
		readings.clear();
	});

	function begin(canvas: HTMLCanvasElement, nowMs: number) {
		const begun = signal.aborted ? "protected" : openReading(canvas, nowMs);
		readings.set(canvas, begun);
		return begun;
	}

	return {
		stateOf(canvas, nowMs) {
			const reading = readings.get(canvas) ?? begin(canvas, nowMs);
			return reading === "protected"
				? { kind: "protected" }
				: stateIn(reading, nowMs);
		},
		keepOnly(canvases) {
			for (const [canvas, reading] of readings) {
				if (canvases.has(canvas)) continue;
				end(reading);
				readings.delete(canvas);
			}
		},
	};
}

/** "protected" if Chrome refuses the stream, because the canvas shows something that the page itself may not read. */
function openReading(
	canvas: HTMLCanvasElement,
	nowMs: number,
): Reading | "protected" {
	try {
		const stream = canvas.captureStream(PICTURES_PER_SECOND);
		const video = newElement("video");
		video.muted = true;
		video.srcObject = stream;
		video.play().catch(() => {});
		return {
			picture: { canvas, video },
			stream,
			sinceMs: nowMs,
			pictures: 0,
			changedAtMs: nowMs,
			isPainted: false,
		};
	} catch {
		return "protected";
	}
}

function end(reading: Reading | "protected"): void {
	if (reading === "protected") return;
	for (const track of reading.stream.getTracks()) track.stop();
	reading.picture.video.srcObject = null;
}

function stateIn(reading: Reading, nowMs: number): CanvasState {
	const { picture, sinceMs } = reading;
	const pictures = picturesShown(picture.video);
	if (pictures !== reading.pictures) {
		reading.pictures = pictures;
		reading.changedAtMs = nowMs;
	}
	const isStale = nowMs - reading.changedAtMs >= STALE_MS;
	if (visibilityStateOf(document) === "hidden" && isStale)
		return { kind: "hidden" };
	if (pictures === 0 || picture.video.videoWidth === 0)
		return { kind: nowMs - sinceMs < START_MS ? "starting" : "protected" };
	if (!reading.isPainted) reading.isPainted = !isBlank(picture.video);
	if (reading.isPainted) return { kind: "shown", picture };
	return { kind: nowMs - sinceMs < START_MS ? "starting" : "protected" };
}

export function picturesShown(video: HTMLVideoElement): number {
	return video.getVideoPlaybackQuality().totalVideoFrames;
}

/** A browser that withholds the pixels gives transparent ones, and so does a canvas that was emptied and not painted yet, which is why it is asked again. */
function isBlank(video: HTMLVideoElement): boolean {
	const canvas = new OffscreenCanvas(16, 16);
	const context = canvas.getContext("2d");
	if (!context) return true;
	context.drawImage(video, 0, 0, 16, 16);
	const { data } = context.getImageData(0, 0, 16, 16);
	return data.every((value, i) => i % 4 !== 3 || value === 0);
}
