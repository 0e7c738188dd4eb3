import type { Person } from "./person.ts";

/**
 * Everyone once, those with a picture first. A place where people are shown
 * large repeats who has a tile of the same name; a tile without a picture is
 * nobody else than whom a video shows.
 */
export function onePerPerson(
	withPicture: readonly Person[],
	without: readonly Person[],
): readonly Person[] {
	const all = [...withPicture, ...without];
	const hasOwnTile = (person: Person) =>
		person.name !== null &&
		all.some((other) => !other.stageRule && other.name === person.name);
	const repeats = (person: Person) =>
		person.stageRule !== null && hasOwnTile(person);
	const people = withPicture.filter((person) => !repeats(person));
	const keys = new Set<string>();
	const others = without.filter((person) => {
		const isRepeated =
			repeats(person) ||
			people.some((other) => isSame(person, other)) ||
			(person.pageKey !== null && keys.has(person.pageKey));
		if (person.pageKey !== null) keys.add(person.pageKey);
		return !isRepeated;
	});
	return [...people, ...others];
}

/** By the page's keys where it has them: two people may bear one name. */
function isSame(person: Person, other: Person): boolean {
	return person.pageKey !== null && other.pageKey !== null
		? person.pageKey === other.pageKey
		: person.name === other.name;
}
