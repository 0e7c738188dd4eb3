import { MAX_CHOICES } from "../core/page/person-choice.ts";
import type { MeetingTab } from "../core/room/meeting-tab.ts";
import { checkpointSchema } from "./checkpoint-schema.ts";
import {
	choiceSchema,
	keptPeopleSchema as keptPeople,
} from "./choice-schema.ts";
import { failureSchema } from "./failure-schema.ts";
import { readManagedSchema } from "./managed-schema.ts";
import {
	agreementSchema,
	askedAgainSchema as askedAgain,
	consentSchema as consent,
	preferencesSchema as preferences,
} from "./preferences-schema.ts";
import { anId, aTabId, aTimeMs, cutText, listOf } from "./quantities.ts";
import { frontKnownSchema } from "./room-schema.ts";
import * as v from "./schema.ts";
import { aMarkerKind, aMarkerText, markerSchema } from "./timeline-port.ts";

/** Far more, and longer, than Chrome's patterns for the origins that a user takes back at once. */
const MAX_PATTERNS = 10_000;
const MAX_PATTERN_CHARS = 1_000;

/** Longer than any path in the package. */
const MAX_FILE_CHARS = 200;

/** More tabs than any browser has open. */
const MAX_TABS = 10_000;

const nothing = v.object({});
const aTab = v.object({ tabId: aTabId });

const meetingTab: v.GenericSchema<MeetingTab> = v.object({
	tabId: aTabId,
	state: v.picklist(["off", "on", "lost"]),
	sinceMs: v.nullable(aTimeMs),
	failure: v.nullable(failureSchema),
});

/** Choices that last as long as the browser runs, and those kept on disk. */
const choices = listOf(choiceSchema, 2 * MAX_CHOICES);

/** The name of a port that carries one message to the offscreen document, and its answer. */
export const MESSAGE_PORT = "message";

/**
 * Every one-off message, by name, with its request and its answer. The part before the slash is the context that
 * answers. An answer always comes, as a Result. Frames and live summaries travel on ports: see tile-port.ts,
 * room-port.ts.
 */
