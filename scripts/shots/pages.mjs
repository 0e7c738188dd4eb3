import { fillHistory } from "../bench/measure/fill-history.mjs";
import { nameSessions, setHistory } from "./stage-history.mjs";
import { stagePage } from "./stage-page.mjs";
import { SURFACE_STATES } from "./states.mjs";

/**
 * A page beside popup and side panel, in one of its states.
 *
 * @typedef {object} PageState
 * @property {string} name
 * @property {string} path from the extension's root
 * @property {readonly number[]} widths
 * @property {string} shown there once it can be pictured
 * @property {string} [stage] the surface's state whose stage it hears
 * @property {(page: import("playwright-core").Page) => Promise<void>} [prepare] in another page of the extension, before it opens
 */

const HISTORY = "/src/history/index.html";
const SETTINGS = "/src/settings/index.html";
const STRIP = "/src/panel/strip.html?tab=7";
const PAGE_WIDTHS = [400, 1_100];
const STRIP_WIDTHS = [320, 480];
const SESSIONS = 8;

/** In this order: what is kept of sessions goes from one to the next. @type {readonly PageState[]} */
export const PAGE_STATES = [
	{
		name: "settings",
		path: SETTINGS,
		widths: PAGE_WIDTHS,
		shown: "a[download]",
		stage: "off",
	},
	{
		name: "strip-9-people",
		path: STRIP,
		widths: STRIP_WIDTHS,
		shown: ".room-bar",
		stage: "9-people",
	},
	{
		name: "strip-off",
		path: STRIP,
		widths: STRIP_WIDTHS,
		shown: "h1",
		stage: "off",
	},
	{
		name: "history-empty",
		path: HISTORY,
		widths: PAGE_WIDTHS,
		shown: ".quiet",
		prepare: (page) => setHistory(page, "whole"),
	},
	{
		name: "history-list",
		path: HISTORY,
		widths: PAGE_WIDTHS,
		shown: ".sessions",
		prepare: async (page) => {
			await setHistory(page, "whole");
			await fillHistory(page, SESSIONS);
			await nameSessions(page);
		},
	},
	{
		name: "history-report",
		path: `${HISTORY}?session=filled-0`,
		widths: PAGE_WIDTHS,
		shown: ".chart",
		prepare: async (page) => {
			await setHistory(page, "whole");
			await fillHistory(page, SESSIONS);
			await nameSessions(page);
		},
	},
	{
		name: "history-gone",
		path: `${HISTORY}?session=none`,
		widths: PAGE_WIDTHS,
		shown: ".quiet",
		prepare: (page) => setHistory(page, "whole"),
	},
	{
		name: "history-damaged",
		path: HISTORY,
		widths: PAGE_WIDTHS,
		shown: ".notice",
		prepare: (page) => setHistory(page, "without-stores"),
	},
	{
		name: "history-newer",
		path: HISTORY,
		widths: PAGE_WIDTHS,
		shown: ".notice",
		prepare: (page) => setHistory(page, "newer"),
	},
];

/**
 * @param {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {PageState} state
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openPage({ context, origin }, state) {
	const page = await context.newPage();
	if (state.prepare) {
		await page.goto(`${origin}/privacy-policy.html`);
		await state.prepare(page);
	}
	const staged = SURFACE_STATES.find(({ name }) => name === state.stage);
	if (staged) await stagePage(page, staged.stage);
	await page.goto(`${origin}${state.path}`);
	await page.waitForSelector(state.shown);
	return page;
}
