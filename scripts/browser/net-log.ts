import { readFile } from "node:fs/promises";

interface Request {
	url: string;
	initiator: string;
}

/**
 * All requests of pages, workers and the extension to other machines, from
 * Chromium's network log. The browser's own services (updates, accounts) are
 * left out; they are recognised because their requests have no origin and load
 * no page.
 * @param netLogFile the log of a browser that has been closed
 */
export async function requestsOffMachine(
	netLogFile: string,
): Promise<Request[]> {
	return requestsIn(netLogIn(await readFile(netLogFile, "utf8"))).filter(
		({ url }) => !isOnThisMachine(url),
	);
}

/** @throws if the log is incomplete, since the missing requests are unknown */
export function netLogIn(text: string): NetLog {
	try {
		return JSON.parse(text);
	} catch {
		throw new Error(
			"The browser ended before its network log was whole, so requests off the machine could not be counted.",
		);
	}
}

interface NetLog {
	constants: { logEventTypes: Record<string, number> };
	events: {
		type: number;
		params?: { url?: string; initiator?: string; request_type?: string };
	}[];
}

const NO_ORIGIN = "not an origin";

export function requestsIn({ constants, events }: NetLog): Request[] {
	const started = constants.logEventTypes.URL_REQUEST_START_JOB;
	if (started === undefined)
		throw new Error("The network log has no requests: its format has changed.");
	return events.flatMap(({ type, params }) => {
		if (type !== started || params?.url === undefined) return [];
		const { url, initiator = NO_ORIGIN, request_type } = params;
		if (initiator === NO_ORIGIN && request_type !== "main frame") return [];
		return [{ url, initiator }];
	});
}

const LOCAL_SCHEMES = new Set([
	"chrome-extension:",
	"chrome:",
	"data:",
	"blob:",
	"about:",
	"file:",
]);
const LOCAL_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function isOnThisMachine(url: string) {
	const { protocol, hostname } = new URL(url);
	return LOCAL_SCHEMES.has(protocol) || LOCAL_HOSTS.has(hostname);
}
