/** Values that travel in messages and lie in the extension's storage, as its parsers accept them. */

const TAB = { tabId: 7 };
export const MEETING_TAB = {
	...TAB,
	state: "on",
	sinceMs: 1_700_000_000_000,
	failure: { code: "offscreen-unavailable", detail: "closed" },
};
export const CHOICE = {
	meeting: "meet.example/abc",
	key: "key:amara",
	pageName: "Amara Okafor",
	name: "Amara",
	isExcluded: true,
};
export const MARKER = { atMs: 3_000, kind: "question", text: "Why?" };
export const CHECKPOINT = {
	...TAB,
	takenAtMs: 4_000,
	participants: [
		{
			id: "0:key:amara",
			name: "Amara Okafor",
			samples: 9,
			trace: [
				{ startMs: 1_000, toward: 0.5, elsewhere: 0.2, away: 0 },
				{ startMs: 11_000, toward: 0, elsewhere: 0, away: 1 },
			],
		},
	],
	markers: [MARKER],
};
