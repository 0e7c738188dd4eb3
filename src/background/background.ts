import { mutex } from "../core/base/mutex.ts";
import { badgedTabs, showBadge } from "../platform/action-badge.ts";
import {
	onBrowserStart,
	onCommand,
	onInstalled,
} from "../platform/browser-events.ts";
import { wait, wallMs } from "../platform/clock.ts";
import { answer, send } from "../platform/messenger.ts";
import {
	closeOffscreenDocument,
	ensureOffscreenDocument,
	isOffscreenDocumentOpen,
} from "../platform/offscreen-document.ts";
import {
	isSiteGranted,
	onRightsAdded,
	onSitesRemoved,
} from "../platform/permissions.ts";
import { closeStorageToContentScripts, onStored } from "../platform/storage.ts";
import {
	onTabLoaded,
	onTabRemoved,
	onTabReplaced,
	onTabUnloaded,
	openOwnPage,
	tabAddress,
	tabOrigin,
	tabStatus,
} from "../platform/tabs.ts";
import { alwaysOnSites } from "../store/always-on-sites.ts";
import {
	onOtherLanguage,
	speakChosenLanguage,
} from "../store/chosen-language.ts";
import { preferencesStore } from "../store/preferences-store.ts";
import { alwaysOn } from "./always-on.ts";
import { checkpointStore } from "./checkpoint-store.ts";
import {
	consentStore,
	forgetOutdatedConsent,
	isConsentOutdated,
} from "./consent-store.ts";
import { declinedTabs } from "./declined-tabs.ts";
import { firstMinute } from "./first-minute.ts";
import { managedChanges } from "./managed-changes.ts";
import { managedStore, managedStores } from "./managed-stores.ts";
import { MARKER_SHORTCUTS, markedTab } from "./marker-shortcuts.ts";
import { meetingTabStore } from "./meeting-tab-store.ts";
import { meetingTabs } from "./meeting-tabs.ts";
import { type BackgroundParts, messageHandlers } from "./message-handlers.ts";
import { peopleStore } from "./people-store.ts";
import { reachPages } from "./reach-pages.ts";
import { readWithNotice } from "./read-with-notice.ts";
import { removedPermissions } from "./removed-permissions.ts";
import { toldMeetings } from "./told-meetings.ts";

/** A document that hangs, or whose database is locked, must not hold up all other tabs. */
const END_PATIENCE_MS = 3_000;

/**
 * Puts the parts together. All listeners are added before the first await;
 * otherwise a worker that is woken for an event would miss it.
 * @param contentScript the file that is injected into meeting pages
 */
export function startBackground(contentScript: string) {
	const effects: BackgroundParts["effects"] = {
		...reachPages(contentScript),
		mayRead: async (tabId) =>
			!(await stores.isForbidden()) && notice.mayRead(tabId),
		tabStatus,
		stopContentScripts: (tabId) => {
			send("content/stop-requested", {}, tabId);
		},
		stopPageFrames: (tabId, patterns) => {
			send("content/permission-removed", { patterns: [...patterns] }, tabId);
		},
		async endOffscreenTab(tabId) {
			const patience = new AbortController();
			const ended = send("offscreen/tab-ended", { tabId });
			await Promise.race([ended, wait(END_PATIENCE_MS, patience.signal)]);
			patience.abort();
		},
		isOffscreenOpen: isOffscreenDocumentOpen,
		ensureOffscreen: ensureOffscreenDocument,
		closeOffscreen: closeOffscreenDocument,
		changeAgreement: (agreement) =>
			send("offscreen/agreement-changed", agreement),
		changePreferences: (preferences) =>
			send("offscreen/preferences-changed", preferences),
		changeChoices: (choices) =>
			send("offscreen/choices-changed", { choices: [...choices] }),
		async showBadge(tabId, state) {
			await speakChosenLanguage();
			await showBadge(tabId, state);
		},
		badgedTabs,
		wallMs,
	};
	const tabStore = meetingTabStore();
	const checkpoints = checkpointStore();
	const tabs = meetingTabs(tabStore, checkpoints, effects);
	const changes = mutex();
	const managed = managedStore();
	const ownSites = alwaysOnSites();
	const stores = managedStores(managed, {
		consent: consentStore(),
		preferences: preferencesStore(),
		sites: ownSites,
	});
	const { consent, preferences, sites } = stores;
	const declined = declinedTabs();
	const told = toldMeetings({ tabAddress, wallMs: () => effects.wallMs() });
	const notice = readWithNotice({ preferences, told, tabStore, tabs });
	const switchOnWhereAlways = alwaysOn({
		consent,
		sites,
		declined,
		tabs,
		notice: { mayRead: effects.mayRead },
		tabOrigin,
		isSiteGranted,
		async ask(tabId) {
			const { state } = await tabStore.of(tabId);
			if (state === "off") await effects.showBadge(tabId, "asks");
		},
	});
	const handle = messageHandlers({
		tabStore,
		checkpoints,
		managed,
		stores,
		people: peopleStore(),
		declined,
		told,
		notice,
		tabs,
		effects,
		mutex: changes,
	});

	answer("background", handle);
	onTabRemoved((tabId) =>
		changes(async () => {
			await declined.drop(tabId);
			await told.drop(tabId);
			await tabs.forget(tabId);
		}),
	);
	onTabLoaded((tabId) =>
		changes(async () => {
			await notice.endIfOther(tabId);
			await tabs.reach(tabId, false);
			await switchOnWhereAlways(tabId);
		}),
	);
	onTabReplaced((tabId, newTabId) =>
		changes(async () => {
			await told.replace(tabId, newTabId);
			await tabs.replace(tabId, newTabId);
		}),
	);
	onTabUnloaded((tabId) => changes(() => tabs.reach(tabId, false)));
	onSitesRemoved(
		removedPermissions({
			tabStore,
			tabs,
			sites: ownSites,
			effects,
			tabOrigin,
			mutex: changes,
		}),
	);
	onRightsAdded(() => tabs.reachAllNewPageFrames());
	onCommand(async (command, frontTabId) => {
		const kind = MARKER_SHORTCUTS.get(command);
		const tabId = markedTab(await tabStore.all(), frontTabId);
		if (!kind || tabId === null) return;
		await send("offscreen/marker-requested", { tabId, kind, text: "" });
	});
	// Never aborted: these listeners end with the worker.
	const life = new AbortController().signal;
	const applyManaged = managedChanges({
		...{ managed, stores, tabStore, tabs, effects },
		mutex: changes,
	});
	onStored("managed", applyManaged, life);
	// The offscreen document and the history page forget sessions, too, for a browser that is never closed.
	onBrowserStart(applyManaged);
	// What an organisation sets may be there before this worker can hear that it came.
	onInstalled(applyManaged);
	onInstalled(
		firstMinute({
			isConsentOutdated,
			forgetConsent: forgetOutdatedConsent,
			openOwnPage,
		}),
	);
	onOtherLanguage(() => changes(tabs.showBadges), life);
	void closeStorageToContentScripts();
	void changes(tabs.showBadges);

	return { tabStore, checkpoints, tabs, handle, effects };
}
