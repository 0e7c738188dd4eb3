import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TrueState } from "../../demo/script/truth.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { waitForRoom } from "../browser/read-room.ts";
import { switchOn } from "../browser/switch-on.ts";
import { openDemo } from "../demo/open-demo.ts";
import { DEMO_FOLDER } from "../setup/build-steps.ts";
import { recordRoom, type Sample } from "./record-room.ts";
import { type Moment, timelineOf } from "./timeline.ts";

export interface Interval {
	fromMs: number;
	toMs: number;
	state: TrueState;
}

/**
 * Plays footage through the extension as somebody's camera in a call.
 * @returns each person's moments, by name
 */
export async function playClip(
	file: string,
	labels: readonly Interval[],
	{
		headless,
		signal,
	}: {
		headless: boolean;
		signal?: AbortSignal;
	},
): Promise<Map<string, Moment[]>> {
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

/** The moments inside a labelled interval; moments outside are not compared. */
function labelled(
	samples: readonly Sample[],
	labels: readonly Interval[],
	startedAtMs: number,
) {
	const intervalAt = (atMs: number) =>
		labels.find(
			({ fromMs, toMs }) =>
				atMs - startedAtMs >= fromMs && atMs - startedAtMs < toMs,
		);
	const known = samples.flatMap((sample) => {
		const interval = intervalAt(sample.atMs);
		return interval ? [{ sample, state: interval.state }] : [];
	});
	return timelineOf(
		"Clip",
		known.map(({ sample }) => sample),
		known.map(({ state }) => ({
			state,
			pose: null,
			isYawning: false,
			isStill: true,
			distraction: null,
		})),
		(atMs) => startedAtMs + (intervalAt(atMs)?.fromMs ?? 0),
	);
}
