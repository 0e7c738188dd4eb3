import { groupBy } from "../../core/base/group-by.ts";
import type { Person } from "./person.ts";

/** The people who are the user. A sign that several people have means nothing: the page has changed, or mirrors everyone. A "(You)" next to a video without sound may be a part of anybody's name, so it counts only if nothing else says who the user is, and if other people's videos have sound. */
export function selfTiles(people: readonly Person[]): ReadonlySet<Person> {
	const peopleBySign = groupBy(people, ({ self }) => self);
	const signed = people.filter(
		({ self }) =>
			self === "camera" ||
			(self !== null && peopleBySign.get(self)?.length === 1),
	);
	const byMarkup = signed.filter(({ self }) => self !== "text");
	if (byMarkup.length > 0) return new Set(byMarkup);
	return new Set(people.some(({ hasSound }) => hasSound) ? signed : []);
}
