/** Who asked in the meeting's chat to be left out, by name. */
export interface AskedInChat {
	/** Those who were left out for it, since the tab was switched on. */
	readonly leftOut: readonly string[];
	/** Those of whom several people on the page have the name, so that the user has to say who it was. */
	readonly unclear: readonly string[];
}

export const NOBODY_ASKED: AskedInChat = { leftOut: [], unclear: [] };
