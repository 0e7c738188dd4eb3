/**
 * What tells a person's tile within its browser frame: the page's own key,
 * else the name, else the track; a second of the same gets a number.
 */
const PREFIXES = { page: "key:", name: "name:", track: "track:" } as const;

export type TileKeyKind = keyof typeof PREFIXES;

export function tileKey(kind: TileKeyKind, value: string): string {
	return PREFIXES[kind] + value;
}

export function numberedKey(key: string, times: number): string {
	return times === 1 ? key : `${key}#${times}`;
}

export function isKeyOf(kind: TileKeyKind, key: string): boolean {
	return key.startsWith(PREFIXES[kind]);
}