export const MESSAGES = {
	/** Popup -> background. Injects the content script; needs the activeTab grant of the click. */
	"background/switch-on-requested": { request: aTab, response: meetingTab },
	/** Popup -> background: fails if the tab shows nothing that can be read. */
	"background/page-requested": { request: aTab, response: nothing },
	/** Popup -> background: the user may be about to switch on, so the models should load meanwhile. */
	"background/preparation-requested": { request: nothing, response: nothing },
	/** Settings -> background: what the organisation has set, and what of it could not be read. */
	"background/managed-requested": {
		request: nothing,
		response: readManagedSchema,
	},
	/** Popup -> background: the user has told the people in this tab's meeting. It can be switched on only after that. */
	"background/people-told": {
		request: v.object({ tabId: aTabId, isNoticeCopied: v.boolean() }),
		response: nothing,
	},
	/** Popup -> background: whether the user has told the people in this tab's meeting. */
	"background/told-requested": {
		request: aTab,
		response: v.object({ isTold: v.boolean() }),
	},
	"background/switch-off-requested": { request: aTab, response: meetingTab },
	"background/meeting-tab-requested": { request: aTab, response: meetingTab },
	/** Side panel -> background: the tabs that are on or were lost. */
	"background/meeting-tabs-requested": {
		request: nothing,
		response: listOf(meetingTab, MAX_TABS),
	},
	"background/consent-requested": { request: nothing, response: consent },
	/** Popup -> background: why an earlier answer to the first run counts no more; null if there was none. */
	"background/asked-again-requested": {
		request: nothing,
		response: askedAgain,
	},
	"background/consent-given": {
		request: agreementSchema,
		response: consent,
	},
	"background/preferences-requested": {
		request: nothing,
		response: preferences,
	},
	"background/preferences-changed": {
		request: preferences,
		response: preferences,
	},
	"background/people-requested": { request: nothing, response: keptPeople },
	/** Popup -> background: the user renames somebody, or leaves them out. */
	"background/person-chosen": { request: choiceSchema, response: keptPeople },
	"background/people-forgotten": { request: nothing, response: keptPeople },

	/** Content script -> background: nobody answers on the tile port, so the offscreen document must be started again. */
	"background/offscreen-missed": { request: nothing, response: nothing },

	/** Offscreen document -> background, once at its start. */
	"background/offscreen-started": {
		request: nothing,
		response: v.object({
			/** Null before the first-run page has been answered. */
			agreement: v.nullable(agreementSchema),
			preferences,
			choices,
			checkpoints: listOf(checkpointSchema, MAX_TABS),
		}),
	},
	/** Offscreen document -> background, every ten seconds: the data that a crash must not lose. */
	"background/checkpoint-taken": {
		request: checkpointSchema,
		response: v.object({ isOn: v.boolean() }),
	},
	/** Offscreen document -> background, before any picture is asked for: a content script may still run after its tab was switched off. */
	"background/reading-requested": {
		request: aTab,
		response: v.object({ isOn: v.boolean() }),
	},
	/** Offscreen document -> background: no content script of this tab has been connected for some seconds. */
	"background/tab-silent": { request: aTab, response: nothing },

	/** Offscreen document -> background: it was prepared for a tab that nobody switched on. */
	"background/offscreen-idle": { request: nothing, response: nothing },

	/** Background -> offscreen document. */
	"offscreen/agreement-changed": {
		request: agreementSchema,
		response: nothing,
	},
	"offscreen/preferences-changed": {
		request: preferences,
		response: nothing,
	},
	"offscreen/choices-changed": {
		request: v.object({ choices }),
		response: nothing,
	},
	"offscreen/tab-ended": { request: aTab, response: nothing },

	/** Popup -> offscreen document: the id under which Chrome hands out the tab's picture. It is valid once, and for some seconds. */
	"offscreen/tab-picture-offered": {
		request: v.object({ tabId: aTabId, streamId: anId }),
		response: nothing,
	},

	/** Popup -> offscreen document: learn this person's baseline again. */
	"offscreen/relearn-requested": {
		request: v.object({ tabId: aTabId, participantId: anId }),
		response: nothing,
	},
	/** Popup -> offscreen document: the user has told those who joined, too. */
	"offscreen/joined-told": { request: aTab, response: nothing },
	/** Popup, or background for a keyboard shortcut -> offscreen document: mark this moment. */
	"offscreen/marker-requested": {
		request: v.object({
			tabId: aTabId,
			kind: aMarkerKind,
			text: aMarkerText,
		}),
		response: markerSchema,
	},
	/** Page of an audience -> offscreen document: most heads point to the front now, or it is to be learnt again. Answers what is known of it then. */
	"offscreen/front-changed": {
		request: v.object({ tabId: aTabId, how: v.picklist(["set", "learn"]) }),
		response: v.object({ front: frontKnownSchema }),
	},
	/** Popup -> offscreen document: no cues for a while. */
	"offscreen/cues-snoozed": { request: aTab, response: nothing },

	/** Background -> trial meeting: load the content script, unless this run's is there; with `afresh`, in any case. */
	"trial/reader-requested": {
		request: v.object({
			file: v.pipe(v.string(), v.maxLength(MAX_FILE_CHARS)),
			runId: aTimeMs,
			afresh: v.boolean(),
		}),
		response: nothing,
	},
	/** Background -> every content script of a tab. */
	"content/stop-requested": { request: nothing, response: nothing },
	/** Background -> every content script of a tab: those whose page frame matches one of Chrome's patterns must stop. */
	"content/permission-removed": {
		request: v.object({
			patterns: listOf(cutText(MAX_PATTERN_CHARS), MAX_PATTERNS),
		}),
		response: nothing,
	},
} as const;

export type MessageName = keyof typeof MESSAGES;
export type MessageRequest<N extends MessageName> = v.InferOutput<
	(typeof MESSAGES)[N]["request"]
>;
export type MessageResponse<N extends MessageName> = v.InferOutput<
	(typeof MESSAGES)[N]["response"]
>;
export type MessageContext = "background" | "offscreen" | "content" | "trial";
/** The names of the messages that one context answers. */
export type MessagesTo<C extends MessageContext> = Extract<
	MessageName,
	`${C}/${string}`
>;
