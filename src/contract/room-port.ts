/**
 * The port on which the offscreen document sends one tab's RoomSummary to a popup (or any extension page): at once
 * on connecting, then once a second. It ends when the offscreen document does.
 */
const PREFIX = "room:";

export function roomPortName(tabId: number): string {
	return `${PREFIX}${tabId}`;
}

export function tabIdOfRoomPort(portName: string): number | undefined {
	return idAfter(PREFIX, portName);
}

/**
 * The port on which the offscreen document sends every SelfObservation of the user's own picture to an extension
 * page, which draws it over that picture. Nobody else's landmarks leave the offscreen document.
 */
const SELF_PREFIX = "self:";

export function selfPortName(tabId: number): string {
	return `${SELF_PREFIX}${tabId}`;
}

export function tabIdOfSelfPort(portName: string): number | undefined {
	return idAfter(SELF_PREFIX, portName);
}

/**
 * The port on which the bench receives, once a second, how many milliseconds each stage has taken since the port
 * was opened (median and 95th percentile).
 */
export const TIMINGS_PORT = "timings";

/**
 * The port on which the soak test receives, once a second, how many objects of each kind are open in the offscreen
 * document and in the worker of its nets.
 */
export const RESOURCES_PORT = "resources";

/** The id in a port's name; undefined if there is none. */
export function idAfter(prefix: string, portName: string): number | undefined {
	if (!portName.startsWith(prefix)) return undefined;
	const id = Number(portName.slice(prefix.length));
	return Number.isInteger(id) && id >= 0 ? id : undefined;
}
