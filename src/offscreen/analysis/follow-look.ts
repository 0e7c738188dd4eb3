import { GROUP_THRESHOLDS } from "../../core/base/group-thresholds.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import { withSearched } from "../../core/face-group/audience-search.ts";
import {
	type FaceGroup,
	placedPeople,
} from "../../core/face-group/face-group.ts";
import {
	followGroup,
	type SeenFace,
} from "../../core/face-group/follow-group.ts";
import { eachOnce } from "../../core/face-group/one-head.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { asSeen } from "./begin-group.ts";
import { endGroup } from "./end-group.ts";
import { faceAlone } from "./face-alone.ts";
import type { MeshCandidate } from "./fit-meshes.ts";
import { type GroupReading, type Look, newLook } from "./look.ts";
import type { GroupCandidate, GroupPlan } from "./plan-group-look.ts";

/** A face of a group as one look has seen it; `face` is null if only its place is known. */
interface SeenInGroup extends SeenFace {
	readonly face: FaceObservation | null;
}

/** Follows the group through one look, and gives each person who was read a look of their own. */
export function followLook(
	look: Look,
	{ toRead, toPlace }: GroupPlan,
	fitted: ReadonlyMap<GroupCandidate, MeshCandidate>,
	isFarSearched: boolean,
): void {
	const { group: before } = look.memory;
	if (!before) return;
	const { frame } = look;
	const atMs = frame.capturedAtMs;
	const isWhole = showsWholeVideo(frame);
	const once = eachOnce([
		...toRead.flatMap((one) => seenAt(one, fitted.get(one)?.face ?? null)),
		...toPlace.map(({ region }) => located(region)),
	]);
	const seen = before.search ? once : largeEnough(once, before);
	const tried = new Set(toRead.flatMap(({ number }) => number ?? []));
	const begun = isFarSearched ? withSearched(before, frame) : before;
	const { group, seenBy } = followGroup(begun, {
		atMs,
		seen,
		tried,
		mayJoin: isWhole || before.search !== null,
	});
	const searched: FaceGroup = {
		...group,
		searchedAtMs: isWhole ? atMs : group.searchedAtMs,
		farSearchedAtMs: isFarSearched ? atMs : group.farSearchedAtMs,
	};
	const people = placedPeople(searched, atMs);
	const due = look.isExpressionDue ? longestUnread(searched, seenBy) : null;
	const read = people.flatMap(({ number }) => {
		const one = seenBy.get(number);
		const isMissed = tried.has(number) && !one;
		if (!one?.face && !isMissed) return [];
		const faces = one?.face ? [one.face] : [];
		return [{ number, look: lookAt(look, faces, number === due) }];
	});
	look.group = { people, read };
	look.faces = facesOfNobody(people, searched, [...seenBy.values()], isWhole);
	look.memory = endGroup(look, expressionRead(searched, due, atMs));
}

/** A mesh that was fitted, else a detection that is sure without one. */
function seenAt(
	{ detection }: GroupCandidate,
	fitted: FaceObservation | null,
): readonly SeenInGroup[] {
	const face = fitted ?? (detection ? faceAlone(detection)[0] : undefined);
	if (!face) return [];
	return asSeen(face).map((one) => ({ ...one, face }));
}

function located(region: SeenFace["region"]): SeenInGroup {
	return { region, reading: "located", pose: null, face: null };
}

/** Faces far smaller than the group's largest are of people in the background, or on pictures. */
function largeEnough(
	seen: readonly SeenInGroup[],
	{ faces }: FaceGroup,
): readonly SeenInGroup[] {
	const largestPx = Math.max(
		...seen.map(({ region }) => region.sidePx),
		...faces.map(({ region }) => region.sidePx),
	);
	return seen.filter(
		({ region }) => region.sidePx >= GROUP_THRESHOLDS.followRatio * largestPx,
	);
}

/** The faces of a tile of which nobody is a person of the group yet; null where this look does not tell, or people are. An audience is no one person's tile. */
function facesOfNobody(
	people: GroupReading["people"],
	{ faces, search }: FaceGroup,
	seen: readonly SeenInGroup[],
	isWhole: boolean,
): readonly FaceObservation[] | null {
	if (people.length > 0 || search) return null;
	const read = seen.flatMap(({ face }) => face ?? []);
	if (read.length > 0) return read;
	const isWaiting = faces.some(
		({ triedAtMs }) => triedAtMs === Number.NEGATIVE_INFINITY,
	);
	return isWhole && !isWaiting ? [] : null;
}

function lookAt(
	{ participantId, frame, pixels, memory }: Look,
	faces: readonly FaceObservation[],
	isExpressionDue: boolean,
): Look {
	const own = newLook({
		participantId,
		frame,
		pixels,
		memory,
		isExpressionDue,
	});
	own.faces = faces;
	return own;
}

/** The person, among those whose mesh this look has, whose expression was read longest ago: one is classified in each look. */
function longestUnread(
	{ faces }: FaceGroup,
	seenBy: ReadonlyMap<number, SeenInGroup>,
): number | null {
	const [first] = faces
		.filter(
			({ number, isPerson }) =>
				isPerson && seenBy.get(number)?.reading === "mesh",
		)
		.toSorted((one, other) => one.expressionAtMs - other.expressionAtMs);
	return first?.number ?? null;
}

function expressionRead(
	group: FaceGroup,
	due: number | null,
	atMs: number,
): FaceGroup {
	if (due === null) return group;
	const faces = group.faces.map((face) =>
		face.number === due ? { ...face, expressionAtMs: atMs } : face,
	);
	return { ...group, faces };
}
