import type { OpenNets } from "../contract/net-messages.ts";
import type { Net, OpenNet } from "./net.ts";
import type { NetHost } from "./net-host.ts";

/**
 * Where all nets run. Whoever has opened one does not notice when they move: to
 * a worker with another number of threads, or to a new one after the old broke.
 */
export interface NetHome {
	readonly open: OpenNet;
	/** Moves the nets to a worker with so many threads, and works on in the old one till they are there. */
	setThreads(count: number): Promise<void>;
	/** The workers that run, and what is open in them. */
	count(): Promise<OpenNets & { readonly worker: number }>;
}

/** Everything that it takes to open a net again. */
type Lease = Parameters<OpenNet>;

interface House {
	readonly host: NetHost;
	readonly threads: number;
	readonly nets: Map<Lease, Promise<Net>>;
}

export function netHome(startHost: (threads: number) => NetHost): NetHome {
	const leases = new Set<Lease>();
	let threads = 1;
	const hosts = new Set<NetHost>();
	let house: House | null = null;

	function build(): House {
		const host = startHost(threads);
		hosts.add(host);
		host.ended.addEventListener("abort", () => hosts.delete(host));
		return { host, threads, nets: new Map() };
	}

	/** The one in which the next run is, built anew where the last has ended. */
	function standing(): House {
		if (!house || house.host.ended.aborted) house = build();
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
			// It was left just before the work came to it.
			const next = standing();
			if (next === place || !place.host.ended.aborted) throw cause;
			return (await netIn(next, lease)).run(...work);
		}
	}

	return {
		async open(...lease) {
			await netIn(standing(), lease);
			leases.add(lease);
			return {
				run: (items, outputs) => runIn(standing(), lease, items, outputs),
				async close() {
					leases.delete(lease);
					const open = house?.nets.get(lease);
					house?.nets.delete(lease);
					if (!house?.host.ended.aborted) await (await open)?.close();
				},
			};
		},
		async setThreads(count) {
			if (count === threads) return;
			threads = count;
			if (!house) return;
			const next = build();
			try {
				await Promise.all([...leases].map((lease) => netIn(next, lease)));
			} catch (cause) {
				next.host.close();
				throw cause;
			}
			// The user may have changed their mind meanwhile.
			if (threads !== count) {
				next.host.close();
				return;
			}
			const left = house;
			house = next;
			left.host.retire();
		},
		async count() {
			const open = { worker: 0, session: 0, tensor: 0 };
			for (const host of hosts) {
				const inside = await openIn(host);
				if (!inside) continue;
				open.worker++;
				open.session += inside.session;
				open.tensor += inside.tensor;
			}
			return open;
		},
	};
}

/** Null where the worker ended meanwhile, and all in it. */
async function openIn(host: NetHost): Promise<OpenNets | null> {
	try {
		return await host.count();
	} catch (cause) {
		if (host.ended.aborted) return null;
		throw cause;
	}
}
