/** A meeting in which the user said that they told people. Nothing is read in a tab before that. */
export interface ToldMeeting {
	readonly tabId: number;
	/** The addresses (host and path) under which the meeting has been seen; empty while none could be seen. */
	readonly addresses: readonly string[];
	readonly toldAtMs: number;
}

/** No meeting lasts longer; the same address on the next day is another one. */
const LASTS_MS = 12 * 3_600_000;
/** Within this time a page leads from its lobby into the meeting, whose address is another. */
const LOBBY_MS = 5 * 60_000;
const ADDRESS_MAX_CHARS = 300;
/** More addresses than any way into a meeting has. */
export const MAX_ADDRESSES = 8;

export function tellMeeting(
	tabId: number,
	address: string | null,
	nowMs: number,
): ToldMeeting {
	return {
		tabId,
		addresses: address === null ? [] : [cut(address)],
		toldAtMs: nowMs,
	};
}

/**
 * Whether the user's word holds for what the tab shows now.
 * @param address null where we may not see it, or there is none
 */
export function isTold(
	told: ToldMeeting | undefined,
	address: string | null,
	nowMs: number,
): boolean {
	if (!told || !isFresh(told, nowMs)) return false;
	const { addresses } = told;
	return (
		address === null ||
		addresses.length === 0 ||
		addresses.includes(cut(address))
	);
}

/** What holds when the page of a tab that is on has changed its address: null if that is another meeting. */
export function followMeeting(
	told: ToldMeeting | undefined,
	address: string | null,
	nowMs: number,
): ToldMeeting | null {
	if (!told || !isFresh(told, nowMs)) return null;
	if (address === null || told.addresses.includes(cut(address))) return told;
	const isLobby =
		nowMs - told.toldAtMs < LOBBY_MS && told.addresses.length < MAX_ADDRESSES;
	// An address that is seen for the first time tells nothing of a change.
	return isLobby || told.addresses.length === 0
		? { ...told, addresses: [...told.addresses, cut(address)] }
		: null;
}

function cut(address: string): string {
	return address.slice(0, ADDRESS_MAX_CHARS);
}

/** A clock that was set back makes no meeting last longer. */
function isFresh({ toldAtMs }: ToldMeeting, nowMs: number): boolean {
	return Math.abs(nowMs - toldAtMs) < LASTS_MS;
}
