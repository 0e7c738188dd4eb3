import { groupBy } from "../../core/base/group-by.ts";
import type { Person } from "./person.ts";

/** Those who are the user. A mark that several people bear says nothing: the page has changed, or mirrors everyone. */
export function selfTiles(people: readonly Person[]): ReadonlySet<Person> {
	const bearers = groupBy(people, ({ self }) => self);
	return new Set(
		people.filter(
			({ self }) =>
				self === "camera" || (self !== null && bearers.get(self)?.length === 1),
		),
	);
}
