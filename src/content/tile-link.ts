import { parseFromOffscreen, TILE_PORT } from "../contract/tile-port.ts";
import type { TileLabel } from "../core/room/tile-label.ts";
import { wait } from "../platform/clock.ts";
import { send } from "../platform/messenger.ts";
import { openPort, type Port } from "../platform/port.ts";
import { answerRequest } from "./capture/answer-request.ts";
import type { TileList } from "./people/tile-lister.ts";

/** The connection to the offscreen document, kept up for as long as the script lives. */
export interface TileLink {
	/** Sends the list if it differs from what was sent last. */
	list(tiles: ListedTiles): void;
}

export type ListedTiles = Pick<
	TileList,
	"meeting" | "tiles" | "ignored" | "check" | "sources" | "meetingIframes"
>;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that held so long was a good one: the next trial comes soon. */
const GOOD_AFTER_MS = 2_000;

/** @param label told what the labels on the tiles say; null: that there are none, as while nobody is connected */
export function tileLink(
	life: AbortController,
	label: (labels: readonly TileLabel[] | null) => void,
): TileLink {
	const { signal } = life;
	let latest: ListedTiles | undefined;
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

	async function stayConnected(): Promise<void> {
		let pauseMs = FIRST_PAUSE_MS;
		while (!signal.aborted) {
			const startMs = performance.now();
			await connectOnce();
			if (signal.aborted) return;
			if (performance.now() - startMs > GOOD_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
			await send("background/offscreen-missed", {});
			await wait(pauseMs, signal);
			pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
		}
	}

	/** Resolves when the connection has ended. */
	async function connectOnce(): Promise<void> {
		const current = open();
		if (!current) return;
		port = current;
		sent = "";
		current.listen((message) => {
			const said = parseFromOffscreen(message);
			if (said?.type === "frames/requested")
				answerRequest(said, latest?.sources ?? new Map(), current);
			else if (said) label(said.labels);
		});
		sendList();
		await ended(current, signal);
		port = undefined;
		label(null);
		if (signal.aborted) current.close();
	}

	/** An extension that was reloaded or removed cannot be connected to: the script's end. */
	function open(): Port | undefined {
		try {
			return openPort(TILE_PORT);
		} catch {
			life.abort();
			return undefined;
		}
	}

	stayConnected();
	return {
		list(tiles) {
			latest = tiles;
			sendList();
		},
	};
}

function ended(port: Port, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const either = AbortSignal.any([port.closed, signal]);
		if (either.aborted) resolve();
		either.addEventListener("abort", () => resolve(), { once: true });
	});
}
