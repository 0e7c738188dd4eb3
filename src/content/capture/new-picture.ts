import { monotonicMs, wait } from "../../platform/clock.ts";
import { readTrack } from "../../platform/read-track.ts";

/** The pictures of a track whose every picture is wanted. */
interface TrackPictures {
	/** The newest picture that nobody has had, or the next; the caller closes it. Null if none comes for a while. */
	next(signal: AbortSignal): Promise<VideoFrame | null>;
}

/** A camera that gives no picture for so long is shown as it is. */
const PATIENCE_MS = 150;
/** Reading costs the page time, so it ends when nobody has wanted a picture for so long. */
const UNWANTED_MS = 1_000;

const reading = new Map<MediaStreamTrack, TrackPictures>();

/**
 * The next picture of a track, each of which is handed out once: those who wait
 * get one after the other. It comes from the track itself, because a video shows
 * no more pictures than its screen does, 60 a second as a rule. The caller closes
 * it. Null if none comes for a while; then the one that the video shows is the
 * newest.
 */
export function newPicture(
	track: MediaStreamTrack,
	signal: AbortSignal,
): Promise<VideoFrame | null> {
	const known = reading.get(track) ?? trackPictures(track, signal);
	reading.set(track, known);
	return known.next(signal);
}

/** Reads a track until it ends, nobody wants its pictures, or `signal` aborts. */
function trackPictures(
	track: MediaStreamTrack,
	signal: AbortSignal,
): TrackPictures {
	const life = new AbortController();
	const waiting: ((picture: VideoFrame) => void)[] = [];
	let kept: VideoFrame | null = null;
	let wantedAtMs = monotonicMs();

	function take(picture: VideoFrame): void {
		const first = waiting.shift();
		if (first) {
			first(picture);
			return;
		}
		kept?.close();
		kept = picture;
	}

	async function endWhenUnwanted(): Promise<void> {
		while (!signal.aborted && monotonicMs() - wantedAtMs < UNWANTED_MS)
			await wait(UNWANTED_MS, signal);
		life.abort();
	}

	function ended(): void {
		kept?.close();
		kept = null;
		if (reading.get(track) === pictures) reading.delete(track);
	}

	const pictures: TrackPictures = {
		async next(asker) {
			wantedAtMs = monotonicMs();
			if (kept) {
				const picture = kept;
				kept = null;
				return picture;
			}
			return nextIn(waiting, asker);
		},
	};
	// A track that cannot be read gives no picture, and whoever waits for one is patient for nothing.
	readTrack(track, take, life.signal)
		.catch(() => {})
		.finally(ended);
	void endWhenUnwanted();
	return pictures;
}

/** Waits in the queue for a picture, but not for long. */
async function nextIn(
	waiting: ((picture: VideoFrame) => void)[],
	signal: AbortSignal,
): Promise<VideoFrame | null> {
	const enough = new AbortController();
	let picture: VideoFrame | null = null;
	const take = (next: VideoFrame) => {
		picture = next;
		enough.abort();
	};
	waiting.push(take);
	await wait(PATIENCE_MS, AbortSignal.any([signal, enough.signal]));
	const at = waiting.indexOf(take);
	if (at >= 0) waiting.splice(at, 1);
	return picture;
}
