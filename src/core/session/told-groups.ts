/** One person's part in the figures of a group: shares of the time for which they count, one for each figure. */
export interface GroupMember {
	readonly key: string;
	readonly shares: readonly number[];
}

type Group = ReadonlySet<string>;

/** The groups of which figures have been told, so that nobody's own follows from the difference of two. They stay in memory and are never stored. */
export interface ToldGroups {
	/**
	 * Each differs from the one before by fewer than the group size, and the last was told last. As long as everybody goes
	 * on as before, all have had the same figures, so that the next group is compared with the last alone.
	 */
	readonly alike: readonly Group[];
	/** Those from before a change by a whole group, whose figures may have been others. */
	readonly before: readonly Group[];
}

export const NO_GROUPS: ToldGroups = { alike: [], before: [] };

export interface Telling {
	/** The group's figures, coarsely rounded; null where they are not told. */
	readonly shares: readonly number[] | null;
	readonly told: ToldGroups;
}

/** A session of an hour has 360 bins, and groups that come again are remembered once. */
export const MOST_GROUPS = 400;

/**
 * The figures of a group of at least `groupSize` people, who all count the same. If it differs by fewer than that from
 * a group of which figures have been told, those by whom they differ must not matter: it is told only where both
 * groups' figures are the same whatever these few did, which depends on the others alone.
 */
export function tellGroup(
	members: readonly GroupMember[],
	groupSize: number,
	told: ToldGroups,
): Telling {
	const group = new Set(members.map(({ key }) => key));
	const isTold =
		group.size >= groupSize &&
		comparedWith(told, group, groupSize).every((earlier) =>
			hidesChange(members, group, earlier, groupSize),
		);
	if (!isTold) return { shares: null, told };
	const shares = sumOf(members).map((sum) =>
		coarseShare(sum / group.size, groupSize),
	);
	return { shares, told: withTold(told, group, groupSize) };
}

function comparedWith(
	{ alike, before }: ToldGroups,
	group: Group,
	groupSize: number,
): readonly Group[] {
	const last = alike.at(-1);
	if (!last) return before;
	const isAlike = countChanged(last, group) < groupSize;
	return isAlike ? [...before, last] : [...before, ...alike];
}

function withTold(
	{ alike, before }: ToldGroups,
	group: Group,
	groupSize: number,
): ToldGroups {
	const last = alike.at(-1);
	if (last && countChanged(last, group) >= groupSize)
		return {
			alike: [group],
			before: [...before, ...alike].slice(-MOST_GROUPS),
		};
	const others = alike.filter((one) => countChanged(one, group) > 0);
	return { alike: [...others, group].slice(-MOST_GROUPS), before };
}

function countChanged(one: Group, other: Group): number {
	return countMissing(one, other) + countMissing(other, one);
}

/** Whether the difference between two groups' figures says nothing of the few by whom they differ. */
function hidesChange(
	members: readonly GroupMember[],
	group: Group,
	earlier: Group,
	groupSize: number,
): boolean {
	const came = countMissing(group, earlier);
	const left = countMissing(earlier, group);
	const changed = came + left;
	if (changed === 0 || changed >= groupSize) return true;
	const stayed = members.filter(({ key }) => earlier.has(key));
	return sumOf(stayed).every((sum) => {
		const possible = [
			sum / group.size,
			(sum + came) / group.size,
			sum / earlier.size,
			(sum + left) / earlier.size,
		].map((share) => coarseShare(share, groupSize));
		return possible.every((one) => one === possible[0]);
	});
}

/** How many of one group are not in the other. */
function countMissing(one: Group, other: Group): number {
	return [...one].filter((key) => !other.has(key)).length;
}

function sumOf(members: readonly GroupMember[]): readonly number[] {
	const [first] = members;
	if (!first) return [];
	return first.shares.map((_, i) =>
		members.reduce((sum, { shares }) => sum + (shares[i] ?? 0), 0),
	);
}

/** Sums of fractions are not exact, and a share that is meant to lie on a limit must not fall to either side of it. */
const DIGITS = 9;

/** To the nearest of as many steps as a smallest group has people beyond one; a share in the middle of two goes to the one farther from a half. */
export function coarseShare(share: number, groupSize: number): number {
	const steps = Math.max(1, groupSize - 1);
	const scaled = Number((share * steps).toFixed(DIGITS));
	const step =
		scaled * 2 > steps ? Math.floor(scaled + 0.5) : Math.ceil(scaled - 0.5);
	return Math.min(1, Math.max(0, step / steps));
}
