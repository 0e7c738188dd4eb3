import type { PipelineFailureCode } from "../core/pipeline-failure.ts";
import { text } from "../platform/text.ts";

/** What happened, and what to do next. */
export interface FailureText {
	readonly sentence: string;
	readonly nextStep: string;
}

export const FAILURE_TEXT: Record<PipelineFailureCode, FailureText> = {
	"consent-missing": {
		sentence: text("failure_consent_missing"),
		nextStep: text("failure_consent_missing_next"),
	},
	"page-not-readable": {
		sentence: text("failure_page_not_readable"),
		nextStep: text("failure_page_not_readable_next"),
	},
	"page-is-file": {
		sentence: text("failure_page_is_file"),
		nextStep: text("failure_page_is_file_next"),
	},
	"injection-refused": {
		sentence: text("failure_injection_refused"),
		nextStep: text("failure_injection_refused_next"),
	},
	"page-changed": {
		sentence: text("failure_page_changed"),
		nextStep: text("failure_page_changed_next"),
	},
	"meeting-disconnected": {
		sentence: text("failure_meeting_disconnected"),
		nextStep: text("failure_meeting_disconnected_next"),
	},
	"offscreen-unavailable": {
		sentence: text("failure_offscreen_unavailable"),
		nextStep: text("failure_offscreen_unavailable_next"),
	},
	"model-damaged": {
		sentence: text("failure_model_damaged"),
		nextStep: text("failure_model_damaged_next"),
	},
	"detector-failed": {
		sentence: text("failure_detector_failed"),
		nextStep: text("failure_switch_again"),
	},
	"landmarks-failed": {
		sentence: text("failure_landmarks_failed"),
		nextStep: text("failure_landmarks_failed_next"),
	},
	"expression-failed": {
		sentence: text("failure_expression_failed"),
		nextStep: text("failure_switch_again"),
	},
	"webgpu-lost": {
		sentence: text("failure_webgpu_lost"),
		nextStep: text("failure_webgpu_lost_next"),
	},
	"frame-unreadable": {
		sentence: text("failure_frame_unreadable"),
		nextStep: text("failure_frame_unreadable_next"),
	},
	"tab-picture-refused": {
		sentence: "Chrome did not hand out the tab's picture.",
		nextStep:
			"Click the Roompulse icon while the meeting's tab is in front. If it still refuses, reload the page and switch on again.",
	},
	"tab-picture-needs-restart": {
		sentence: "It is allowed. Roompulse must start anew once.",
		nextStep:
			"Chrome hands out the picture of a tab only where Roompulse was first opened after you allowed it. Start anew, then click the Roompulse icon here and switch on; or open the meeting in a new tab. Starting anew ends what was gathered in all tabs so far.",
	},
	"tab-picture-ended": {
		sentence: "The tab's picture stopped coming.",
		nextStep: "Open Roompulse while the meeting's tab is in front to go on.",
	},
	"storage-full": {
		sentence: text("failure_storage_full"),
		nextStep: text("failure_storage_full_next"),
	},
	"choices-full": {
		sentence: text("failure_choices_full"),
		nextStep: text("failure_choices_full_next"),
	},
	"choice-not-kept": {
		sentence: text("failure_choice_not_kept"),
		nextStep: text("failure_choice_not_kept_next"),
	},
	"choices-damaged": {
		sentence: text("failure_choices_damaged"),
		nextStep: text("failure_choices_damaged_next"),
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
		sentence: text("failure_message_malformed"),
		nextStep: text("failure_message_malformed_next"),
	},
	"internal-error": {
		sentence: text("failure_internal_error"),
		nextStep: text("failure_switch_again"),
	},
};
