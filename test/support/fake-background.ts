import { vi } from "vitest";
import { checkpointStore } from "../../src/background/checkpoint-store.ts";
import { declinedTabs } from "../../src/background/declined-tabs.ts";
import { meetingTabStore } from "../../src/background/meeting-tab-store.ts";
import { meetingTabs } from "../../src/background/meeting-tabs.ts";
import {
	type BackgroundParts,
	messageHandlers,
} from "../../src/background/message-handlers.ts";
import { peopleStore } from "../../src/background/people-store.ts";
import type { Checkpoint } from "../../src/contract/messages.ts";
import type { Consent } from "../../src/contract/stored-schema.ts";
import { mutex } from "../../src/core/base/mutex.ts";
import type { Preferences } from "../../src/core/base/preferences.ts";
import { type Result, succeed } from "../../src/core/base/result.ts";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";
import { type FakeStoredItem, fakeStoredItem } from "./fake-stored-item.ts";

/** The whole background over a browser that is only remembered calls; `restart` is what Chrome does to an idle worker. */
export function fakeBackground({ consented = true } = {}) {
	const sessionItem = fakeStoredItem<readonly MeetingTab[]>();
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
		badges: new Map<number, MeetingTab["state"]>(),
		isOffscreenOpen: false,
		inject: vi.fn<BackgroundParts["effects"]["inject"]>(async () =>
			succeed(null),
		),
		probe: vi.fn(async (): Promise<Result<null>> => succeed(null)),
		stopped: vi.fn(),
		ended: vi.fn(),
		tabStatus: vi.fn<BackgroundParts["effects"]["tabStatus"]>(
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
	const effects: BackgroundParts["effects"] = {
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
		const tabStore = meetingTabStore(sessionItem);
		const checkpoints = checkpointStore(checkpointItem);
		const tabs = meetingTabs(tabStore, checkpoints, effects);
		const handle = messageHandlers({
			tabStore,
			checkpoints,
			consent,
			preferences,
			people: peopleStore(people.lasting, people.passing),
			declined,
			tabs,
			effects,
			mutex: mutex(),
		});
		return { tabStore, checkpoints, tabs, handle };
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
