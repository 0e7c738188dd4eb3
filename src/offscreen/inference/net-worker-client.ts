import {
	type FromNets,
	type OpenNets,
	parseFromNets,
	type ToNets,
} from "../../contract/net-messages.ts";
import { monotonicMs } from "../../platform/clock.ts";
import type { Net, OpenNet } from "./net.ts";

/** Our end of a worker in which nets run. */
export interface NetWorkerClient {
	readonly open: OpenNet;
	/** Aborted when the worker has ended, by itself or by `close`; nothing can run in it any more. */
	readonly ended: AbortSignal;
	/** Whether it ended because it did not answer in time; the next worker would hang over the same question. */
	readonly hasHung: boolean;
	/** How many nets and tensors are open in the worker. */
	count(): Promise<OpenNets>;
	/** Ends the worker and rejects all calls in progress. */
	close(): void;
}

type Rows = readonly (readonly Float32Array[])[];
type Answer = Exclude<FromNets, { type: "net/failed" }>;

interface Waiting {
	resolve(answer: Answer): void;
	reject(cause: Error): void;
}

/**
 * A worker that takes longer than this to answer counts as hung: a graphics driver that was reset may never answer. A
 * net is opened, and its first run compiles shaders, in up to 20 s on a software adapter beside a busy neighbour.
 */
const FIRST_ANSWER_TIMEOUT_MS = 30_000;
/**
 * A net that has run once is late after this many times the longest run so far, in which shaders were compiled. A busy
 * computer makes a run some times as long as a quiet one, and the longest run is several times as long as the others.
 */
const LATE_AFTER_LONGEST_RUNS = 4;
/** Below 10 s, so that reading goes on with the processor by the time in which a fault must be over (docs/faults.md). */
const LEAST_TIMEOUT_MS = 8_000;
const MISUNDERSTOOD = "the worker answered something else";

export function netWorkerClient(worker: Worker): NetWorkerClient {
	const waiting = new Map<number, Waiting>();
	const end = new AbortController();
	let calls = 0;
	let nets = 0;
	let longestRunMs = 0;
	let hasHung = false;

	worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
		const answer = parseFromNets(data);
		const caller = answer && waiting.get(answer.call);
		if (!caller) return;
		waiting.delete(answer.call);
		if (answer.type === "net/failed") caller.reject(new Error(answer.why));
		else caller.resolve(answer);
	});
	worker.addEventListener("error", ({ message }) =>
		close(message || "the worker could not start"),
	);

	function close(why: string): void {
		worker.terminate();
		end.abort();
		for (const { reject } of waiting.values()) reject(new Error(why));
		waiting.clear();
	}

	function post(message: ToNets): void {
		worker.postMessage(message);
	}

	async function ask(
		message: (call: number) => ToNets,
		timeoutMs = FIRST_ANSWER_TIMEOUT_MS,
	): Promise<Answer> {
		if (end.signal.aborted) throw new Error("the worker has ended");
		const call = ++calls;
		const hung = setTimeout(() => {
			hasHung = true;
			close("the worker did not answer");
		}, timeoutMs);
		try {
			return await new Promise((resolve, reject) => {
				waiting.set(call, { resolve, reject });
				post(message(call));
			});
		} finally {
			clearTimeout(hung);
		}
	}

	return {
		ended: end.signal,
		get hasHung() {
			return hasHung;
		},
		async count() {
			const answer = await ask((call) => ({ type: "nets/counted", call }));
			if (answer.type !== "nets/open") throw new Error(MISUNDERSTOOD);
			return answer.open;
		},
		close: () => close("the worker was ended"),
		async open({ bytes }, provider, { name, shape }): Promise<Net> {
			const net = ++nets;
			const input = { name, shape: [...shape] };
			await ask((call) => ({
				type: "net/opened",
				...{ call, net, model: bytes, provider, input },
			}));
			let hasRun = false;
			return {
				async run(items, outputs) {
					const askedAtMs = monotonicMs();
					const answer = await ask(
						(call) => ({
							type: "net/run",
							...{ call, net, items: [...items], outputs: [...outputs] },
						}),
						hasRun ? laterTimeoutMs(longestRunMs) : FIRST_ANSWER_TIMEOUT_MS,
					);
					hasRun = true;
					longestRunMs = Math.max(longestRunMs, monotonicMs() - askedAtMs);
					return rowsIn(answer);
				},
				async close() {
					await ask((call) => ({ type: "net/closed", call, net }));
				},
			};
		},
	};
}

function laterTimeoutMs(longestRunMs: number): number {
	return Math.min(
		Math.max(LEAST_TIMEOUT_MS, LATE_AFTER_LONGEST_RUNS * longestRunMs),
		FIRST_ANSWER_TIMEOUT_MS,
	);
}

function rowsIn(answer: Answer): Rows {
	if (answer.type !== "net/answered") throw new Error(MISUNDERSTOOD);
	return answer.rows;
}
