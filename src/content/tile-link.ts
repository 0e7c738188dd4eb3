import { parseFromOffscreen, TILE_PORT } from "../contract/tile-port.ts";
import type { PipelineFailure } from "../core/base/pipeline-failure.ts";
import type { TileLabel } from "../core/room/tile-label.ts";
import { speak } from "../platform/i18n/text.ts";
import { send } from "../platform/messenger.ts";
import { openPort, type Port } from "../platform/port.ts";
import { type ConnectionEnd, reconnect } from "../platform/reconnect.ts";
import { untilAborted } from "../platform/until-aborted.ts";
import { answerRequest } from "./capture/answer-request.ts";
import type { TileList } from "./people/tile-lister.ts";

/** The connection to the offscreen document, kept up for as long as the script lives. */
export interface TileLink {
	/** Sends the list if it differs from what was sent last. */
	list(tiles: ListedTiles): void;
	/** Reports a pass that failed. The next list says that this is over, even if it is the same as the last. */
	failed(failure: PipelineFailure): void;
}

export type ListedTiles = Pick<
	TileList,
	"meeting" | "tiles" | "ignored" | "check" | "sources" | "meetingIframes"
>;

const PAUSES = { firstMs: 250, longestMs: 5_000 };
/** A connection that lasted this long was a good one, so the next attempt comes soon. */
const GOOD_AFTER_MS = 2_000;

/** What differs where a page of ours links a camera as if it were a page's tile. */
export interface LinkEnd {
	readonly portName: string;
	/** Gets the words of labels in the language that the user chose; null for the browser's. */
	readonly setWords: typeof speak;
}

const CONTENT_SCRIPT: LinkEnd = { portName: TILE_PORT, setWords: speak };

/**
 * @param setLabels gets the labels to show on the tiles, or null to show none, as while nobody is connected
 * @param setChatWord gets the word to look for in the chat, or null where the chat is not read
 */
export function tileLink(
	life: AbortController,
	setLabels: (labels: readonly TileLabel[] | null) => void,
	setChatWord: (word: string | null) => void,
	{ portName, setWords }: LinkEnd = CONTENT_SCRIPT,
): TileLink {
	const { signal } = life;
	let latest: ListedTiles | undefined;
	let failure: PipelineFailure | undefined;
	let port: Port | undefined;
	let sent = "";

	function sendList(): void {
		if (!latest || !port) return;
		const { meeting, tiles, ignored, check, meetingIframes } = latest;
		const message = {
			type: "tiles/listed",
			meeting,
			tiles,
			ignored,
			check,
			meetingIframes,
		};
		const text = JSON.stringify(message);
		if (text === sent) return;
		sent = text;
		port.post(text);
	}

	function sendFailure(): void {
		if (!failure || !port) return;
		sent = "";
		port.post({ type: "page/search-failed", failure });
	}

	async function connect(): Promise<ConnectionEnd> {
		const startMs = performance.now();
		await connectOnce();
		if (signal.aborted) return "over";
		const lastedMs = performance.now() - startMs;
		await send("background/offscreen-missed", {});
		return lastedMs > GOOD_AFTER_MS ? "held" : "failed";
	}

	/** Resolves when the connection has ended. */
	async function connectOnce(): Promise<void> {
		const current = open();
		if (!current) return;
		port = current;
		sent = "";
		current.listen((message) => {
			const received = parseFromOffscreen(message);
			if (received?.type === "frames/requested")
				answerRequest(received, latest?.sources ?? new Map(), current);
			else if (received?.type === "labels/shown") setLabels(received.labels);
			else if (received?.type === "chat/word") setChatWord(received.word);
			else if (received) {
				setWords(received.messages && new Map(received.messages));
				// Labels are drawn again with the next ones.
				setLabels(null);
			}
		});
		sendList();
		sendFailure();
		await untilAborted(current.closed, signal);
		port = undefined;
		setLabels(null);
		if (signal.aborted) current.close();
	}

	/** The script ends if the extension was reloaded or removed, because it cannot connect to it any more. */
	function open(): Port | undefined {
		try {
			return openPort(portName);
		} catch {
			life.abort();
			return undefined;
		}
	}

	reconnect(connect, PAUSES, signal);
	return {
		list(tiles) {
			latest = tiles;
			failure = undefined;
			sendList();
		},
		failed(now) {
			failure = now;
			sendFailure();
		},
	};
}
