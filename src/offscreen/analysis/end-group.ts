import { isFrontal, partAround } from "../../core/face/followed-face.ts";
import type { FaceGroup } from "../../core/face-group/face-group.ts";
import type { TileMemory } from "../../core/face-group/tile-memory.ts";
import type { Look } from "./look.ts";

/** The tile's memory after a look at a group. An audience stays one. Where one face is left, it is followed as a tile's only one is; where none is, nobody is. */
export function endGroup(
	{ memory, frame }: Pick<Look, "memory" | "frame">,
	group: FaceGroup,
): TileMemory {
	const [face, ...others] = group.faces;
	if (others.length > 0 || group.search) return { ...memory, group };
	if (!face) return { ...memory, group: null, followed: null, part: null };
	const { sourceWidthPx, sourceHeightPx } = frame;
	const followed = {
		region: face.region,
		sourceWidthPx,
		sourceHeightPx,
		isFrontal: isFrontal(face.pose),
		seenAtMs: face.seenAtMs,
		detectedAtMs: group.searchedAtMs,
	};
	return {
		...memory,
		group: null,
		followed,
		part: partAround(followed, null),
	};
}
