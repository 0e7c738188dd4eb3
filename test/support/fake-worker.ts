/** A worker whose other side is the test. */
export function aWorker() {
	return new FakeWorker();
}

class FakeWorker extends EventTarget implements Worker {
	readonly sent: unknown[] = [];
	readonly transferred: Transferable[] = [];
	timesTerminated = 0;
	onmessage = null;
	onmessageerror = null;
	onerror = null;

	postMessage(
		message: unknown,
		options?: Transferable[] | StructuredSerializeOptions,
	): void {
		this.sent.push(message);
		const transfer = Array.isArray(options) ? options : options?.transfer;
		this.transferred.push(...(transfer ?? []));
	}

	terminate(): void {
		this.timesTerminated++;
	}

	say(data: unknown): void {
		this.dispatchEvent(new MessageEvent("message", { data }));
	}

	/** Delivers the result of a call; the first call is 1. */
	answer(rows: Float32Array[][], call = 1): void {
		this.say({ type: "net/answered", call, rows });
	}

	fail(message: string): void {
		this.dispatchEvent(Object.assign(new Event("error"), { message }));
	}
}
