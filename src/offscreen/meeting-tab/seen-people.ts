import type { SeenPeople } from "../../core/room/tile-group.ts";
import type { Look } from "../analysis/look.ts";

/** What a look at a group tells the room; null for a look at a tile that is one person's. */
export function seenPeople({
	group,
	frame,
}: Readonly<Look>): SeenPeople | null {
	if (!group) return null;
	const signals = group.read.flatMap(({ number, look: { signal } }) =>
		signal ? [[number, signal] as const] : [],
	);
	return {
		people: group.people,
		signals: new Map(signals),
		atMs: frame.capturedAtMs,
	};
}
