import type { Pause } from "./time-slices.ts";

const NODES_BETWEEN_PAUSES = 500;
/** No selector finds the hosts of shadow roots: every element must be looked at, which 20,000 of them make too dear for each pass. */
const WALK_EVERY_MS = 4_000;

/** Finds the document and the open shadow roots in it; those that appear are found some seconds later at most. */
export function openRoots(): (
	nowMs: number,
	pause: Pause,
) => Promise<readonly (Document | ShadowRoot)[]> {
	let walkedAtMs = Number.NEGATIVE_INFINITY;
	let hosts: readonly WeakRef<Element>[] = [];
	return async (nowMs, pause) => {
		if (nowMs - walkedAtMs >= WALK_EVERY_MS) {
			walkedAtMs = nowMs;
			hosts = await hostsIn(document, pause);
		}
		const roots = hosts
			.map((ref) => ref.deref())
			.flatMap((host) => (host?.isConnected && host.shadowRoot) || []);
		return [document, ...roots];
	};
}

async function hostsIn(
	root: Document | ShadowRoot,
	pause: Pause,
): Promise<readonly WeakRef<Element>[]> {
	const hosts: WeakRef<Element>[] = [];
	// The list is one moment's, whatever the page does in a pause.
	const elements = root.querySelectorAll("*");
	for (let i = 0; i < elements.length; i++) {
		if (i % NODES_BETWEEN_PAUSES === 0) await pause();
		const element = elements[i];
		if (!element?.shadowRoot) continue;
		hosts.push(new WeakRef(element));
		hosts.push(...(await hostsIn(element.shadowRoot, pause)));
	}
	return hosts;
}
