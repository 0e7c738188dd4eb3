import { groupBy } from "../../core/base/group-by.ts";
import type { Person } from "./person.ts";

/** The people who are the user. A sign that several people have means nothing: the page has changed, or mirrors everyone. */
export function selfTiles(people: readonly Person[]): ReadonlySet<Person> {
	const peopleBySign = groupBy(people, ({ self }) => self);
	return new Set(
		people.filter(
			({ self }) =>
				self === "camera" ||
				(self !== null && peopleBySign.get(self)?.length === 1),
		),
	);
}
