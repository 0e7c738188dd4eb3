import { findAll, parentNodeOf } from "./page-members.ts";
/** Where the page has changed since the last pass; "all" if there were too many changes to keep, or nothing observes the page. */
export type DirtyParts =
	| {
			/** The changed nodes, all their ancestors, and the videos inside them. */
			readonly nodes: ReadonlySet<Node>;
			/** Elements that were added or whose attributes changed: everything inside them may belong to somebody else now. */
			readonly parts: ReadonlySet<Element>;
	  }
	| "all";

/** Gathers where the page has changed since the last pass. */
export interface DirtyNodes {
	changed(records: readonly MutationRecord[]): void;
	/** The video's size, or what it plays, has changed. */
	videoChanged(video: EventTarget | null): void;
	/** Another part of the page is observed from now on; its earlier changes are unknown. */
	restart(): void;
	/** Returns the changes since the last call, and forgets them. */
	take(): DirtyParts;
}

const MAX_RECORDS = 200;
const MAX_NODES = 3_000;
/** The ancestors of one changed node: a page may nest its elements without end. */
const MAX_CLIMB = 1_000;

/** For a page that nothing observes. */
export const ALL_NODES_DIRTY: DirtyNodes = {
	changed() {},
	videoChanged() {},
	restart() {},
	take: () => "all",
};

export function dirtyNodes(): DirtyNodes {
	let nodes = new Set<Node>();
	let parts = new Set<Element>();
	let isTooMuch = true;

	function add(node: Node | null): void {
		let at = node;
		for (let i = 0; at && !nodes.has(at) && i < MAX_CLIMB; i++) {
			nodes.add(at);
			at = at instanceof ShadowRoot ? at.host : parentNodeOf(at);
		}
	}

	/** A part of the page that moved, or whose key changed, may show somebody else now. */
	function addPart(node: Node): void {
		if (!(node instanceof Element)) return;
		parts.add(node);
		for (const video of findAll(node, "video")) add(video);
	}

	return {
		changed(records) {
			if (records.length > MAX_RECORDS || nodes.size > MAX_NODES)
				isTooMuch = true;
			if (isTooMuch) return;
			for (const { target, type, addedNodes } of records) {
				add(target);
				if (type === "attributes") addPart(target);
				for (const node of addedNodes) {
					add(node);
					addPart(node);
				}
			}
		},
		videoChanged(video) {
			if (video instanceof Node) add(video);
		},
		restart() {
			isTooMuch = true;
		},
		take() {
			const taken = isTooMuch ? "all" : { nodes, parts };
			nodes = new Set();
			parts = new Set();
			isTooMuch = false;
			return taken;
		},
	};
}
