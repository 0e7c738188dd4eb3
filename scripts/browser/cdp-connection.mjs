/**
 * @typedef {{id?: number, sessionId?: string, method?: string, params?: unknown, result?: unknown, error?: {code?: number, message: string}}} CdpMessage
 * @typedef {(method: string, params: unknown, sessionId: string | undefined) => void} CdpListener
 */

/** Chromium's code for a session that has ended. */
const NO_SUCH_SESSION = -32001;
const GONE = "The popup or page that was asked has been closed.";

/**
 * Chromium's DevTools protocol over the two pipes of --remote-debugging-pipe:
 * JSON messages, a zero byte after each. Only this road may load an extension
 * and click its action.
 */
export class CdpConnection {
	/** @type {Map<number, {sessionId: string | undefined, resolve: (result: unknown) => void, reject: (error: Error) => void}>} */
	#waiting = new Map();
	/** @type {Set<CdpListener>} */
	#listeners = new Set();
	#lastId = 0;
	#closed = false;
	#output;

	/**
	 * @param {import("node:stream").Writable} output to the browser
	 * @param {import("node:stream").Readable} input from the browser
	 */
	constructor(output, input) {
		this.#output = output;
		/** @type {Buffer[]} */
		let pieces = [];
		input.on("data", (/** @type {Buffer} */ data) => {
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

	/**
	 * @param {string} method
	 * @param {object} [params]
	 * @param {string} [sessionId] of an attached target; left out: the browser
	 * @returns {Promise<unknown>}
	 */
	send(method, params = {}, sessionId) {
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
	 * @param {CdpListener} listener hears every event
	 * @returns {() => void} ends it
	 */
	listen(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** @param {CdpMessage} message */
	#take({ id, sessionId, method, params, result, error }) {
		if (method !== undefined)
			for (const listener of this.#listeners)
				listener(method, params, sessionId);
		if (method === "Target.detachedFromTarget") this.#leave(params);
		if (id === undefined) return;
		const caller = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (error)
			caller?.reject(
				new Error(error.code === NO_SUCH_SESSION ? GONE : error.message),
			);
		else caller?.resolve(result);
	}

	/**
	 * Nobody answers any more what a target was asked before it went.
	 * @param {unknown} params of the event
	 */
	#leave(params) {
		const left = /** @type {{sessionId: string}} */ (params).sessionId;
		for (const [id, { sessionId, reject }] of this.#waiting) {
			if (sessionId !== left) continue;
			this.#waiting.delete(id);
			reject(new Error(GONE));
		}
	}

	#end() {
		this.#closed = true;
		for (const { reject } of this.#waiting.values())
			reject(new Error("The browser has ended."));
		this.#waiting.clear();
	}
}
