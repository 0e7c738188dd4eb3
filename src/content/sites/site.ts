import type { SiteId } from "../../core/page/site-id.ts";

/** How sure we are that a page has the mark. High: from the client's own source code or two live readings; medium: from one reading; low: from an old or indirect source. */
export type Certainty = "high" | "medium" | "low";

/** One mark in a page, and how we know about it. */
export interface Rule {
	/** Selector of the element that has the mark. */
	readonly select: string;
	/** Matches only if the element's whole text is one of these (the names of icons, which are the same in every language). */
	readonly text?: readonly string[];
	/** Matches only a video without sound. */
	readonly isMuted?: true;
	/** When the source was read or written; "undated" for a stored file of unknown age. */
	readonly asOf: string;
	readonly certainty: Certainty;
}

/** Where the page writes a text: in the element itself, or in one of its attributes. */
export interface TextRule extends Rule {
	readonly attribute?: string;
	/** Which part of the text is the name: "Ana, microphone on" or "Tile, Ana". */
	readonly part?: "before-comma" | "after-comma";
}

export interface KeyRule extends Rule {
	readonly attribute: string;
	/** Its first group is the key, because the tiles of one person may add suffixes. */
	readonly pattern?: RegExp;
}

/** How the page shows a message of its chat; `select` finds one. */
export interface ChatRule extends Rule {
	/** Where the page writes the name of the message's writer. */
	readonly author: { readonly select: string; readonly attribute?: string };
	/** Selector of what the writer wrote, without times, buttons and quotes. */
	readonly written: string;
	/** Selector of what is in a text or a name for screen readers alone; null if nothing is. */
	readonly unshown: string | null;
	/** Selector of what holds the messages that one person wrote in a row, of which only the first has the name; null if nothing does. */
	readonly group: string | null;
	/** Whether a message without a name is, by the page's own source, from whoever wrote the one before. */
	readonly namesOncePerRun: boolean;
}

/**
 * The facts known about one service's pages, as data for the shared finder. In
 * every list, the first rule that matches counts. If none matches, the finder
 * judges as it does on an unknown page.
 */
export interface Site {
	readonly id: SiteId;
	/** Host names; a leading "*." stands for any number of labels, including none. */
	readonly hosts: readonly string[];
	/** Any of these identifies the service if the host does not, because many services run on anybody's server. */
	readonly marks: readonly Rule[];
	/** A person's tile; of nested matches, the outermost counts. */
	readonly tile: readonly Rule[];
	/** The page's own key for the person in a tile, never the key of a slot that people take turns in. */
	readonly key: readonly KeyRule[];
	/** An attribute that equals the key on the tile of a person's camera, but not on the tile of their shared screen. */
	readonly cameraSlot: string | null;
	readonly name: readonly TextRule[];
	readonly self: readonly Rule[];
	readonly share: readonly Rule[];
	readonly cameraOff: readonly Rule[];
	/** Marks of a microphone that is off, of which most services tell nothing that a page can be asked for. */
	readonly microphoneOff: readonly Rule[];
	/** Where the page shows somebody large who also has a tile of the same name. */
	readonly stage: readonly Rule[];
	/** For pages that draw many people into one canvas: selectors of the element with the canvas in its shadow root, and of the elements over the canvas, one for each person whose camera is on. */
	readonly canvas: { readonly holder: string; readonly overlay: string } | null;
	/** Videos that show nobody in the call, such as previews before joining. */
	readonly notPeople: readonly Rule[];
	/** Null where it is not known how the page marks who wrote a message. */
	readonly chat: ChatRule | null;
}

/** Defaults for everything that a site's file leaves out. */
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
	microphoneOff: [],
	stage: [],
	canvas: null,
	notPeople: [],
	chat: null,
} as const satisfies Omit<Site, "id">;
