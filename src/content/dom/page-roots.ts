import { isOurs } from "./our-elements.ts";
import { findAll, isConnected } from "./page-members.ts";
import { shadowRootOf as anyShadowRootOf } from "./shadow-dom.ts";
import type { YieldPoint } from "./yield-points.ts";

const NODES_BETWEEN_PAUSES = 500;
/** No selector finds the hosts of shadow roots, and nothing reports a root that is attached late, so every element is checked from time to time; less often while that finds nothing new. */
const FIRST_WALK_AFTER_MS = 10_000;
const LONGEST_WALK_AFTER_MS = 60_000;
/** A hostile page may nest roots, and make elements, without end. */
const MAX_DEPTH = 16;
const MAX_HOSTS = 2_000;
const MAX_ELEMENTS = 100_000;
/** Limit of elements that are checked in a subtree that the page adds. */
const MAX_ADDED_ELEMENTS = 1_000;

export interface PageRoots {
	/** Includes the shadow roots in an element that the page has added. Returns whether there are any. */
	add(added: Element): boolean;
	/** The document and the shadow roots in it, open or closed. Roots that are attached late are found after ten seconds if the page keeps getting new ones, else within a minute. */
	find(
		nowMs: number,
		pause: YieldPoint,
	): Promise<readonly (Document | ShadowRoot)[]>;
}

export function pageRoots(): PageRoots {
	let walkedAtMs = Number.NEGATIVE_INFINITY;
	// Halved, because the first walk doubles it again if the page has no shadow roots.
	let walkAfterMs = FIRST_WALK_AFTER_MS / 2;
	let hosts: WeakRef<Element>[] = [];
	return {
		add(added) {
			const found = hostsAround(added);
			const kept = found.slice(0, MAX_HOSTS - hosts.length);
			hosts.push(...kept.map((host) => new WeakRef(host)));
			return found.length > 0;
		},
		async find(nowMs, pause) {
			if (nowMs - walkedAtMs >= walkAfterMs) {
				walkedAtMs = nowMs;
				const found = await hostsInPage(pause);
				const before = new Set(hosts.map((ref) => ref.deref()));
				const isNew = found.some((ref) => !before.has(ref.deref()));
				walkAfterMs = isNew
					? FIRST_WALK_AFTER_MS
					: Math.min(2 * walkAfterMs, LONGEST_WALK_AFTER_MS);
				hosts = found;
			}
			const connected = hosts
				.map((ref) => ref.deref())
				.filter((host) => host && isConnected(host));
			hosts = [...new Set(connected)].flatMap((host) =>
				host ? [new WeakRef(host)] : [],
			);
			const roots = connected.map((host) => host && shadowRootOf(host));
			return [document, ...new Set(roots.filter((root) => root != null))];
		},
	};
}

/** The hosts of shadow roots among an element and its descendants, including those inside such roots. */
function hostsAround(element: Element): readonly Element[] {
	const hosts: Element[] = [];
	let level: ParentNode[] = [];
	const visit = (one: Element) => {
		const shadow = shadowRootOf(one);
		if (!shadow) return;
		hosts.push(one);
		level.push(shadow);
	};
	let left = MAX_ADDED_ELEMENTS;
	visit(element);
	level.push(element);
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const before = level;
		level = [];
		for (const root of before)
			for (const one of findAll(root, "*")) {
				if (left-- <= 0) return hosts;
				visit(one);
			}
	}
	return hosts;
}

async function hostsInPage(pause: YieldPoint): Promise<WeakRef<Element>[]> {
	const hosts: WeakRef<Element>[] = [];
	let visited = 0;
	let level: readonly (Document | ShadowRoot)[] = [document];
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const next: ShadowRoot[] = [];
		for (const root of level) {
			// The list is static, so the page may change during a pause.
			const elements = findAll(root, "*");
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

function shadowRootOf(element: Element): ShadowRoot | null {
	return isOurs(element) ? null : anyShadowRootOf(element);
}
