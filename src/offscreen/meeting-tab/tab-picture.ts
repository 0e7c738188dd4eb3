import type { CapturedFrame, TabCrop } from "../../contract/tile-port.ts";
import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../core/base/result.ts";
import type { TabPictureNeed } from "../../core/page/tab-picture.ts";
import { cropGeometry, fittedInto } from "../../core/picture/crop-geometry.ts";
import { fitSize } from "../../core/picture/frame.ts";
import { wait } from "../../platform/clock.ts";
import type { readTab, TabFrame } from "../../platform/tab-stream.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";

/** The picture of one tab, from which tiles are cropped that cannot be captured otherwise. Only the newest frame is kept. */
export interface TabPicture {
	readonly state: TabPictureNeed["state"];
	readonly failure: PipelineFailure | null;
	/** Starts the stream with an id from Chrome, and resolves when its first picture has come. Fails if no tile needs it. */
	start(streamId: string): Promise<Result<null>>;
	/** Crops a tile from the newest frame; the receiver closes it. Null if no frame is fresh enough, or this tile was cropped from it before. */
	cropFromTab(key: string, placed: TabCrop): CapturedFrame | null;
	/** Sets which tiles need the tab's picture now; after a minute without any, it ends. */
	neededBy(keys: ReadonlySet<string>): void;
	/** Calls `listener` whenever the state changes. */
	onChange(listener: () => void): void;
	close(): void;
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
/** The picture is kept this long without need: it can be started again only from the open popup, and people may be back soon. */
const LINGER_MS = 60_000;

const NOT_NEEDED = failureOf("tab-picture-refused", "nobody is read from it");

export function tabPicture(parts: TabPictureParts): TabPicture {
	const { nowMs, resources } = parts;
	let run: AbortController | undefined;
	let lingering: AbortController | undefined;
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

	function take(frame: TabFrame): void {
		closeNewest();
		newest = frame;
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
		lingering?.abort();
		lingering = undefined;
		closeNewest();
		lastCroppedFrom.clear();
	}

	async function linger(): Promise<void> {
		const life = new AbortController();
		lingering = life;
		await wait(LINGER_MS, life.signal);
		if (life.signal.aborted) return;
		end();
		enter("wanted", null);
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
		neededBy(keys) {
			for (const key of lastCroppedFrom.keys())
				if (!keys.has(key)) lastCroppedFrom.delete(key);
			isNeeded = keys.size > 0;
			if (isNeeded) {
				lingering?.abort();
				lingering = undefined;
			} else if (run && !lingering) linger();
		},
		onChange(listener) {
			listeners.push(listener);
		},
		close: end,
	};
}

function drawPart(
	{ picture, capturedAtMs }: TabFrame,
	{ tileId, box, viewport, part, longestSidePx }: TabCrop,
	nowMs: () => number,
): CapturedFrame {
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
