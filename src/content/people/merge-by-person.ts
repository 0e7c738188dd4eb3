import type { Person } from "./person.ts";

/**
 * Lists everyone once, people with a picture first. A stage is left out if the
 * person has another tile of the same name; a tile without a picture is left out
 * if a video shows the same person.
 */
export function mergeByPerson(
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

/** Compares the page's keys if both people have one, because two people may have the same name. */
function isSame(person: Person, other: Person): boolean {
	return person.pageKey !== null && other.pageKey !== null
		? person.pageKey === other.pageKey
		: person.name === other.name;
}
