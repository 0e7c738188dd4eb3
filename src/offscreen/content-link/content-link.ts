import {
	type FromContent,
	parseFromContent,
	type WantedPicture,
} from "../../contract/tile-port.ts";
import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import {
	FRAME_LONGEST_SIDE_PX,
	PART_LONGEST_SIDE_PX,
} from "../../core/picture/frame.ts";
import type { NormalisedBox } from "../../core/picture/geometry.ts";
import type { TileLabel } from "../../core/room/tile-label.ts";
import type { BatchPlan } from "../../core/schedule/batch-size.ts";
import type { Port } from "../../platform/port.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import { arrivals } from "./arrivals.ts";
import { closePicturesIn } from "./close-pictures.ts";
import {
	type AskableTile,
	type FrameRequests,
	frameRequests,
	type PendingRequest,
} from "./frame-requests.ts";
import { framesAhead } from "./frames-ahead.ts";
import type { LabelMessages } from "./label-messages.ts";
import {
	type ReceivedCrop,
	type ReceivedFrame,
	stampCrop,
	stampFrame,
} from "./received-frame.ts";

type Answer = Extract<FromContent, { readonly frames: unknown }>;
export type TilesListed = Extract<FromContent, { type: "tiles/listed" }>;

/** A tile whose picture is wanted. */
export interface PicturedTile extends AskableTile {
	/** The part of the video's picture to capture; null for the whole picture. */
	readonly part: NormalisedBox | null;
	/** The longest side of a picture of such a part, in pixels. */
	readonly partSidePx: number;
	readonly needsEveryPicture: boolean;
}

/** The connection to the content script of one page frame. */
export interface ContentLink
	extends Pick<FrameRequests, "counts" | "restsUntilMs" | "unansweredSinceMs"> {
	readonly frameId: number;
	/** Requests the pictures that are due. */
	ask(tiles: readonly PicturedTile[], atMs: number, plan: BatchPlan): void;
	/** Sends the page the labels for its tiles; null removes them. */
	label(labels: readonly TileLabel[] | null): void;
	/** Tells the page the words of labels in the language that the user chose; null for the browser's. */
	speak(messages: LabelMessages | null): void;
	/** Tells the page which word of its chat to look for; null ends the reading of the chat. */
	readChat(word: string | null): void;
	close(): void;
}

export interface ContentLinkEvents {
	listed(list: TilesListed): void;
	/** The content script could not search its page. */
	searchFailed(failure: PipelineFailure): void;
	/** The frame of a tile that only the tab's picture shows; null if there is none now. */
	cropFromTab(placed: ReceivedCrop): ReceivedFrame | null;
	/** The receiver owns the frames and closes them. */
	captured(frames: readonly ReceivedFrame[]): void;
	failed(failure: PipelineFailure): void;
}

function wanted(tileId: string, tile: PicturedTile | undefined): WantedPicture {
	const part = tile?.part ?? null;
	return {
		tileId,
		part,
		longestSidePx: part
			? (tile?.partSidePx ?? PART_LONGEST_SIDE_PX)
			: FRAME_LONGEST_SIDE_PX,
		isNew: tile?.needsEveryPicture ?? false,
	};
}

export function contentLink(
	port: Port,
	frameId: number,
	resources: DocumentResources,
	nowMs: () => number,
	events: ContentLinkEvents,
): ContentLink {
	const requests = frameRequests();
	const ahead = framesAhead(requests.isPending, resources);
	let hasLabels = false;
	let chatWord: string | null = null;
	port.closed.addEventListener("abort", () => {
		requests.abandon();
		ahead.closeAbandoned();
	});
	arrivals(port, {
		isExpected: requests.isPending,
		take,
		refused(message, why) {
			// A page that answers too late neither hangs nor is frozen.
			requests.heard();
			closePicturesIn(message);
			if (why) events.failed(failureOf("message-malformed", why));
		},
	});

	function take(message: unknown, requestId: number | null): void {
		requests.heard();
		const receivedAtMs = nowMs();
		const request =
			requestId === null ? null : requests.pending(requestId, receivedAtMs);
		ahead.closeAbandoned();
		// While the computer slept, the request became too old: a picture this late says nothing about now.
		if (requestId !== null && !request) {
			closePicturesIn(message);
			return;
		}
		const parsed = parseFromContent(message);
		if (request && parsed && "frames" in parsed) {
			takeAnswer(parsed, request, receivedAtMs, message);
			return;
		}
		if (requestId !== null && request) {
			requests.settle(requestId, receivedAtMs);
			ahead.closeAbandoned();
			requests.noteReceived(0, request.tileIds.length);
		}
		if (parsed?.type === "tiles/listed") events.listed(parsed);
		else if (parsed?.type === "page/search-failed")
			events.searchFailed(parsed.failure);
		else {
			closePicturesIn(message);
			events.failed(failureOf("message-malformed", "from a content script"));
		}
	}

	/**
	 * Uses only pictures that were asked for, each once.
	 * @param message the answer as it came
	 */
	function takeAnswer(
		answer: Answer,
		{ tileIds, askedAtMs }: PendingRequest,
		receivedAtMs: number,
		message: unknown,
	): void {
		const { requestId, heldMs } = answer;
		const before = ahead.of(requestId);
		const times = { askedAtMs, receivedAtMs, heldMs };
		const wanted = new Set(tileIds);
		for (const { tileId } of before) wanted.delete(tileId);
		const answers = answer.frames.filter(({ tileId }) => wanted.delete(tileId));
		const fresh = answers.flatMap((frame) => {
			if (frame.type === "captured") return [stampFrame(frame, times)];
			if (frame.type === "tab-crop")
				return events.cropFromTab(stampCrop(frame, times)) ?? [];
			if (frame.failure) events.failed(frame.failure);
			return [];
		});
		closePicturesIn(message, new Set(fresh.map(({ picture }) => picture)));
		resources.opened("picture", fresh.length);
		if (answers.length < answer.frames.length)
			events.failed(
				failureOf("message-malformed", "a picture that nobody asked for"),
			);
		const frames = [...before, ...fresh];
		// What brings nothing that was asked for ends the request, so that it cannot be sent again and again.
		if (answer.type === "frames/sent-ahead" && fresh.length > 0) {
			ahead.keep(requestId, frames);
			return;
		}
		requests.settle(requestId, receivedAtMs);
		ahead.release(requestId);
		requests.noteReceived(frames.length, tileIds.length - frames.length);
		if (frames.length > 0) events.captured(frames);
	}

	return {
		frameId,
		ask(tiles, atMs, plan) {
			const request = requests.next(tiles, atMs, plan);
			if (!request) return;
			const { requestId, tileIds } = request;
			port.post({
				type: "frames/requested",
				requestId,
				tiles: tileIds.map((tileId) =>
					wanted(
						tileId,
						tiles.find((tile) => tile.tileId === tileId),
					),
				),
			});
		},
		restsUntilMs: requests.restsUntilMs,
		label(labels) {
			if (!labels && !hasLabels) return;
			hasLabels = labels !== null;
			port.post({ type: "labels/shown", labels });
		},
		speak(messages) {
			port.post({ type: "language/chosen", messages });
		},
		readChat(word) {
			if (word === chatWord) return;
			chatWord = word;
			port.post({ type: "chat/word", word });
		},
		counts: requests.counts,
		unansweredSinceMs: requests.unansweredSinceMs,
		close: () => port.close(),
	};
}
