import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../core/base/result.ts";
import type { TabPictureNeed } from "../../core/page/tab-picture.ts";
import { cropGeometry, fittedInto } from "../../core/picture/crop-geometry.ts";
import { fitSize } from "../../core/picture/frame.ts";
import { wait } from "../../platform/clock.ts";
import type { readTab } from "../../platform/tab-stream.ts";
import type {
	ReceivedCrop,
	ReceivedFrame,
} from "../content-link/received-frame.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";

/** The picture of one tab, from which tiles are cropped that cannot be captured otherwise. Only the newest frame is kept. */
export interface TabPicture {
	readonly state: TabPictureNeed["state"];
	readonly failure: PipelineFailure | null;
	/** Starts the stream with an id from Chrome, and resolves when its first picture has come. Fails if no tile needs it. */
	start(streamId: string): Promise<Result<null>>;
	/** Crops a tile from the newest frame; the receiver closes it. Null if no frame is fresh enough, or this tile was cropped from it before. */
	cropFromTab(key: string, placed: ReceivedCrop): ReceivedFrame | null;
	/** Sets which tiles need the tab's picture now. Without any it ends, at once if the meeting has left the page. */
	neededBy(keys: ReadonlySet<string>, meeting: MeetingPresence): void;
	/** Calls `listener` whenever the state changes. */
	onChange(listener: () => void): void;
	close(): void;
}

/** "here": others than the user are listed. "empty": the page lists nobody else. "gone": no page frame of the tab lists anything any more. */
export type MeetingPresence = "here" | "empty" | "gone";

interface TabFrame {
	readonly picture: VideoFrame;
	readonly capturedAtMs: number;
}

export interface TabPictureParts {
	readonly readTab: typeof readTab;
	readonly nowMs: () => number;
	readonly resources: DocumentResources;
}

/** A tab in which nothing changes sends no frames, so an older frame says nothing about now. */
const STALE_MS = 2_000;
/** The longest delay from a change of the page to its frame: 25 to 175 ms at 10 frames a second (measured on two busy cores), doubled. */
const LATEST_MS = 350;
/**
 * The picture is kept this long without need, because it can be started again only from the open popup. While
 * others are in the meeting, their cameras may be on again soon. A page that lists nobody may only be changing its
 * layout, which takes it one or two passes of half a second and more. What a tab shows after its meeting concerns
 * nobody.
 */
const LINGER_MS: Readonly<Record<MeetingPresence, number>> = {
	here: 60_000,
	empty: 3_000,
	gone: 0,
};

const NOT_NEEDED = failureOf("tab-picture-refused", "nobody is read from it");

export function tabPicture(parts: TabPictureParts): TabPicture {
	const { nowMs, resources } = parts;
	let run: AbortController | undefined;
	let lingering: { readonly meeting: MeetingPresence; end(): void } | undefined;
	let state: TabPictureNeed["state"] = "wanted";
	let failure: PipelineFailure | null = null;
	let newest: TabFrame | undefined;
	let isNeeded = false;
	const listeners: (() => void)[] = [];
	const lastCroppedFrom = new Map<string, TabFrame>();

	function enter(next: typeof state, why: PipelineFailure | null): void {
		state = next;
		failure = why;
		for (const listener of listeners) listener();
	}

	function take(picture: VideoFrame): void {
		closeNewest();
		newest = { picture, capturedAtMs: nowMs() };
		resources.opened("tabFrame");
	}

	function closeNewest(): void {
		if (!newest) return;
		newest.picture.close();
		newest = undefined;
		resources.closed("tabFrame");
	}

	function end(): void {
		if (run) resources.closed("tabStream");
		run?.abort();
		run = undefined;
		stopLingering();
		closeNewest();
		lastCroppedFrom.clear();
	}

	async function linger(meeting: MeetingPresence): Promise<void> {
		if (!run || lingering?.meeting === meeting) return;
		stopLingering();
		const life = new AbortController();
		lingering = { meeting, end: () => life.abort() };
		const lingerMs = LINGER_MS[meeting];
		if (lingerMs > 0) await wait(lingerMs, life.signal);
		if (life.signal.aborted) return;
		end();
		enter("wanted", null);
	}

	function stopLingering(): void {
		lingering?.end();
		lingering = undefined;
	}

	async function follow(
		streamId: string,
		life: AbortController,
		started: () => void,
	): Promise<PipelineFailure> {
		try {
			await parts.readTab(streamId, take, started, life.signal);
			return failureOf("tab-picture-ended");
		} catch (cause) {
			const code = state === "running" ? "ended" : "refused";
			return failureOf(`tab-picture-${code}`, cause);
		}
	}

	return {
		get state() {
			return state;
		},
		get failure() {
			return failure;
		},
		start(streamId) {
			// The offer may come too late, for example after the tab was switched off.
			if (!isNeeded) return Promise.resolve(fail(NOT_NEEDED));
			if (run) return Promise.resolve(succeed(null));
			const life = new AbortController();
			run = life;
			resources.opened("tabStream");
			enter("starting", null);
			return new Promise((resolve) => {
				const started = () => {
					enter("running", null);
					resolve(succeed(null));
				};
				follow(streamId, life, started).then((why) => {
					resolve(fail(why));
					// It was ended on purpose, and may have been started again since.
					if (run !== life) return;
					end();
					enter("wanted", why);
				});
			});
		},
		cropFromTab(key, placed) {
			const frame = newest;
			if (!frame || lastCroppedFrom.get(key) === frame) return null;
			if (nowMs() - frame.capturedAtMs > STALE_MS) return null;
			if (frame.capturedAtMs - placed.stillSinceMs < LATEST_MS) return null;
			lastCroppedFrom.set(key, frame);
			return drawPart(frame, placed, nowMs);
		},
		neededBy(keys, meeting) {
			for (const key of lastCroppedFrom.keys())
				if (!keys.has(key)) lastCroppedFrom.delete(key);
			isNeeded = keys.size > 0;
			if (isNeeded) stopLingering();
			else linger(meeting);
		},
		onChange(listener) {
			listeners.push(listener);
		},
		close: end,
	};
}

function drawPart(
	{ picture, capturedAtMs }: TabFrame,
	{ tileId, box, viewport, part, longestSidePx }: ReceivedCrop,
	nowMs: () => number,
): ReceivedFrame {
	const startMs = nowMs();
	const within = fittedInto(viewport.width, viewport.height, {
		widthPx: picture.displayWidth,
		heightPx: picture.displayHeight,
	});
	const { from, ...placed } = cropGeometry(box, within, part);
	const size = fitSize(from.width, from.height, longestSidePx);
	const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
	const context = canvas.getContext("2d", { alpha: false });
	if (!context) throw new Error("no canvas");
	context.drawImage(
		picture,
		from.x,
		from.y,
		from.width,
		from.height,
		0,
		0,
		size.widthPx,
		size.heightPx,
	);
	return {
		type: "captured",
		tileId,
		capturedAtMs,
		...placed,
		picture: canvas.transferToImageBitmap(),
		captureMs: nowMs() - startMs,
	};
}
