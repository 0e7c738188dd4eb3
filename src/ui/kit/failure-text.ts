import type { PipelineFailureCode } from "../../core/base/pipeline-failure.ts";
import { text } from "../../platform/i18n/text.ts";

/** A failure in words: a sentence on what happened, and what the user can do next. */
export interface FailureText {
	readonly sentence: string;
	readonly nextStep: string;
}

export const FAILURE_TEXT: Record<PipelineFailureCode, FailureText> = {
	"consent-missing": {
		sentence: text("failure_consent_missing"),
		nextStep: text("failure_consent_missing_next"),
	},
	"reading-forbidden": {
		sentence: text("failure_reading_forbidden"),
		nextStep: text("failure_reading_forbidden_next"),
	},
	"people-untold": {
		sentence: text("failure_people_untold"),
		nextStep: text("failure_people_untold_next"),
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
	"site-permission-removed": {
		sentence: text("failure_site_permission_removed"),
		nextStep: text("failure_site_permission_removed_next"),
	},
	"page-crashed": {
		sentence: text("failure_page_crashed"),
		nextStep: text("failure_page_crashed_next"),
	},
	"tab-discarded": {
		sentence: text("failure_tab_discarded"),
		nextStep: text("failure_tab_discarded_next"),
	},
	"page-frozen": {
		sentence: text("failure_page_frozen"),
		nextStep: text("failure_page_frozen_next"),
	},
	"page-stopped": {
		sentence: text("failure_page_stopped"),
		nextStep: text("failure_page_stopped_next"),
	},
	"meeting-disconnected": {
		sentence: text("failure_meeting_disconnected"),
		nextStep: text("failure_meeting_disconnected_next"),
	},
	"page-search-failed": {
		sentence: text("failure_page_search"),
		nextStep: text("failure_page_search_next"),
	},
	"offscreen-unavailable": {
		sentence: text("failure_offscreen_unavailable"),
		nextStep: text("failure_offscreen_unavailable_next"),
	},
	"model-damaged": {
		sentence: text("failure_model_damaged"),
		nextStep: text("failure_model_damaged_next"),
	},
	"memory-short": {
		sentence: text("failure_memory_short"),
		nextStep: text("failure_memory_short_next"),
	},
	"models-slow": {
		sentence: text("failure_models_slow"),
		nextStep: text("failure_models_slow_next"),
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
		sentence: text("failure_tab_picture_refused"),
		nextStep: text("failure_tab_picture_refused_next"),
	},
	"tab-picture-needs-restart": {
		sentence: text("failure_tab_picture_restart"),
		nextStep: text("failure_tab_picture_restart_next"),
	},
	"tab-picture-ended": {
		sentence: text("failure_tab_picture_ended"),
		nextStep: text("failure_tab_picture_ended_next"),
	},
	"camera-missing": {
		sentence: text("failure_camera_missing"),
		nextStep: text("failure_camera_missing_next"),
	},
	"camera-denied": {
		sentence: text("failure_camera_denied"),
		nextStep: text("failure_camera_denied_next"),
	},
	"camera-busy": {
		sentence: text("failure_camera_busy"),
		nextStep: text("failure_camera_busy_next"),
	},
	"camera-lost": {
		sentence: text("failure_camera_lost"),
		nextStep: text("failure_camera_lost_next"),
	},
	"storage-full": {
		sentence: text("failure_storage_full"),
		nextStep: text("failure_storage_full_next"),
	},
	"tabs-full": {
		sentence: text("failure_tabs_full"),
		nextStep: text("failure_tabs_full_next"),
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
		sentence: text("failure_history_full"),
		nextStep: text("failure_history_full_next"),
	},
	"history-damaged": {
		sentence: text("failure_history_damaged"),
		nextStep: text("failure_history_damaged_next"),
	},
	"history-newer": {
		sentence: text("failure_history_newer"),
		nextStep: text("failure_history_newer_next"),
	},
	"history-unavailable": {
		sentence: text("failure_history_unavailable"),
		nextStep: text("failure_history_unavailable_next"),
	},
	"history-locked": {
		sentence: text("failure_history_locked"),
		nextStep: text("failure_history_locked_next"),
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
