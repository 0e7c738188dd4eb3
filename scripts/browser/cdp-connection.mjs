/**
 * @typedef {{id?: number, sessionId?: string, method?: string, params?: unknown, result?: unknown, error?: {message: string}}} CdpMessage
 * @typedef {(method: string, params: unknown, sessionId: string | undefined) => void} CdpListener
 */

/**
 * Chromium's DevTools protocol over the two pipes of --remote-debugging-pipe:
 * JSON messages, a zero byte after each. Only this road may load an extension
 * and click its action.
 */
export class CdpConnection {
	/** @type {Map<number, {resolve: (result: unknown) => void, reject: (error: Error) => void}>} */
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
			this.#waiting.set(id, { resolve, reject });
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
		if (id === undefined) return;
		const caller = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (error) caller?.reject(new Error(error.message));
		else caller?.resolve(result);
	}

	#end() {
		this.#closed = true;
		for (const { reject } of this.#waiting.values())
			reject(new Error("The browser has ended."));
		this.#waiting.clear();
	}
}
