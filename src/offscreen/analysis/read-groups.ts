import { GROUP_THRESHOLDS } from "../../core/base/group-thresholds.ts";
import { emptyAudience } from "../../core/face-group/audience-search.ts";
import { atSize, type FaceGroup } from "../../core/face-group/face-group.ts";
import { detectFaces, detectFarFaces } from "./detect-faces.ts";
import { fitMeshes, type MeshCandidate } from "./fit-meshes.ts";
import { followLook } from "./follow-look.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import {
	type GroupCandidate,
	type GroupPlan,
	isGroupFarSearchDue,
	planGroupLook,
} from "./plan-group-look.ts";

/** The looks at tiles that show several people, and the others. A group whose video was turned or cut, or was not seen for long, is forgotten, and its tile seen as for the first time. */
export function splitByGroup(looks: readonly Look[]): {
	readonly groups: readonly Look[];
	readonly others: readonly Look[];
} {
	for (const look of looks) {
		const { group } = look.memory;
		if (!group) continue;
		const unseenMs = look.frame.capturedAtMs - group.searchedAtMs;
		// An audience begins before its picture is searched for the first time.
		const isForgotten =
			Number.isFinite(group.searchedAtMs) &&
			unseenMs > GROUP_THRESHOLDS.kept.aheadMs;
		const known = isForgotten ? null : atSize(group, look.frame);
		look.memory = known
			? { ...look.memory, group: known }
			: { ...look.memory, group: null, sinceMs: null };
		if (!known && group.search)
			look.memory = { ...look.memory, group: audienceAgain(group, look) };
	}
	return {
		groups: looks.filter(({ memory }) => memory.group !== null),
		others: looks.filter(({ memory }) => memory.group === null),
	};
}

function audienceAgain(before: FaceGroup, { frame }: Look): FaceGroup {
	return emptyAudience(frame, frame.capturedAtMs, before);
}

/**
 * Looks at tiles that show several people. The detector searches every frame, the full-range net some of the whole
 * ones, and every part of an audience; the mesh is fitted to a few faces in turn, so that a look at twelve costs no more than one at three. Each net
 * runs once for all frames.
 */
export async function readGroups(
	looks: readonly Look[],
	tools: LookTools,
): Promise<void> {
	if (looks.length === 0) return;
	const near = await detectFaces(looks, tools);
	const due = looks.filter(({ memory: { group }, frame }) =>
		group ? isGroupFarSearchDue(group, frame) : false,
	);
	const far = await detectFarFaces(due, tools);
	const plans = new Map(
		looks.map((look) => {
			const { memory, frame } = look;
			const found = near?.get(look) ?? [];
			const plan = memory.group
				? planGroupLook(memory.group, frame, found, far?.get(look) ?? null)
				: NOTHING;
			return [look, plan] as const;
		}),
	);
	const fitted = await fitAll(plans, tools);
	for (const [look, plan] of plans) {
		look.needsDetection = true;
		// Without a detector nobody can be missed.
		if (!near) continue;
		followLook(look, plan, fitted, far?.has(look) ?? false);
	}
}

const NOTHING: GroupPlan = { toRead: [], toPlace: [] };

async function fitAll(
	plans: ReadonlyMap<Look, GroupPlan>,
	tools: LookTools,
): Promise<ReadonlyMap<GroupCandidate, MeshCandidate>> {
	const candidates = [...plans].flatMap(([look, { toRead }]) =>
		toRead.map((one) => {
			return [one, { look, region: one.region, face: null }] as const;
		}),
	);
	const meshes = new Map<GroupCandidate, MeshCandidate>(candidates);
	await fitMeshes([...meshes.values()], tools);
	return meshes;
}
