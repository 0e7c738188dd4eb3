import type { Page } from "playwright-core";
import {
	AFTER_UPDATE,
	AUDIENCE_PAGE,
	TRIAL_PAGE,
	WELCOME_PAGE,
} from "../../src/platform/own-pages.ts";
import { fillHistory } from "../bench/measure/fill-history.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { nameSessions, setHistory } from "./stage-history.ts";
import { stagePage } from "./stage-page.ts";
import { AUDIENCE_STAGES, stageCamera } from "./staged-audience.ts";
import { STAGED_TAB_ID } from "./staged-room.ts";
import { SURFACE_STATES } from "./states.ts";

/** A page other than the popup and the side panel, in one of its states. */
interface PageState {
	name: string;
	/** Path from the extension's root. */
	path: string;
	widths: readonly number[];
	/** Selector of an element that appears when the page is ready for its picture. */
	shown: string;
	/** Name of the surface state whose stage the page uses. */
	stage?: string;
	/** Runs in the page before it opens. */
	open?: (page: Page) => Promise<void>;
	/** Runs in another page of the extension before the page opens. */
	prepare?: (page: Page) => Promise<void>;
}

const HISTORY = "/src/history/index.html";
const SETTINGS = "/src/settings/index.html";
const STRIP = `/src/panel/strip.html?tab=${STAGED_TAB_ID}`;
const PAGE_WIDTHS = [400, 1_100];
/** The least that Chrome makes a small window, too. */
const STRIP_WIDTHS = [116, 320, 480];
const SESSIONS = 8;
/** Pictures of today and of the next release show the same dates. */
const NOW_MS = Date.UTC(2026, 9, 14, 9);

/** The order matters: the stored sessions carry over from one state to the next. */
export const PAGE_STATES: readonly PageState[] = [
	{
		name: "settings",
		path: SETTINGS,
		widths: PAGE_WIDTHS,
		shown: "a[download]",
		stage: "asked-in-chat",
	},
	{
		name: "welcome",
		path: `/${WELCOME_PAGE}`,
		widths: PAGE_WIDTHS,
		shown: ".welcome",
	},
	{
		name: "welcome-updated",
		path: `/${WELCOME_PAGE}${AFTER_UPDATE}`,
		widths: PAGE_WIDTHS,
		shown: ".welcome",
	},
	{
		name: "trial",
		path: `/${TRIAL_PAGE}`,
		widths: PAGE_WIDTHS,
		shown: ".tile:nth-child(5) video",
	},
	{
		name: "audience-start",
		path: `/${AUDIENCE_PAGE}`,
		widths: PAGE_WIDTHS,
		shown: ".audience-start",
		open: (page) => stageAudience(page, "start", true),
	},
	{
		name: "audience-running",
		path: `/${AUDIENCE_PAGE}`,
		widths: PAGE_WIDTHS,
		shown: ".audience-past .story",
		open: (page) => stageAudience(page, "running", true),
	},
	{
		name: "audience-no-camera",
		path: `/${AUDIENCE_PAGE}`,
		widths: PAGE_WIDTHS,
		shown: ".notice",
		open: (page) => stageAudience(page, "running", false),
	},
	{
		name: "licences",
		path: "/src/settings/licences.html",
		widths: PAGE_WIDTHS,
		shown: ".licences li",
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
		name: "history-audience",
		path: `${HISTORY}?session=filled-0`,
		widths: PAGE_WIDTHS,
		shown: ".story",
		prepare: async (page) => {
			await setHistory(page, "whole");
			await fillHistory(page, SESSIONS);
			await nameSessions(page, { isAudience: true });
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

async function stageAudience(
	page: Page,
	stage: keyof typeof AUDIENCE_STAGES,
	hasCamera: boolean,
): Promise<void> {
	await stagePage(page, AUDIENCE_STAGES[stage]);
	await stageCamera(page, hasCamera);
}

export async function openPage(
	{ context, origin }: ExtensionBrowser,
	state: PageState,
): Promise<Page> {
	const page = await context.newPage();
	await page.clock.setFixedTime(NOW_MS);
	if (state.prepare) {
		await page.goto(`${origin}/privacy-policy.html`);
		await state.prepare(page);
	}
	const staged = SURFACE_STATES.find(({ name }) => name === state.stage);
	if (staged) await stagePage(page, staged.stage);
	await state.open?.(page);
	await page.goto(`${origin}${state.path}`);
	await page.waitForSelector(state.shown);
	return page;
}
