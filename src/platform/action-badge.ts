import { text } from "./i18n/text.ts";

const BADGES = {
	on: { text: "on", title: "badge_on", color: "#0b6b66" },
	lost: {
		text: "!",
		title: "badge_lost",
		color: "#9a4a00",
	},
	asks: { text: "?", title: "badge_asks", color: "#9a4a00" },
	off: { text: "", title: "extension_name", color: "#0b6b66" },
} as const;

/** The open tabs whose badge says that they are read, or were lost. */
export async function badgedTabs(): Promise<readonly number[]> {
	const tabs = await browser.tabs.query({});
	const badged = await Promise.all(
		tabs.map(async ({ id }) => {
			if (id === undefined) return [];
			try {
				const text = await browser.action.getBadgeText({ tabId: id });
				return text === "" || text === BADGES.asks.text ? [] : [id];
			} catch {
				// The tab closed meanwhile.
				return [];
			}
		}),
	);
	return badged.flat();
}

/** Chrome forgets a tab's badge when the tab navigates, so call this again then. A tab that has closed is ignored. */
export async function showBadge(
	tabId: number,
	state: keyof typeof BADGES,
): Promise<void> {
	const { text: badge, title, color } = BADGES[state];
	try {
		await browser.action.setBadgeBackgroundColor({ tabId, color });
		await browser.action.setBadgeText({ tabId, text: badge });
		await browser.action.setTitle({ tabId, title: text(title) });
	} catch {
		// The tab closed meanwhile.
	}
}
