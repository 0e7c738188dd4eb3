/** Attributes by which pages themselves tell people apart (research on meeting pages, 2026). */
export const KEY_ATTRIBUTES = [
	"data-participant-id",
	"data-lk-participant-identity",
	"data-selenium-video-tile",
	"data-acc-element-id",
] as const;

const KEY_IDS = /^(?:participant_|peer-)[\w.:-]+$/i;

/** Selectors, one by one because each takes its time on a large page. May match more than has a key: see `pageKeyOf`. */
export const KEYED_ELEMENTS = [
	...KEY_ATTRIBUTES.map((name) => `[${name}]`),
	"[id^=participant_]",
	"[id^=peer-]",
];

/** The page's own key for the person of this element, or null. */
export function pageKeyOf(element: Element): string | null {
	for (const name of KEY_ATTRIBUTES) {
		const value = element.getAttribute(name);
		if (value) return value.slice(0, 200);
	}
	return KEY_IDS.test(element.id) ? element.id.slice(0, 200) : null;
}
