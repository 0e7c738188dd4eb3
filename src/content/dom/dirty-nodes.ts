/** Where a page has changed; "all" where that is too much to keep, or not watched. */
export type DirtyParts =
	| {
			/** With all that is around, and the videos within. */
			readonly nodes: ReadonlySet<Node>;
			/** What came, and what got another attribute: all within may be another's now. */
			readonly parts: ReadonlySet<Element>;
	  }
	| "all";

/** Gathers where the page has changed since the last pass. */
export interface DirtyNodes {
	changed(records: readonly MutationRecord[]): void;
	/** Its size, or what it plays. */
	videoChanged(video: EventTarget | null): void;
	/** Another part of the page is watched from now on; what changed there before is not known. */
	restart(): void;
	/** Hands over what was touched so far. */
	take(): DirtyParts;
}

const MAX_RECORDS = 200;
const MAX_NODES = 3_000;

/** Of a page that nobody watches. */
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
		while (at && !nodes.has(at)) {
			nodes.add(at);
			at = at instanceof ShadowRoot ? at.host : at.parentNode;
		}
	}

	/** Whoever is in a part of the page that moved, or whose key changed, may be another. */
	function addPart(node: Node): void {
		if (!(node instanceof Element)) return;
		parts.add(node);
		for (const video of node.querySelectorAll("video")) add(video);
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
