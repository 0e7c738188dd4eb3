import { isTooLarge } from "../../contract/tile-port.ts";
import {
	type AllowanceLimits,
	fullAllowance,
	useAllowance,
} from "../../core/base/allowance.ts";
import { wait } from "../../platform/clock.ts";
import type { Port } from "../../platform/port.ts";
import { picturePieces } from "./picture-pieces.ts";

export interface ArrivalEvents {
	/** Whether an answer with this number was asked for and has not come. */
	isExpected(requestId: number): boolean;
	/**
	 * Gets every message that is worth parsing.
	 * @param requestId of the request that it answers; null if it answers none
	 */
	take(message: unknown, requestId: number | null): void;
	/** @param why null if the message only came too late */
	refused(message: unknown, why: string | null): void;
}

/** Why a port was closed: the page takes too much time by what it sends. */
export const FLOODED = "flooded";

/** A content script lists its page at most twice a second. Beyond this, only the newest list counts. */
const LISTS: AllowanceLimits = { atOnce: 10, perSecond: 4 };
/** Messages that nobody asked for: lists, late answers and whatever else a page sends. Beyond this, the port is closed. */
const UNASKED: AllowanceLimits = { atOnce: 200, perSecond: 20 };
/**
 * Receives the messages of one content script. It shares its process with the page, which may send anything, as
 * often as it likes; so what costs time, such as parsing a list, is done only as often as an honest script needs it.
 */
export function arrivals(port: Port, events: ArrivalEvents): void {
	let lists = fullAllowance(LISTS, performance.now());
	let unasked = fullAllowance(UNASKED, performance.now());
	const pieces = picturePieces(events.isExpected);
	let newestList: { readonly message: unknown } | null = null;

	port.listen((message) => {
		if (port.closed.aborted) return events.refused(message, null);
		if (isTooLarge(message)) {
			events.refused(message, "a message larger than any list");
			return port.close(FLOODED);
		}
		const requestId = answerIdOf(message);
		if (requestId !== null && events.isExpected(requestId)) {
			const whole = pieces.take(message, requestId);
			return whole === null ? undefined : events.take(whole, requestId);
		}
		const left = useAllowance(unasked, UNASKED, performance.now());
		if (!left) {
			events.refused(message, "more messages than anybody asked for");
			return port.close(FLOODED);
		}
		unasked = left;
		if (requestId !== null) events.refused(message, null);
		else if (newestList) {
			events.refused(newestList.message, null);
			newestList = { message };
		} else takeOrWait(message);
	});

	/** Everything but an answer is taken for a list here: whatever it is, it costs as much time to parse. */
	async function takeOrWait(message: unknown): Promise<void> {
		const now = useAllowance(lists, LISTS, performance.now());
		if (now) {
			lists = now;
			return events.take(message, null);
		}
		newestList = { message };
		await wait(1_000 / LISTS.perSecond, port.closed);
		const newest = newestList;
		newestList = null;
		if (port.closed.aborted) events.refused(newest.message, null);
		else takeOrWait(newest.message);
	}
}

/** The number of the request that the message answers; null if it is no answer. */
function answerIdOf(message: unknown): number | null {
	if (typeof message !== "object" || message === null) return null;
	if (!("requestId" in message)) return null;
	return typeof message.requestId === "number" ? message.requestId : null;
}
