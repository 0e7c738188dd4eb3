import {
	measureMemory,
	privateMbOf,
} from "../bench/machine/offscreen-memory.ts";
import { readProcessTimes } from "../bench/machine/process-times.ts";
import { collectGarbage } from "./heap.ts";
import type { OpenCounts } from "./open-counts.ts";
import type { SoakedMeeting } from "./open-meeting.ts";

/** What is there at one moment of a soak. */
export interface Sample {
	atSeconds: number;
	people: number;
	/** of the offscreen document, by the browser's own measurement */
	documentMb: number;
	/** what its processes share with nobody; null where the system does not tell */
	extensionMb: number | null;
	/** JavaScript's of the meeting page, the content script's included */
	pageHeapMb: number;
	/** what the largest page process shares with nobody */
	pageMb: number | null;
	pageNodes: number;
	pageListeners: number;
	open: OpenCounts;
	/** open in the content script */
	contentPictures: number;
	latencyP50Ms: number | null;
	latencyP95Ms: number | null;
	/** pictures so far */
	analysed: number;
	/** that the popup shows */
	problems: readonly string[];
}

const MB = 1_000_000;

/**
 * Collects (in the worker of the nets, the browser does so when it measures) what nobody holds any more, then measures what is left.
 */
export async function takeSample(
	meeting: SoakedMeeting,
	atSeconds: number,
): Promise<Sample> {
	const { browser, pageSend, listenerSend, offscreen } = meeting;
	// The listener hears each second what the popup would, in a process of the extension.
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
