/** A canvas as a video that plays what is painted there. */
export interface CanvasPicture {
	readonly canvas: HTMLCanvasElement;
	readonly video: HTMLVideoElement;
}

/** What can be had of a canvas now. "hidden": the page paints nothing while its tab is behind. */
export type CanvasState =
	| { readonly kind: "shown"; readonly picture: CanvasPicture }
	| { readonly kind: "starting" | "hidden" | "protected" };

export interface CanvasPictures {
	stateOf(canvas: HTMLCanvasElement, nowMs: number): CanvasState;
	/** Ends the reading of all others. */
	keepOnly(canvases: ReadonlySet<HTMLCanvasElement>): void;
}

interface Reading {
	readonly picture: CanvasPicture;
	readonly stream: MediaStream;
	readonly sinceMs: number;
	pictures: number;
	changedAtMs: number;
	isBlank: boolean | null;
}

/** Each is a copy of the whole canvas: 8 a second of 1280x720 took the page 40 to 60 ms of processor time, without a GPU. Nobody is looked at more often than three times a second, but for the own picture that is watched. */
const PICTURES_PER_SECOND = 5;
/** A canvas with people in it is painted all the time; of one that gives nothing for so long, nothing comes. */
const START_MS = 4_000;
const STALE_MS = 2_000;

/**
 * Reads canvases by streams of them. A picture taken of a WebGL canvas is blank
 * outside the page's own drawing unless the page keeps its buffer; a stream
 * gets each picture as it is shown, buffer or not, painted by a worker or not
 * (Chromium 156). It ends with `signal`.
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
				: lookAt(reading, nowMs);
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

/** Chrome refuses the stream of a canvas that holds what the page itself may not read. */
function openReading(
	canvas: HTMLCanvasElement,
	nowMs: number,
): Reading | "protected" {
	try {
		const stream = canvas.captureStream(PICTURES_PER_SECOND);
		const video = document.createElement("video");
		video.muted = true;
		video.srcObject = stream;
		video.play().catch(() => {});
		return {
			picture: { canvas, video },
			stream,
			sinceMs: nowMs,
			pictures: 0,
			changedAtMs: nowMs,
			isBlank: null,
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

function lookAt(reading: Reading, nowMs: number): CanvasState {
	const { picture, sinceMs } = reading;
	const pictures = picturesShown(picture.video);
	if (pictures !== reading.pictures) {
		reading.pictures = pictures;
		reading.changedAtMs = nowMs;
	}
	const isStale = nowMs - reading.changedAtMs >= STALE_MS;
	if (document.hidden && isStale) return { kind: "hidden" };
	if (pictures === 0 || picture.video.videoWidth === 0)
		return { kind: nowMs - sinceMs < START_MS ? "starting" : "protected" };
	reading.isBlank ??= isBlank(picture.video);
	return reading.isBlank ? { kind: "protected" } : { kind: "shown", picture };
}

export function picturesShown(video: HTMLVideoElement): number {
	return video.getVideoPlaybackQuality().totalVideoFrames;
}

/** Looked at once: a browser that gives no pixels gives transparent ones. */
function isBlank(video: HTMLVideoElement): boolean {
	const canvas = new OffscreenCanvas(16, 16);
	const context = canvas.getContext("2d");
	if (!context) return true;
	context.drawImage(video, 0, 0, 16, 16);
	const { data } = context.getImageData(0, 0, 16, 16);
	return data.every((value, i) => i % 4 !== 3 || value === 0);
}
