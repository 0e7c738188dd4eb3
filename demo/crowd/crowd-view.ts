import { MOST_PEOPLE } from "../guest-list.ts";

export const LAYOUTS = ["grid", "speaker"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The view that the page's address asks for. */
export interface CrowdView {
	readonly people: number;
	readonly layout: LayoutName;
	/** Pictures per second of each camera. */
	readonly picturesPerSecond: number;
}

const USUAL_PEOPLE = 9;
/** More than twice as many a second as anybody gets looks, so that no two looks see the same picture. */
const USUAL_PICTURES = 6;
const MOST_PICTURES = 60;

/** Reads `?people=N` (0 to 49), `layout=grid|speaker`, `pictures=N` (a second, 1 to 60). */
export function crowdView(search: string): CrowdView {
	const asked = new URLSearchParams(search);
	return {
		people: within(asked.get("people"), 0, MOST_PEOPLE) ?? USUAL_PEOPLE,
		layout: layoutNamed(asked.get("layout")) ?? "grid",
		picturesPerSecond:
			within(asked.get("pictures"), 1, MOST_PICTURES) ?? USUAL_PICTURES,
	};
}

export function layoutNamed(text: string | null): LayoutName | undefined {
	return LAYOUTS.find((name) => name === text);
}

function within(text: string | null, least: number, most: number) {
	if (text === null || !/^\d{1,3}$/.test(text)) return null;
	return Math.min(Math.max(Number(text), least), most);
}
