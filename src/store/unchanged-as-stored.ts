/**
 * A list to be written: an entry that has not changed is written as it was stored, so that what a later version added
 * to it stays.
 * @param stored the list as it was read
 */
export function unchangedAsStored<T>(
	list: readonly T[],
	stored: readonly unknown[],
	parse: (entry: unknown) => T | undefined,
): readonly unknown[] {
	const asStored = new Map(
		stored.map((entry) => [JSON.stringify(parse(entry)), entry]),
	);
	return list.map((entry) => asStored.get(JSON.stringify(entry)) ?? entry);
}
