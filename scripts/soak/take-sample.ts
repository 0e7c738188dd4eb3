import {
	measureMemory,
	privateMbOf,
} from "../bench/machine/offscreen-memory.ts";
import { readProcessTimes } from "../bench/machine/process-times.ts";
import { collectGarbage } from "./heap.ts";
import type { OpenCounts } from "./open-counts.ts";
import type { SoakedMeeting } from "./open-meeting.ts";

/** The measurements at one moment of a soak. */
export interface Sample {
	atSeconds: number;
	people: number;
	/** Memory of the offscreen document, measured by the browser. */
	documentMb: number;
	/** Private memory of the extension's processes; null if the system does not report it. */
	extensionMb: number | null;
	/** JavaScript heap of the meeting page, including the content script's. */
	pageHeapMb: number;
	/** Private memory of the largest page process; null if the system does not report it. */
	pageMb: number | null;
	pageNodes: number;
	pageListeners: number;
	open: OpenCounts;
	/** Number of pictures that are open in the content script. */
	contentPictures: number;
	latencyP50Ms: number | null;
	latencyP95Ms: number | null;
	/** Number of frames analysed so far. */
	analysed: number;
	/** Codes of the problems that the popup shows. */
	problems: readonly string[];
}

const MB = 1_000_000;

/**
 * Collects garbage, then measures what remains. In the nets' worker the browser
 * collects garbage itself when it measures.
 */
export async function takeSample(
	meeting: SoakedMeeting,
	atSeconds: number,
): Promise<Sample> {
	const { browser, pageSend, listenerSend, offscreen } = meeting;
	// The listener's process belongs to the extension and receives a summary each second, so it needs collecting too.
	for (const send of [pageSend, listenerSend, offscreen.send])
		await collectGarbage(send);
	const processes = await readProcessTimes(browser.cdp);
	const memory = await measureMemory(offscreen, processes);
	const { usedSize } = (await pageSend("Runtime.getHeapUsage")) as {
		usedSize: number;
	};
	const dom = (await pageSend("Memory.getDOMCounters")) as {
		nodes: number;
		jsEventListeners: number;
	};
	const contentPictures = await meeting.contentPictures();
	const pages = processes?.filter(({ kind }) => kind === "page") ?? [];
	const pageMbs = await Promise.all(
		// One of the browser's spare processes may end meanwhile.
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
