/**
 * The port on which a popup (or any extension page) hears one tab's
 * RoomSummary once a second from the offscreen document: at once on
 * connecting, then live. It ends when the offscreen document does.
 */
const PREFIX = "room:";

export function roomPortName(tabId: number): string {
	return `${PREFIX}${tabId}`;
}

export function tabIdOfRoomPort(portName: string): number | undefined {
	return idAfter(PREFIX, portName);
}

/**
 * The port on which an extension page hears every SelfObservation of the
 * user's own picture, for drawing over it. Nobody else's landmarks leave the
 * offscreen document.
 */
const SELF_PREFIX = "self:";

export function selfPortName(tabId: number): string {
	return `${SELF_PREFIX}${tabId}`;
}

export function tabIdOfSelfPort(portName: string): number | undefined {
	return idAfter(SELF_PREFIX, portName);
}

/** The port on which the bench hears how many milliseconds each stage takes, median and 95th percentile, since it was opened, once a second. */
export const TIMINGS_PORT = "timings";

/** The port on which the soak hears how much of each kind is open, in the offscreen document and where its nets run, once a second. */
export const RESOURCES_PORT = "resources";

/** The id in a port's name; undefined where there is none. */
export function idAfter(prefix: string, portName: string): number | undefined {
	if (!portName.startsWith(prefix)) return undefined;
	const id = Number(portName.slice(prefix.length));
	return Number.isInteger(id) && id >= 0 ? id : undefined;
}
