import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import type { FaceGroup, GroupFace } from "./face-group.ts";
import { isAlive } from "./face-life.ts";

const LIMITS = GROUP_THRESHOLDS;

/** Whether a face has become a person of the group: one that is there from the start until it is seen never to move, a later one once it has stayed and moved. */
export function hasStayed(
	{ sinceMs, looks, pose, life }: GroupFace,
	{ isFromStart, sinceMs: groupSinceMs, search }: FaceGroup,
	atMs: number,
): boolean {
	const stayedMs = atMs - sinceMs;
	const { firstWithinMs } = search ? AUDIENCE_THRESHOLDS : LIMITS;
	const wasThere = isFromStart && sinceMs - groupSinceMs <= firstWithinMs;
	if (wasThere)
		return (
			stayedMs >= LIMITS.firstStaysForMs &&
			looks >= LIMITS.firstLeastLooks &&
			pose !== null &&
			isAlive(life, atMs)
		);
	return (
		stayedMs >= LIMITS.staysForMs &&
		looks >= LIMITS.leastLooks &&
		life.movedAtMs !== null
	);
}
