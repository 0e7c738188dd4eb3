import { shadowRootOf } from "../platform/shadow-root.ts";
import type { Pause } from "./time-slices.ts";

const NODES_BETWEEN_PAUSES = 500;
/** No selector finds the hosts of shadow roots: every element must be looked at, which 20,000 of them make too dear for each pass. */
const WALK_EVERY_MS = 4_000;
/** A hostile page may nest roots, and make elements, without end. */
const MAX_DEPTH = 16;
const MAX_HOSTS = 2_000;
const MAX_ELEMENTS = 100_000;

export interface PageRoots {
	/** The document, and the shadow roots in it, open or closed; those that appear are found some seconds later at most. */
	find(
		nowMs: number,
		pause: Pause,
	): Promise<readonly (Document | ShadowRoot)[]>;
}

export function pageRoots(): PageRoots {
	let walkedAtMs = Number.NEGATIVE_INFINITY;
	let hosts: readonly WeakRef<Element>[] = [];
	return {
		async find(nowMs, pause) {
			if (nowMs - walkedAtMs >= WALK_EVERY_MS) {
				walkedAtMs = nowMs;
				hosts = await hostsInPage(pause);
			}
			const roots = hosts.flatMap((ref) => {
				const host = ref.deref();
				return (host?.isConnected && shadowRootOf(host)) || [];
			});
			return [document, ...roots];
		},
	};
}

async function hostsInPage(pause: Pause): Promise<readonly WeakRef<Element>[]> {
	const hosts: WeakRef<Element>[] = [];
	let visited = 0;
	let level: readonly (Document | ShadowRoot)[] = [document];
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const next: ShadowRoot[] = [];
		for (const root of level) {
			// The list is one moment's, whatever the page does in a pause.
			const elements = root.querySelectorAll("*");
			for (let i = 0; i < elements.length; i++) {
				if (visited++ % NODES_BETWEEN_PAUSES === 0) await pause();
				if (visited > MAX_ELEMENTS || hosts.length >= MAX_HOSTS) return hosts;
				const element = elements[i];
				const shadow = element && shadowRootOf(element);
				if (!shadow) continue;
				hosts.push(new WeakRef(element));
				next.push(shadow);
			}
		}
		level = next;
	}
	return hosts;
}
