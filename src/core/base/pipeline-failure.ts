/**
 * Everything that can go wrong, as values. The popup has a sentence with a next
 * step for each code; a new code does not compile until it has one.
 */
export const PIPELINE_FAILURE_CODES = [
	"consent-missing",
	"reading-forbidden",
	"people-untold",
	"page-not-readable",
	"page-is-file",
	"injection-refused",
	"page-changed",
	"site-permission-removed",
	"page-crashed",
	"tab-discarded",
	"page-frozen",
	"page-stopped",
	"meeting-disconnected",
	"page-search-failed",
	"offscreen-unavailable",
	"model-damaged",
	"memory-short",
	"models-slow",
	"detector-failed",
	"landmarks-failed",
	"expression-failed",
	"webgpu-lost",
	"frame-unreadable",
	"tab-picture-refused",
	"tab-picture-needs-restart",
	"tab-picture-ended",
	"camera-missing",
	"camera-denied",
	"camera-busy",
	"camera-lost",
	"storage-full",
	"tabs-full",
	"choices-full",
	"choice-not-kept",
	"choices-damaged",
	"history-full",
	"history-damaged",
	"history-newer",
	"history-unavailable",
	"history-locked",
	"message-malformed",
	"internal-error",
] as const;
export type PipelineFailureCode = (typeof PIPELINE_FAILURE_CODES)[number];

/** The reasons why sessions cannot be kept now. */
export const HISTORY_FAILURES = [
	"history-full",
	"history-damaged",
	"history-newer",
	"history-unavailable",
	"history-locked",
] as const satisfies readonly PipelineFailureCode[];

export interface PipelineFailure {
	readonly code: PipelineFailureCode;
	/** The message of the browser or of a library, or the file's name: plain text for the curious, never needed to understand the popup's sentence. */
	readonly detail?: string;
}

/** A failure, how often it has happened since the start, and when last. */
export interface CountedFailure extends PipelineFailure {
	readonly count: number;
	readonly lastAtMs: number;
}

export const DETAIL_MAX_CHARS = 300;

export function failureOf(
	code: PipelineFailureCode,
	cause?: unknown,
): PipelineFailure {
	if (cause === undefined) return { code };
	const detail = cause instanceof Error ? cause.message : String(cause);
	return { code, detail: detail.slice(0, DETAIL_MAX_CHARS) };
}
