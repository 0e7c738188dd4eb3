import {
	measureMemory,
	privateMbOf,
} from "../bench/machine/offscreen-memory.mjs";
import { readProcessTimes } from "../bench/machine/process-times.mjs";
import { collectGarbage } from "./heap.mjs";

/**
 * What is there at one moment of a soak.
 *
 * @typedef {object} Sample
 * @property {number} atSeconds
 * @property {number} people
 * @property {number} documentMb of the offscreen document, by the browser's own measurement
 * @property {number | null} extensionMb what its processes share with nobody; null where the system does not tell
 * @property {number} pageHeapMb JavaScript's of the meeting page, the content script's included
 * @property {number | null} pageMb what the largest page process shares with nobody
 * @property {number} pageNodes
 * @property {number} pageListeners
 * @property {import("./open-counts.mjs").OpenCounts} open
 * @property {number} contentPictures open in the content script
 * @property {number | null} latencyP50Ms
 * @property {number | null} latencyP95Ms
 * @property {number} analysed pictures so far
 * @property {readonly string[]} problems that the popup shows
 */

const MB = 1_000_000;

/**
 * Collects (in the worker of the nets, the browser does so when it measures) what nobody holds any more, then measures what is left.
 * @param {import("./open-meeting.mjs").SoakedMeeting} meeting
 * @param {number} atSeconds
 * @returns {Promise<Sample>}
 */
export async function takeSample(meeting, atSeconds) {
	const { browser, pageSend, listenerSend, offscreen } = meeting;
	// The listener hears each second what the popup would, in a process of the extension.
	for (const send of [pageSend, listenerSend, offscreen.send])
		await collectGarbage(send);
	const processes = await readProcessTimes(browser.cdp);
	const memory = await measureMemory(offscreen, processes);
	const { usedSize } = /** @type {{usedSize: number}} */ (
		await pageSend("Runtime.getHeapUsage")
	);
	const dom = /** @type {{nodes: number, jsEventListeners: number}} */ (
		await pageSend("Memory.getDOMCounters")
	);
	const contentPictures = await meeting.contentPictures();
	const pages = processes?.filter(({ kind }) => kind === "page") ?? [];
	const pageMbs = await Promise.all(
		// A spare process may end meanwhile.
		pages.map(({ pid }) => privateMbOf(pid).catch(() => 0)),
	);
	const room = await meeting.room.latest();
	return {
		atSeconds,
		people: room.participants.length,
		documentMb: memory.documentMb,
		extensionMb: memory.processesPrivateMb,
		pageHeapMb: usedSize / MB,
		pageMb: pageMbs.length > 0 ? Math.max(...pageMbs) : null,
		pageNodes: dom.nodes,
		pageListeners: dom.jsEventListeners,
		open: await meeting.resources.latest(),
		contentPictures,
		latencyP50Ms: room.latencyMs?.p50 ?? null,
		latencyP95Ms: room.latencyMs?.p95 ?? null,
		analysed: room.frames.analysed,
		problems: room.status.problems.map(({ code }) => code),
	};
}
