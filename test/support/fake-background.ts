import { vi } from "vitest";
import { startBackground } from "../../src/background/background.ts";
import { parseEnvelope } from "../../src/contract/parse-message.ts";
import type { StoredConsent } from "../../src/contract/stored-schema.ts";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import { succeed } from "../../src/core/base/result.ts";
import {
	type ToldMeeting,
	tellMeeting,
} from "../../src/core/room/told-meeting.ts";
import { fakeBrowser } from "./browser/fake-browser.ts";
import { ANYWHERE } from "./contexts.ts";

/** The whole background in the fake browser, with an offscreen document that accepts every message; `restart` restarts it as Chrome restarts an idle worker. */
export function fakeBackground({ consented = true, told = true } = {}) {
	const consent: StoredConsent = {
		policyVersion: POLICY_VERSION,
		context: ANYWHERE,
		reads: "attention",
		givenAtMs: 1,
	};
	const { local, session } = fakeBrowser.storage;
	if (consented) local.entries.set("consent", consent);
	if (told) session.entries.set("told-meetings", TOLD);
	function start() {
		fakeBrowser.endListeners();
		fakeBrowser.runtime.api.onMessage.addListener(answerAsOffscreen);
		return startBackground("content.js");
	}
	const { effects, ...parts } = start();
	return {
		...parts,
		browser: {
			badges: fakeBrowser.tabs.badges,
			get isOffscreenOpen() {
				return fakeBrowser.runtime.offscreen.isOpen;
			},
			set isOffscreenOpen(isOpen) {
				fakeBrowser.runtime.offscreen.isOpen = isOpen;
			},
			wallMs: vi.spyOn(effects, "wallMs"),
			inject: vi.spyOn(effects, "inject"),
			probe: vi.spyOn(effects, "probe"),
			stopped: vi.spyOn(effects, "stopContentScripts"),
			ended: vi.spyOn(effects, "endOffscreenTab"),
			tabStatus: vi.spyOn(effects, "tabStatus"),
			ensureOffscreen: vi.spyOn(effects, "ensureOffscreen"),
			changePreferences: vi.spyOn(effects, "changePreferences"),
			changeChoices: vi.spyOn(effects, "changeChoices"),
			changeAgreement: vi.spyOn(effects, "changeAgreement"),
		},
		restart: start,
	};
}

/** In every tab that tests use, whatever it shows. */
const TOLD: readonly ToldMeeting[] = Array.from({ length: 20 }, (_, tabId) =>
	tellMeeting(tabId, null, Date.now()),
);

function answerAsOffscreen(message: unknown): Promise<unknown> | undefined {
	const envelope = parseEnvelope(message);
	const isForIt =
		envelope !== "foreign" && envelope.name.startsWith("offscreen/");
	return isForIt && fakeBrowser.runtime.offscreen.isOpen
		? Promise.resolve(succeed({}))
		: undefined;
}

/** Senders in the messenger's form. */
export const FROM_POPUP = { tabId: null, frameId: null };
export const FROM_TAB_7 = { tabId: 7, frameId: 0 };
