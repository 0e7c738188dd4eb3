import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openExtensionPage } from "../browser/extension-page.mjs";
import { waitForRoom } from "../browser/read-room.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { openDemo } from "../demo/open-demo.mjs";
import { DEMO_FOLDER } from "../setup/build-steps.mjs";
import { recordRoom } from "./record-room.mjs";
import { timelineOf } from "./timeline.mjs";

/** @typedef {{fromMs: number, toMs: number, state: string}} Interval */

/**
 * Plays footage through the extension, as somebody's camera in a call.
 * @param {string} file
 * @param {readonly Interval[]} labels
 * @param {object} options
 * @param {boolean} options.headless
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Map<string, import("./timeline.mjs").Moment[]>>} by name
 */
export async function playClip(file, labels, { headless, signal }) {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-clip-"));
	try {
		for (const name of await readdir(DEMO_FOLDER))
			await symlink(join(DEMO_FOLDER, name), join(folder, name));
		const clip = `clip${extname(file)}`;
		await symlink(resolve(file), join(folder, clip));
		const query = `clip=${encodeURIComponent(clip)}`;
		return await openDemo(
			{ headless, query, folder, signal },
			async ({ browser, page }) => {
				const { tabId } = await switchOn(browser, page, "attention");
				const extensionPage = await openExtensionPage(browser, tabId);
				await page
					.waitForFunction(() => "startClip" in globalThis)
					.catch(() => {
						throw new Error(`${file} cannot be played by this browser.`);
					});
				await waitForRoom(extensionPage, tabId, "The clip's tile", (room) =>
					room.participants.some(({ samples }) => samples > 0),
				);
				const room = await recordRoom(extensionPage, tabId);
				const { startedAtMs, durationMs } = await page.evaluate(() => {
					if (!globalThis.startClip) throw new Error("no clip");
					return globalThis.startClip();
				});
				await sleep(durationMs, undefined, { signal });
				const samples = (await room.samples()).filter(
					({ atMs }) => atMs >= startedAtMs && atMs <= startedAtMs + durationMs,
				);
				return new Map([["Clip", labelled(samples, labels, startedAtMs)]]);
			},
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Moments within a labelled interval; the others are not compared.
 * @param {readonly import("./record-room.mjs").Sample[]} samples
 * @param {readonly Interval[]} labels
 * @param {number} startedAtMs
 */
function labelled(samples, labels, startedAtMs) {
	const intervalAt = (/** @type {number} */ atMs) =>
		labels.find(
			({ fromMs, toMs }) =>
				atMs - startedAtMs >= fromMs && atMs - startedAtMs < toMs,
		);
	const known = samples.filter(({ atMs }) => intervalAt(atMs) !== undefined);
	const truths = known.map(({ atMs }) => ({
		state: /** @type {import("../../demo/script/truth.ts").TrueState} */ (
			intervalAt(atMs)?.state
		),
		pose: null,
		isYawning: false,
		isStill: true,
	}));
	return timelineOf(
		"Clip",
		known,
		truths,
		(atMs) => startedAtMs + (intervalAt(atMs)?.fromMs ?? 0),
	);
}
