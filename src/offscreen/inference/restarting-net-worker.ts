import type { OpenNets } from "../../contract/net-messages.ts";
import type { Net, OpenNet } from "./net.ts";
import type { NetWorkerClient } from "./net-worker-client.ts";

/**
 * Runs nets in a worker, and starts a new worker when the old one has ended. The
 * nets are opened again there, unnoticed by the code that uses them.
 */
export interface RestartingNetWorker {
	readonly open: OpenNet;
	/** The number of workers that run (0 or 1), and of the nets and tensors open there. */
	count(): Promise<OpenNets & { readonly worker: number }>;
	/** Ends a worker that hangs. What it was asked fails and is not asked again, since the next worker would hang over it, too. */
	giveUp(): void;
}

/** Kept so that a net can be opened again; the array's identity stands for the net. */
type OpenNetArguments = Parameters<OpenNet>;

interface RunningWorker {
	isGivenUp: boolean;
	readonly client: NetWorkerClient;
	readonly nets: Map<OpenNetArguments, Promise<Net>>;
}

const EMPTY = { worker: 0, net: 0, tensor: 0 };

export function restartingNetWorker(
	startWorker: () => NetWorkerClient,
): RestartingNetWorker {
	let running: RunningWorker | null = null;

	/** The worker for the next run: the current one, or a new one if that has ended. */
	function runningWorker(): RunningWorker {
		if (!running || running.client.ended.aborted)
			running = {
				isGivenUp: false,
				client: startWorker(),
				nets: new Map(),
			};
		return running;
	}

	function netIn(
		{ client, nets }: RunningWorker,
		openArguments: OpenNetArguments,
	): Promise<Net> {
		const known = nets.get(openArguments);
		if (known) return known;
		const opening = client.open(...openArguments);
		nets.set(openArguments, opening);
		// A net that failed to open may be tried again.
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
			const { isGivenUp, client } = worker;
			if (isGivenUp || client.hasHung || !client.ended.aborted) throw cause;
			// The worker ended just before the run, or during it: the run is repeated in the next worker.
			return (await netIn(runningWorker(), openArguments)).run(...work);
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
					if (!running?.client.ended.aborted) await (await open)?.close();
				},
			};
		},
		giveUp() {
			if (!running) return;
			running.isGivenUp = true;
			running.client.close();
		},
		async count() {
			if (!running || running.client.ended.aborted) return EMPTY;
			const { client } = running;
			try {
				return { worker: 1, ...(await client.count()) };
			} catch (cause) {
				if (client.ended.aborted) return EMPTY;
				throw cause;
			}
		},
	};
}
