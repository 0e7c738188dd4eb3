import { wait } from "./clock.ts";

/** How one connection ended. */
export type ConnectionEnd =
	/** It was a good one: the next trial comes after the first pause again. */
	| "held"
	/** There was none, or none that was good: the next pause is longer. */
	| "failed"
	/** No other is wanted. */
	| "over";

export interface ReconnectPauses {
	readonly firstMs: number;
	/** Each pause is twice the one before, up to this; at least `firstMs`. */
	readonly longestMs: number;
}

/**
 * Connects, and connects again after a pause whenever the connection has ended,
 * until `signal` aborts or a connection is the last. The first trial begins at once.
 * @param connect resolves when the connection has ended; where `signal` ends it, its answer does not matter
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
