import { vi } from "vitest";
import { checkpointStore } from "../../src/background/checkpoint-store.ts";
import { declinedTabs } from "../../src/background/declined-tabs.ts";
import { meetingTabs } from "../../src/background/meeting-tabs.ts";
import {
	type BackgroundParts,
	messageHandlers,
} from "../../src/background/message-handlers.ts";
import { peopleStore } from "../../src/background/people-store.ts";
import { sessionStore } from "../../src/background/session-store.ts";
import type { Checkpoint } from "../../src/contract/messages.ts";
import type { Consent } from "../../src/contract/stored-schema.ts";
import { oneAtATime } from "../../src/core/base/one-at-a-time.ts";
import type { Preferences } from "../../src/core/base/preferences.ts";
import { type Result, succeed } from "../../src/core/base/result.ts";
import type { TabSession } from "../../src/core/room/tab-session.ts";
import { type FakeStoredItem, fakeStoredItem } from "./fake-stored-item.ts";

/** The whole background over a browser that is only remembered calls; `restart` is what Chrome does to an idle worker. */
export function fakeBackground({ consented = true } = {}) {
	const sessionItem = fakeStoredItem<readonly TabSession[]>();
	const consent = fakeStoredItem<Consent>(
		consented ? { reads: "attention", givenAtMs: 1 } : undefined,
	);
	const preferences = fakeStoredItem<Preferences>();
	const declined = declinedTabs(fakeStoredItem<readonly number[]>());
	const people = {
		lasting: fakeStoredItem<readonly unknown[]>(),
		passing: fakeStoredItem<readonly unknown[]>(),
	};
	const checkpointItems = new Map<number, FakeStoredItem<Checkpoint>>();
	const checkpointItem = (tabId: number) => {
		const item = checkpointItems.get(tabId) ?? fakeStoredItem<Checkpoint>();
		checkpointItems.set(tabId, item);
		return item;
	};
	let now = 1_000;
	const browser = {
		badges: new Map<number, TabSession["state"]>(),
		isOffscreenOpen: false,
		inject: vi.fn<BackgroundParts["edge"]["inject"]>(async () => succeed(null)),
		probe: vi.fn(async (): Promise<Result<null>> => succeed(null)),
		stopped: vi.fn(),
		ended: vi.fn(),
		tabStatus: vi.fn<BackgroundParts["edge"]["tabStatus"]>(
			async () => "complete",
		),
		ensureOffscreen: vi.fn(async (): Promise<Result<null>> => {
			browser.isOffscreenOpen = true;
			return succeed(null);
		}),
		changePreferences: vi.fn(async (): Promise<Result<unknown>> => succeed({})),
		changeChoices: vi.fn(async (): Promise<Result<unknown>> => succeed({})),
		changeReads: vi.fn(async (): Promise<Result<unknown>> => succeed({})),
	};
	const edge: BackgroundParts["edge"] = {
		probe: browser.probe,
		inject: browser.inject,
		tabStatus: browser.tabStatus,
		stopContentScripts: browser.stopped,
		endOffscreenTab: browser.ended,
		isOffscreenOpen: async () => browser.isOffscreenOpen,
		ensureOffscreen: browser.ensureOffscreen,
		async closeOffscreen() {
			browser.isOffscreenOpen = false;
		},
		changeReads: browser.changeReads,
		changePreferences: browser.changePreferences,
		changeChoices: browser.changeChoices,
		async showBadge(tabId, state) {
			browser.badges.set(tabId, state);
		},
		nowMs: () => now++,
	};
	function start() {
		const sessions = sessionStore(sessionItem);
		const checkpoints = checkpointStore(checkpointItem);
		const tabs = meetingTabs(sessions, checkpoints, edge);
		const handle = messageHandlers({
			sessions,
			checkpoints,
			consent,
			preferences,
			people: peopleStore(people.lasting, people.passing),
			declined,
			tabs,
			edge,
			oneAtATime: oneAtATime(),
		});
		return { sessions, checkpoints, tabs, handle };
	}
	return {
		...start(),
		browser,
		sessionItem,
		consent,
		preferences,
		people,
		declined,
		checkpointItem,
		restart: start,
	};
}

/** Senders, as the messenger names them. */
export const FROM_POPUP = { tabId: null, frameId: null };
export const FROM_TAB_7 = { tabId: 7, frameId: 0 };
