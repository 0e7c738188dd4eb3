import { attributeOf } from "../dom/page-members.ts";
/** Attributes by which pages tell people apart (research on meeting pages, 2026). */
export const KEY_ATTRIBUTES = [
	"data-participant-id",
	"data-lk-participant-identity",
	"data-selenium-video-tile",
	"data-acc-element-id",
] as const;

const KEY_IDS = /^(?:participant_|peer-)[\w.:-]+$/i;

/** Kept as separate selectors, because each takes time on a large page. They may match elements that have no key: see `pageKeyOf`. */
export const KEYED_ELEMENTS = [
	...KEY_ATTRIBUTES.map((name) => `[${name}]`),
	"[id^=participant_]",
	"[id^=peer-]",
];

/** The page's own key for the person in this element, or null. */
export function pageKeyOf(element: Element): string | null {
	for (const name of KEY_ATTRIBUTES) {
		const value = attributeOf(element, name);
		if (value) return value.slice(0, 200);
	}
	const id = attributeOf(element, "id") ?? "";
	return KEY_IDS.test(id) ? id.slice(0, 200) : null;
}
