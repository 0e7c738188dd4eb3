/** What the popup shows, as its user reads it. */
export interface Said {
	/** Titles and texts of notices and of pages without people, the room's line, each person with their state, and what the nets run on. */
	readonly sayings: readonly string[];
	/** How many of the sayings are notices. */
	readonly notices: number;
	/** Whether people are shown, and news of them comes. */
	readonly isLive: boolean;
	readonly isOn: boolean;
	/** Whether the switch has been clicked and has not taken its new place yet. */
	readonly isSwitching: boolean;
}

export const NOTHING_SAID: Said = {
	sayings: [],
	notices: 0,
	isLive: false,
	isOn: false,
	isSwitching: false,
};

/** A page of a process that has crashed or been stopped never answers. */
const PATIENCE_MS = 2_000;

/** Reads the popup, or its page in a tab. It says nothing while it does not answer. */
export async function saidBy(popup: {
	evaluate(expression: string): Promise<unknown>;
}): Promise<Said> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<Said>((resolve) => {
		timer = setTimeout(() => resolve(NOTHING_SAID), PATIENCE_MS);
	});
	try {
		return await Promise.race([
			popup.evaluate(`(${read})()`).then(
				(said) => said as Said,
				() => NOTHING_SAID,
			),
			tooLate,
		]);
	} finally {
		clearTimeout(timer);
	}
}

/** Runs in the popup's page. */
function read(): Said {
	const shown = (selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
			one.checkVisibility(),
		);
	const words = (element: Element | null) =>
		(element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
	const notices = shown("main .notice").map(
		(notice) =>
			`${words(notice.querySelector("h2"))} ${words(notice.querySelector("h2 + p"))}`,
	);
	const quiet = shown("main .quiet").map(
		(page) =>
			`${words(page.querySelector("h2"))}. ${words(page.querySelector("p"))}`,
	);
	const headline = shown("main .headline h2").map(words);
	const rows = shown("main .row").map(
		(row) =>
			`${words(row.querySelector(".row-name"))}: ${words(row.querySelector(".row-state"))}`,
	);
	const tiny = shown("main .tiny-videos").map(words);
	// This reading opens Diagnostics, so its lines are seen from the next reading on.
	document
		.querySelector<HTMLElement>(".diagnostics:not([open]) > summary")
		?.click();
	const engine = shown(".engine p").map(words);
	const toggle = document.querySelector("[role=switch]");
	return {
		sayings: [...notices, ...quiet, ...headline, ...rows, ...tiny, ...engine],
		notices: notices.length,
		isLive: headline.length > 0 && !document.querySelector(".room-stale"),
		isOn: toggle?.ariaChecked === "true",
		isSwitching: toggle?.ariaBusy === "true",
	};
}
