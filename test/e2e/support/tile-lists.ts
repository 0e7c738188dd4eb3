import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { until } from "../../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../../scripts/setup/build-steps.ts";
import {
	type FromContent,
	parseFromContent,
} from "../../../src/contract/tile-port.ts";
import type { YuvPicture } from "../../../src/core/picture/yuv-picture.ts";

export type TilesListed = Extract<FromContent, { type: "tiles/listed" }>;

const SCRIPTS = "src/content";

/** The content script's file in the built extension. */
async function contentScript(): Promise<string> {
	const files = await readdir(join(EXTENSION_FOLDER, SCRIPTS));
	const [file] = files.filter((name) => name.endsWith(".js"));
	if (!file) throw new Error("The built extension has no content script.");
	return `${SCRIPTS}/${file}`;
}

/**
 * Injects the content script into every page frame of a tab, as switching on
 * does, and answers its port instead of the offscreen document, so that tests
 * see its messages and no time is spent on faces. The tab must have been granted.
 */
export async function followTiles(
	extensionPage: Page,
	tabId: number,
): Promise<void> {
	await extensionPage.evaluate(listenForTiles, TILES);
	await extensionPage.evaluate(followTab, [
		TILES,
		tabId,
		await contentScript(),
	] as const);
}

const TILES = "followedTiles";

function listenForTiles(key: string): void {
	if (Reflect.has(window, key)) return;
	const ports = new Map<chrome.runtime.Port, unknown>();
	Reflect.set(window, key, ports);
	chrome.runtime.onConnect.addListener((port) => {
		if (port.name !== "tiles") return;
		ports.set(port, null);
		port.onMessage.addListener((message) => {
			// Only lists of tiles are sent as text.
			if (typeof message === "string") ports.set(port, message);
		});
		port.onDisconnect.addListener(() => ports.delete(port));
	});
}

/**
 * Injects the content script, and again whenever none is connected: an offscreen
 * document that was prepared late refuses it, and then the background ends it,
 * because the tab is not on.
 */
async function followTab([key, tab, file]: readonly [
	key: string,
	tab: number,
	file: string,
]): Promise<void> {
	const ports: Map<chrome.runtime.Port, unknown> = Reflect.get(window, key);
	async function inject(): Promise<void> {
		// It may also end by itself between the two, since no tab is on.
		if (await chrome.offscreen.hasDocument())
			await chrome.offscreen.closeDocument().catch(() => {});
		await chrome.scripting.executeScript({
			target: { tabId: tab, allFrames: true },
			files: [file],
		});
	}
	// Opening the popup prepares an offscreen document, on a busy machine only some seconds later: once it is there, it can be closed.
	await chrome.runtime.sendMessage({
		name: "background/preparation-requested",
		request: {},
	});
	await inject();
	const isConnected = () =>
		[...ports.keys()].some(({ sender }) => sender?.tab?.id === tab);
	// Each copy ends the one before, which may only be slow to connect: so the pauses grow.
	function lookAfter(pauseMs: number): void {
		setTimeout(async () => {
			const isThere = isConnected();
			// The tab may have closed meanwhile.
			if (!isThere) await inject().catch(() => {});
			lookAfter(isThere ? 3_000 : Math.min(2 * pauseMs, 30_000));
		}, pauseMs);
	}
	lookAfter(3_000);
}

/** The latest list of each of the tab's page frames. */
export async function listedIn(
	extensionPage: Page,
	tabId: number,
): Promise<readonly TilesListed[]> {
	const messages = await extensionPage.evaluate(
		([key, tab]) => {
			const ports: Map<chrome.runtime.Port, unknown> = Reflect.get(window, key);
			return [...ports].flatMap(([port, message]) =>
				port.sender?.tab?.id === tab && message ? [message] : [],
			);
		},
		[TILES, tabId] as const,
	);
	return messages.flatMap((message) => {
		const parsed = parseFromContent(message);
		if (parsed?.type !== "tiles/listed")
			throw new Error(`No list: ${JSON.stringify(message)}`);
		return [parsed];
	});
}

/** Long enough for a machine that does much else. That a change triggers a pass at once is shown in test/content/observation. */
export const NOTICED_MS = 180_000;

/** Waits for lists that `isThere` accepts; the error contains the latest ones. */
export async function untilListed(
	extensionPage: Page,
	tabId: number,
	isThere: (lists: readonly TilesListed[]) => boolean,
	timeoutMs = NOTICED_MS,
): Promise<readonly TilesListed[]> {
	let last: readonly TilesListed[] = [];
	try {
		return await until(
			"The list",
			async () => {
				last = await listedIn(extensionPage, tabId);
				return isThere(last) && last;
			},
			timeoutMs,
		);
	} catch (cause) {
		throw new Error(
			`${cause instanceof Error ? cause.message : cause} Listed was:\n${last.map(linesOf).join("\n")}`,
			{ cause },
		);
	}
}

function linesOf({ tiles, ignored, check }: TilesListed): string {
	const lines = tiles.map(({ tileId, name, video, isSelf }) =>
		[tileId, name, video, isSelf ? "self" : ""].join(" | "),
	);
	const rules = check.rules.map(
		({ part, select, count }) => `${count} ${part} ${select}`,
	);
	return [...lines, JSON.stringify(ignored), ...rules].join("\n");
}

/** Requests a picture of each tile and returns the colour of its middle, such as "#a00". */
export async function coloursOf(
	extensionPage: Page,
	tabId: number,
	tileIds: readonly string[],
): Promise<Readonly<Record<string, string>>> {
	return extensionPage.evaluate(
		async ([key, tab, ids]) => {
			const ports: Map<chrome.runtime.Port, unknown> = Reflect.get(window, key);
			const colours: Record<string, string> = {};
			for (const port of ports.keys()) {
				if (port.sender?.tab?.id !== tab) continue;
				const answer = await new Promise<{ frames: unknown[] }>((resolve) => {
					const listen = (message: { type: string; frames: unknown[] }) => {
						if (message.type !== "frames/answered") return;
						port.onMessage.removeListener(listen);
						resolve(message);
					};
					port.onMessage.addListener(listen);
					port.postMessage({
						type: "frames/requested",
						requestId: 1,
						tiles: ids.map((tileId) => ({
							tileId,
							part: null,
							longestSidePx: 64,
							isNew: false,
						})),
					});
				});
				for (const frame of answer.frames) {
					const { type, tileId, picture } = frame as {
						type: string;
						tileId: string;
						picture: ImageBitmap | YuvPicture;
					};
					if (type !== "captured") continue;
					const context = new OffscreenCanvas(1, 1).getContext("2d");
					const middle = [picture.width / 2, picture.height / 2] as const;
					// Pixels from a decoder can be drawn as a VideoFrame.
					const drawable =
						"bytes" in picture
							? new VideoFrame(picture.bytes, {
									format: picture.format,
									codedWidth: picture.width,
									codedHeight: picture.height,
									timestamp: 0,
									colorSpace: {
										matrix: picture.matrix === "bt709" ? "bt709" : "smpte170m",
										fullRange: picture.isFullRange,
									},
								})
							: picture;
					context?.drawImage(drawable, ...middle, 1, 1, 0, 0, 1, 1);
					drawable.close();
					const [...pixel] = context?.getImageData(0, 0, 1, 1).data ?? [];
					const digits = pixel
						.slice(0, 3)
						.map((value) => Math.round(value / 17).toString(16));
					colours[tileId] = `#${digits.join("")}`;
				}
			}
			return colours;
		},
		[TILES, tabId, tileIds] as const,
	);
}
