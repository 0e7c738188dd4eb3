import type { PersonTime, SessionBin } from "./session-bin.ts";
import { expressionShares } from "./spent-time.ts";
import {
	type GroupMember,
	NO_GROUPS,
	type ToldGroups,
	tellGroup,
} from "./told-groups.ts";

/** What has been told of a room's groups: of those who could be read, and of those whose faces showed an expression. */
export interface ToldOfRoom {
	readonly readable: ToldGroups;
	readonly expressive: ToldGroups;
}

export const NOTHING_TOLD: ToldOfRoom = {
	readable: NO_GROUPS,
	expressive: NO_GROUPS,
};

/** Each bin as it is kept where people are not, and what has then been told of the room's groups. */
export function groupBins(
	bins: readonly SessionBin[],
	own: ReadonlySet<string>,
	groupSize: number,
	before: ToldOfRoom,
) {
	let told = before;
	const groups = bins.map((bin) => {
		const next = groupBin(bin, own, groupSize, told);
		told = next.told;
		return next.bin;
	});
	return { bins: groups, told };
}

/**
 * The part of a bin that may be kept where people are not: its numbers of people, and coarse shares of a group in
 * which each one counts the same who could be read for at least half of the time. The user, who knows their own part,
 * is not one of the group.
 * @param own keys of the user's own tiles
 */
export function groupBin(
	bin: SessionBin,
	own: ReadonlySet<string>,
	groupSize: number,
	before: ToldOfRoom,
): { readonly bin: SessionBin; readonly told: ToldOfRoom } {
	const others = (bin.people ?? []).filter(({ key }) => !own.has(key));
	const read = others.filter(
		({ spent }) => spent.readableMs > 0 && spent.readableMs * 2 >= bin.heardMs,
	);
	const expressive = others.flatMap((person) => {
		const member = expressionOf(person, bin.heardMs);
		return member ? [member] : [];
	});
	const readable = tellGroup(read.map(kindsOf), groupSize, before.readable);
	const faces = tellGroup(expressive, groupSize, before.expressive);
	const { presentMs, readableMs } = bin.room;
	const [toward = 0, elsewhere = 0] = readable.shares ?? [];
	const isEmpty = readableMs === 0;
	const isTold = isEmpty || readable.shares !== null;
	return {
		bin: {
			...bin,
			people: null,
			room: {
				presentMs,
				readableMs,
				elsewhereMs: isTold
					? Math.min(elsewhere, 1 - toward) * readableMs
					: null,
				attendingMs: isTold ? toward * readableMs : null,
				expressionMs: faces.shares?.map((share) => share * readableMs) ?? null,
			},
		},
		told: { readable: readable.told, expressive: faces.told },
	};
}

function kindsOf({ key, spent }: PersonTime): GroupMember {
	const { attendingMs, elsewhereMs, readableMs } = spent;
	const shares = [attendingMs ?? 0, elsewhereMs ?? 0];
	return { key, shares: shares.map((ms) => ms / readableMs) };
}

function expressionOf(
	{ key, spent }: PersonTime,
	heardMs: number,
): GroupMember | null {
	const shares = expressionShares(spent);
	const readMs = spent.expressionMs?.reduce((sum, ms) => sum + ms, 0) ?? 0;
	return shares && readMs * 2 >= heardMs ? { key, shares } : null;
}
