/// <reference types="@crxjs/vite-plugin/client" />
import contentScript from "../content/index.ts?iife";
import { oneAtATime } from "../core/one-at-a-time.ts";
import { showBadge } from "../platform/action-badge.ts";
import { onBrowserStart } from "../platform/browser-start.ts";
import { nowMs } from "../platform/clock.ts";
import { answer, send } from "../platform/messenger.ts";
import {
	closeOffscreenDocument,
	ensureOffscreenDocument,
	isOffscreenDocumentOpen,
} from "../platform/offscreen-document.ts";
import { injectScript, probePage } from "../platform/scripting.ts";
import { onTabLoaded, onTabRemoved, tabStatus } from "../platform/tabs.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { checkpointStore } from "./checkpoint-store.ts";
import { consentStore } from "./consent-store.ts";
import { meetingTabs } from "./meeting-tabs.ts";
import { type BackgroundParts, messageHandlers } from "./message-handlers.ts";
import { peopleStore } from "./people-store.ts";
import { preferencesStore } from "./preferences-store.ts";
import { sessionStore } from "./session-store.ts";

const edge: BackgroundParts["edge"] = {
	probe: probePage,
	inject: (tabId, runId, afresh) =>
		injectScript(tabId, contentScript, runId, afresh),
	tabStatus,
	stopContentScripts: (tabId) => {
		send("content/stop-requested", {}, tabId);
	},
	endOffscreenTab: (tabId) => {
		send("offscreen/tab-ended", { tabId });
	},
	isOffscreenOpen: isOffscreenDocumentOpen,
	ensureOffscreen: ensureOffscreenDocument,
	closeOffscreen: closeOffscreenDocument,
	changeReads: (reads) => send("offscreen/reads-changed", { reads }),
	changePreferences: (preferences) =>
		send("offscreen/preferences-changed", preferences),
	changeChoices: (choices) =>
		send("offscreen/choices-changed", { choices: [...choices] }),
	showBadge,
	nowMs,
};
const sessions = sessionStore();
const checkpoints = checkpointStore();
const tabs = meetingTabs(sessions, checkpoints, edge);
const changes = oneAtATime();

// All listeners stand before the first await, or a worker that is woken for an event would miss it.
answer(
	"background",
	messageHandlers({
		sessions,
		checkpoints,
		consent: consentStore(),
		preferences: preferencesStore(),
		people: peopleStore(),
		tabs,
		edge,
		oneAtATime: changes,
	}),
);
onTabRemoved((tabId) => changes(() => tabs.forget(tabId)));
onTabLoaded((tabId) => changes(() => tabs.reach(tabId, false)));
// The offscreen document and the page of past sessions do so too, for a browser that is never closed.
onBrowserStart(() => forgetOldSessions(nowMs()));
