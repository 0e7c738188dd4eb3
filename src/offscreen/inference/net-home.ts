import type { OpenNets } from "../../contract/net-messages.ts";
import type { Net, OpenNet } from "./net.ts";
import type { NetHost } from "./net-host.ts";

/**
 * Where nets run that ONNX Runtime runs. Whoever has opened one does not notice when they move to
 * a new worker after the old one broke.
 */
export interface NetHome {
	readonly open: OpenNet;
	/** The worker that runs, and what is open in it. */
	count(): Promise<OpenNets & { readonly worker: number }>;
}

/** Everything that it takes to open a net again. */
type Lease = Parameters<OpenNet>;

interface House {
	readonly host: NetHost;
	readonly nets: Map<Lease, Promise<Net>>;
}

const EMPTY = { worker: 0, session: 0, tensor: 0 };

export function netHome(startHost: () => NetHost): NetHome {
	let house: House | null = null;

	/** The one in which the next run is, built anew where the last has ended. */
	function standing(): House {
		if (!house || house.host.ended.aborted)
			house = { host: startHost(), nets: new Map() };
		return house;
	}

	function netIn({ host, nets }: House, lease: Lease): Promise<Net> {
		const known = nets.get(lease);
		if (known) return known;
		const opening = host.open(...lease);
		nets.set(lease, opening);
		// What could not be opened may be tried again.
		opening.catch(() => nets.delete(lease));
		return opening;
	}

	async function runIn(
		place: House,
		lease: Lease,
		...work: Parameters<Net["run"]>
	): ReturnType<Net["run"]> {
		try {
			return await (await netIn(place, lease)).run(...work);
		} catch (cause) {
			// It ended just before the work came to it, or under it.
			const next = standing();
			if (next === place || !place.host.ended.aborted) throw cause;
			return (await netIn(next, lease)).run(...work);
		}
	}

	return {
		async open(...lease) {
			await netIn(standing(), lease);
			return {
				run: (items, outputs) => runIn(standing(), lease, items, outputs),
				async close() {
					const open = house?.nets.get(lease);
					house?.nets.delete(lease);
					if (!house?.host.ended.aborted) await (await open)?.close();
				},
			};
		},
		async count() {
			if (!house || house.host.ended.aborted) return EMPTY;
			const { host } = house;
			try {
				return { worker: 1, ...(await host.count()) };
			} catch (cause) {
				if (host.ended.aborted) return EMPTY;
				throw cause;
			}
		},
	};
}
