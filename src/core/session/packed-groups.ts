import type { ToldOfRoom } from "./group-bin.ts";
import type { ToldGroups } from "./told-groups.ts";

/** What has been told of a room's groups as a checkpoint holds it: everybody's key once, and each group as places in that list. */
export interface PackedGroups {
	readonly keys: readonly string[];
	readonly readable: PackedToldGroups;
	readonly expressive: PackedToldGroups;
}

interface PackedToldGroups {
	readonly alike: readonly PackedGroup[];
	readonly before: readonly PackedGroup[];
}

type PackedGroup = readonly number[];

export const NO_PACKED_GROUPS: PackedGroups = {
	keys: [],
	readable: { alike: [], before: [] },
	expressive: { alike: [], before: [] },
};

/** More people than this come to no meeting; of groups beyond it, the oldest are left out. */
export const MOST_KEYS = 2_000;

export function packGroups({ readable, expressive }: ToldOfRoom): PackedGroups {
	const places = new Map<string, number>();
	const placeOf = (key: string) => {
		const place = places.get(key) ?? places.size;
		places.set(key, place);
		return place;
	};
	const fits = (group: ReadonlySet<string>) =>
		places.size + [...group].filter((key) => !places.has(key)).length <=
		MOST_KEYS;
	const packAll = (groups: ToldGroups["alike"]) =>
		groups
			.toReversed()
			.flatMap((group) => (fits(group) ? [[...group].map(placeOf)] : []))
			.toReversed();
	const pack = ({ alike, before }: ToldGroups): PackedToldGroups => ({
		alike: packAll(alike),
		before: packAll(before),
	});
	const packed = { readable: pack(readable), expressive: pack(expressive) };
	return { keys: [...places.keys()], ...packed };
}

export function unpackGroups({
	keys,
	readable,
	expressive,
}: PackedGroups): ToldOfRoom {
	const groupOf = (group: PackedGroup) =>
		new Set(group.flatMap((place) => keys[place] ?? []));
	const unpack = ({ alike, before }: PackedToldGroups): ToldGroups => ({
		alike: alike.map(groupOf),
		before: before.map(groupOf),
	});
	return { readable: unpack(readable), expressive: unpack(expressive) };
}
