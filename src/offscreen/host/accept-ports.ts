import {
	RESOURCES_PORT,
	TIMINGS_PORT,
	tabIdOfRoomPort,
	tabIdOfSelfPort,
} from "../../contract/room-port.ts";
import { AUDIENCE_PORT, TILE_PORT } from "../../contract/tile-port.ts";
import { tabIdOfTimelinePort } from "../../contract/timeline-port.ts";
import type { Port } from "../../platform/port.ts";
import { FLOODED } from "../content-link/arrivals.ts";
import type {
	DocumentResource,
	DocumentResources,
} from "../diagnostics/document-resources.ts";
import type { StageTimings } from "../diagnostics/stage-timings.ts";
import type { TabReaders } from "../meeting-tab/tab-readers.ts";
import type { ConnectionLimit } from "./connection-limit.ts";
import { publishFigures } from "./publish-figures.ts";

/** The parts of the offscreen document that ports connect to. */
export interface PortUsers {
	readonly readers: TabReaders;
	readonly resources: DocumentResources;
	readonly timings: StageTimings;
	/** Whether the background says that this tab is on. */
	readonly isOn: (tabId: number) => Promise<boolean>;
	readonly connections: ConnectionLimit;
	readonly countOpen: () => unknown;
	readonly noteError: (cause: unknown) => void;
}

/** Connects a port to the part that its name asks for, and closes a port that no part expects. */
export function takePort(port: Port, users: PortUsers): void {
	const { readers, timings } = users;
	const roomTabId = tabIdOfRoomPort(port.name);
	const selfTabId = tabIdOfSelfPort(port.name);
	const timeTabId = tabIdOfTimelinePort(port.name);
	const countWhileOpen = (kind: DocumentResource) => {
		users.resources.opened(kind);
		port.closed.addEventListener("abort", () => users.resources.closed(kind));
	};
	if (showsTiles(port) && port.tabId !== null) {
		if (users.connections.mayConnect(port.tabId)) {
			countWhileOpen("tilePort");
			noteFlood(port, port.tabId, users.connections);
			admitContent(port, readers, users.isOn);
		} else port.close();
	} else if (!port.isExtensionPage) port.close();
	else if (port.name === TIMINGS_PORT) {
		countWhileOpen("benchPort");
		timings.restart();
		publishFigures(port, timings.percentiles, users.noteError);
	} else if (port.name === RESOURCES_PORT) {
		countWhileOpen("benchPort");
		publishFigures(port, users.countOpen, users.noteError);
	} else if (roomTabId !== undefined) {
		countWhileOpen("roomPort");
		readers.of(roomTabId).addListener(port);
	} else if (selfTabId !== undefined) {
		countWhileOpen("selfPort");
		readers.of(selfTabId).addSelfListener(port);
	} else if (timeTabId !== undefined) {
		countWhileOpen("timePort");
		readers.of(timeTabId).addTimelineListener(port);
	} else port.close();
}

/** No website can say that it shows an audience. */
function showsTiles({ name, isExtensionPage }: Port): boolean {
	return name === TILE_PORT || (name === AUDIENCE_PORT && isExtensionPage);
}

function noteFlood(
	{ closed }: Port,
	tabId: number,
	connections: ConnectionLimit,
): void {
	closed.addEventListener("abort", () => {
		if (closed.reason === FLOODED) connections.flooded(tabId);
	});
}

/**
 * Admits a content script if its tab is on. A script that is left over after its
 * tab was switched off, or that connects before the tab is known to be on, must
 * not be asked for pictures; it connects again later if it may.
 */
export async function admitContent(
	port: Port,
	readers: Pick<TabReaders, "of">,
	isOn: (tabId: number) => Promise<boolean>,
): Promise<void> {
	const { tabId, frameId, closed } = port;
	if (tabId === null || !(await isOn(tabId))) port.close();
	else if (!closed.aborted) readers.of(tabId).addContent(port, frameId ?? 0);
}
