import { wait } from "./clock.ts";

/** How one connection ended. */
export type ConnectionEnd =
	/** It was a good connection: the next attempt comes after the first pause again. */
	| "held"
	/** There was no connection, or no good one: the next pause is longer. */
	| "failed"
	/** No other connection is wanted. */
	| "over";

export interface ReconnectPauses {
	readonly firstMs: number;
	/** Each pause is twice the one before, up to this; at least `firstMs`. */
	readonly longestMs: number;
}

/**
 * Connects, and connects again after a pause whenever the connection has ended,
 * until `signal` aborts or a connection is over. The first attempt begins at once.
 * @param connect resolves when the connection has ended; if `signal` ended it, the answer does not matter
 */
export async function reconnect(
	connect: () => Promise<ConnectionEnd>,
	{ firstMs, longestMs }: ReconnectPauses,
	signal: AbortSignal,
	pause: typeof wait = wait,
): Promise<void> {
	let pauseMs = firstMs;
	while (!signal.aborted) {
		const end = await connect();
		if (signal.aborted || end === "over") return;
		if (end === "held") pauseMs = firstMs;
		await pause(pauseMs, signal);
		pauseMs = Math.min(2 * pauseMs, longestMs);
	}
}
