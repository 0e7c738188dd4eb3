/** The folders that each folder may import from. The extension's contexts never import each other, and code that the pages share is in ui. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	core: ["core"],
	contract: ["contract", "core"],
	platform: ["platform", "contract", "core"],
	content: ["content", "platform", "contract", "core"],
	store: ["store", "platform", "contract", "core"],
	offscreen: ["offscreen", "store", "platform", "contract", "core"],
	background: ["background", "store", "platform", "contract", "core"],
	ui: ["ui", "store", "platform", "contract", "core"],
	popup: ["popup", "ui", "store", "platform", "contract", "core"],
	history: ["history", "ui", "store", "platform", "contract", "core"],
	panel: ["panel", "ui", "store", "platform", "contract", "core"],
	// It does for its camera what the content script does for a meeting's page.
	audience: [
		"audience",
		"content",
		"ui",
		"store",
		"platform",
		"contract",
		"core",
	],
	settings: ["settings", "ui", "store", "platform", "contract", "core"],
	welcome: ["welcome", "ui", "store", "platform", "contract", "core"],
};

/**
 * The order of the inner folders: a folder may import the folders to its right.
 * Folders between the same two arrows may not import each other.
 */
export const INNER_ORDER: Readonly<Record<string, string>> = {
	core: "session > timeline, schedule > room > participant > expression, usual-pose > face-group > face > page, picture > base",
	content:
		". > tile-link, labels > people > tiles > naming, observation > rules > sites, capture > dom",
	offscreen:
		". > host > meeting-tab > analysis > inference, content-link > diagnostics",
	platform: ". > i18n",
	ui: "app, people > room, tell > participant, timeline, choices > kit > state",
};
