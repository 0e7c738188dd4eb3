import type { OpenNets } from "../../contract/net-messages.ts";
import type { Net, OpenNet } from "./net.ts";
import type { NetWorkerClient } from "./net-worker-client.ts";

/**
 * Where nets run that ONNX Runtime runs. Whoever has opened one does not notice when they move to
 * a new worker after the old one broke.
 */
export interface RestartingNetWorker {
	readonly open: OpenNet;
	/** The worker that runs, and what is open in it. */
	count(): Promise<OpenNets & { readonly worker: number }>;
}

/** Everything that it takes to open a net again. */
type OpenNetArguments = Parameters<OpenNet>;

interface RunningWorker {
	readonly host: NetWorkerClient;
	readonly nets: Map<OpenNetArguments, Promise<Net>>;
}

const EMPTY = { worker: 0, net: 0, tensor: 0 };

export function restartingNetWorker(
	startWorker: () => NetWorkerClient,
): RestartingNetWorker {
	let running: RunningWorker | null = null;

	/** The one in which the next run is, built anew where the last has ended. */
	function runningWorker(): RunningWorker {
		if (!running || running.host.ended.aborted)
			running = { host: startWorker(), nets: new Map() };
		return running;
	}

	function netIn(
		{ host, nets }: RunningWorker,
		openArguments: OpenNetArguments,
	): Promise<Net> {
		const known = nets.get(openArguments);
		if (known) return known;
		const opening = host.open(...openArguments);
		nets.set(openArguments, opening);
		// What could not be opened may be tried again.
		opening.catch(() => nets.delete(openArguments));
		return opening;
	}

	async function runIn(
		worker: RunningWorker,
		openArguments: OpenNetArguments,
		...work: Parameters<Net["run"]>
	): ReturnType<Net["run"]> {
		try {
			return await (await netIn(worker, openArguments)).run(...work);
		} catch (cause) {
			// It ended just before the work came to it, or under it.
			const next = runningWorker();
			if (next === worker || !worker.host.ended.aborted) throw cause;
			return (await netIn(next, openArguments)).run(...work);
		}
	}

	return {
		async open(...openArguments) {
			await netIn(runningWorker(), openArguments);
			return {
				run: (items, outputs) =>
					runIn(runningWorker(), openArguments, items, outputs),
				async close() {
					const open = running?.nets.get(openArguments);
					running?.nets.delete(openArguments);
					if (!running?.host.ended.aborted) await (await open)?.close();
				},
			};
		},
		async count() {
			if (!running || running.host.ended.aborted) return EMPTY;
			const { host } = running;
			try {
				return { worker: 1, ...(await host.count()) };
			} catch (cause) {
				if (host.ended.aborted) return EMPTY;
				throw cause;
			}
		},
	};
}
