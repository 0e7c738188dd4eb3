import type { PipelineFailureCode } from "../core/pipeline-failure.ts";

/** What happened, and what to do next. */
export interface FailureText {
	readonly sentence: string;
	readonly nextStep: string;
}

const SWITCH_AGAIN = "Switch Roompulse off and on again in this tab.";
const REINSTALL = "Reinstall Roompulse: a file of it is missing or damaged.";

export const FAILURE_TEXT: Record<PipelineFailureCode, FailureText> = {
	"consent-missing": {
		sentence: "Nothing has been chosen to be read yet.",
		nextStep: "Close and reopen this popup, and answer its first page.",
	},
	"page-not-readable": {
		sentence: "Chrome lets no extension read this page.",
		nextStep:
			"Go to the tab with the meeting. Chrome's own pages, its Web Store, its error pages and the source of a page cannot be read; a file on this computer only where Roompulse's details in chrome://extensions allow file URLs.",
	},
	"page-is-file": {
		sentence: "This tab shows a file, such as a PDF, not a page with people.",
		nextStep: "Go to the tab with the meeting.",
	},
	"injection-refused": {
		sentence: "Chrome did not let Roompulse into this page.",
		nextStep:
			"Click the Roompulse icon while the meeting's tab is in front, then switch on again. If it still refuses, reload the page first.",
	},
	"page-changed": {
		sentence: "The tab went to another page, so reading it ended.",
		nextStep: "Once the meeting is in this tab again, switch on again.",
	},
	"meeting-disconnected": {
		sentence: "The meeting page does not answer.",
		nextStep:
			"Wait a moment. If this stays, reload the page and switch on again.",
	},
	"offscreen-unavailable": {
		sentence: "The part that reads the pictures could not be started.",
		nextStep: `${SWITCH_AGAIN} If this stays, restart Chrome: it may be short of memory.`,
	},
	"model-damaged": {
		sentence: "A model file could not be loaded.",
		nextStep: REINSTALL,
	},
	"detector-failed": {
		sentence: "Finding faces failed.",
		nextStep: SWITCH_AGAIN,
	},
	"landmarks-failed": {
		sentence:
			"The points of a face could not be found, so heads' directions are missing.",
		nextStep: `Faces are still found. To get the rest back: ${lowerFirst(SWITCH_AGAIN)}`,
	},
	"expression-failed": {
		sentence: "Reading expressions failed; attention is still read.",
		nextStep: SWITCH_AGAIN,
	},
	"webgpu-lost": {
		sentence: "The graphics adapter was lost.",
		nextStep:
			"Nothing needs doing: reading goes on more slowly on the processor. Switch off and on again to try the adapter anew.",
	},
	"frame-unreadable": {
		sentence: "Some pictures could not be read.",
		nextStep:
			"Nothing needs doing unless it stays: the page may protect a video from being read.",
	},
	"storage-full": {
		sentence: "The extension's storage is full.",
		nextStep:
			"Reading goes on, but a crash would lose the traces. Switch off the tabs that you no longer need.",
	},
	"choices-full": {
		sentence: "Roompulse remembers too many people already.",
		nextStep:
			"This choice holds until Chrome closes. Forget those that are remembered in the settings, then choose again.",
	},
	"choice-not-kept": {
		sentence: "Your choice could not be stored: the disk may be full.",
		nextStep:
			"It holds until Chrome closes. Make room on the disk, then choose again.",
	},
	"choices-damaged": {
		sentence: "Some of what you chose for people could not be read.",
		nextStep:
			"Look through the list below: somebody whom you left out may be read again. What you choose now is kept.",
	},
	"history-full": {
		sentence: "The disk is full: what the room shows now could not be written.",
		nextStep:
			"It is kept in memory and written as soon as there is room. Delete old sessions, or make room on the disk.",
	},
	"history-damaged": {
		sentence: "What was kept of your sessions is damaged.",
		nextStep:
			"Reading live goes on, and what is gathered waits in memory. Delete all sessions on the page of past sessions, and it is kept again.",
	},
	"history-newer": {
		sentence: "Your sessions were kept by a newer version of Roompulse.",
		nextStep:
			"They are safe. Update Roompulse to see them; until then no session is kept.",
	},
	"history-unavailable": {
		sentence: "What is kept of your sessions cannot be reached.",
		nextStep:
			"It is tried again, and nothing gathered is lost meanwhile. If this stays, restart Chrome.",
	},
	"message-malformed": {
		sentence: "Two parts of Roompulse did not understand each other.",
		nextStep:
			"This happens just after an update: reload the meeting's page and switch on again.",
	},
	"internal-error": {
		sentence: "Something unforeseen went wrong.",
		nextStep: SWITCH_AGAIN,
	},
};

function lowerFirst(sentence: string): string {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
