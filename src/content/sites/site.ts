import type { SiteId } from "../../core/page/site-id.ts";

/** How sure it is that a page bears the mark: high, the client's own source or two live readings; medium, one reading; low, an old or indirect source. */
export type Certainty = "high" | "medium" | "low";

/** What is known of one mark in a page. */
export interface Rule {
	/** Of the element that bears the mark. */
	readonly select: string;
	/** Only where all its text is one of these (the names of icons, which are the same in every language). */
	readonly text?: readonly string[];
	/** Only where it is a video without sound. */
	readonly isMuted?: true;
	/** When the source was read or written; "undated" for a stored file of unknown age. */
	readonly asOf: string;
	readonly certainty: Certainty;
}

/** Where the page writes a text: what the element says, or one of its attributes. */
export interface TextRule extends Rule {
	readonly attribute?: string;
	/** "Ana, microphone on" or "Tile, Ana". */
	readonly part?: "before-comma" | "after-comma";
}

export interface KeyRule extends Rule {
	readonly attribute: string;
	/** Its first group is the key: one person's tiles may bear suffixes. */
	readonly pattern?: RegExp;
}

/**
 * What is known of one service's pages, as data over the shared finder. All
 * lists are in order: the first rule that matches counts. Where none does, the
 * finder judges as on a page that it does not know.
 */
export interface Site {
	readonly id: SiteId;
	/** Host names; "*." stands for any number of labels before, none included. */
	readonly hosts: readonly string[];
	/** Any of these tells the page where the host does not: many services run on anybody's server. */
	readonly marks: readonly Rule[];
	/** A person's tile; the outermost element counts. */
	readonly tile: readonly Rule[];
	/** The page's own key for the person of a tile, never one of a place that people take turns in. */
	readonly key: readonly KeyRule[];
	/** An attribute of the tile that equals the key in the tile of the camera, and not in that of the same person's shared screen. */
	readonly cameraSlot: string | null;
	readonly name: readonly TextRule[];
	readonly self: readonly Rule[];
	readonly share: readonly Rule[];
	readonly cameraOff: readonly Rule[];
	/** Where the page shows somebody large who also has a tile of the same name. */
	readonly stage: readonly Rule[];
	/** Where many people are drawn into one canvas: what holds it in its shadow root, and the places over it, one a person whose camera is on. */
	readonly canvas: { readonly holder: string; readonly place: string } | null;
	/** Videos of nobody in the call: previews before joining, say. */
	readonly notPeople: readonly Rule[];
}

/** What a site's file need not say. */
export const NOTHING_KNOWN = {
	hosts: [],
	marks: [],
	tile: [],
	key: [],
	cameraSlot: null,
	name: [],
	self: [],
	share: [],
	cameraOff: [],
	stage: [],
	canvas: null,
	notPeople: [],
} as const satisfies Omit<Site, "id">;
