import type { Readable, Writable } from "node:stream";

interface CdpMessage {
	id?: number;
	sessionId?: string;
	method?: string;
	params?: unknown;
	result?: unknown;
	error?: { code?: number; message: string };
}

type CdpListener = (
	method: string,
	params: unknown,
	sessionId: string | undefined,
) => void;

/** Chromium's error code for a CDP session that has ended. */
const NO_SUCH_SESSION = -32001;
/** A popup closes by itself when another window comes to the front. */
export class TargetGone extends Error {
	constructor() {
		super("The popup or page that was asked has been closed.");
	}
}

/**
 * Chromium's DevTools protocol over the two pipes of --remote-debugging-pipe:
 * JSON messages, each followed by a zero byte. Chromium loads an extension and
 * triggers its action only over this connection.
 */
export class CdpConnection {
	#waiting: Map<
		number,
		{
			sessionId: string | undefined;
			resolve: (result: unknown) => void;
			reject: (error: Error) => void;
		}
	> = new Map();
	#listeners = new Set<CdpListener>();
	#lastId = 0;
	#closed = false;
	#output;

	/**
	 * @param output the pipe to the browser
	 * @param input the pipe from the browser
	 */
	constructor(output: Writable, input: Readable) {
		this.#output = output;
		let pieces: Buffer[] = [];
		input.on("data", (data: Buffer) => {
			let start = 0;
			for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
				pieces.push(data.subarray(start, end));
				this.#take(JSON.parse(Buffer.concat(pieces).toString("utf8")));
				pieces = [];
				start = end + 1;
			}
			pieces.push(data.subarray(start));
		});
		for (const stream of [input, output]) {
			stream.on("error", () => this.#end());
			stream.on("close", () => this.#end());
		}
	}

	/** @param sessionId an attached target's session; the browser's own if left out */
	send(
		method: string,
		params: object = {},
		sessionId?: string,
	): Promise<unknown> {
		if (this.#closed)
			return Promise.reject(new Error(`${method}: the browser has ended.`));
		this.#lastId += 1;
		const id = this.#lastId;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { sessionId, resolve, reject });
			const message = { id, method, params, ...(sessionId && { sessionId }) };
			this.#output.write(`${JSON.stringify(message)}\0`);
		});
	}

	/**
	 * @param listener called with every event
	 * @returns a function that removes the listener
	 */
	listen(listener: CdpListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#take({ id, sessionId, method, params, result, error }: CdpMessage) {
		if (method !== undefined)
			for (const listener of this.#listeners)
				listener(method, params, sessionId);
		if (method === "Target.detachedFromTarget") this.#leave(params);
		if (id === undefined) return;
		const caller = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (error)
			caller?.reject(
				error.code === NO_SUCH_SESSION
					? new TargetGone()
					: new Error(error.message),
			);
		else caller?.resolve(result);
	}

	/**
	 * Rejects the calls that a detached target can no longer answer.
	 * @param params the event's parameters
	 */
	#leave(params: unknown) {
		const left = (params as { sessionId: string }).sessionId;
		for (const [id, { sessionId, reject }] of this.#waiting) {
			if (sessionId !== left) continue;
			this.#waiting.delete(id);
			reject(new TargetGone());
		}
	}

	#end() {
		this.#closed = true;
		for (const { reject } of this.#waiting.values())
			reject(new Error("The browser has ended."));
		this.#waiting.clear();
	}
}
