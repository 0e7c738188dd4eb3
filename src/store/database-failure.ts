import {
	failureOf,
	type PipelineFailure,
	type PipelineFailureCode,
} from "../core/base/pipeline-failure.ts";

/** Failure codes by the names that IndexedDB 3.0 gives its errors. */
const CODES: Readonly<Record<string, PipelineFailureCode>> = {
	QuotaExceededError: "history-full",
	VersionError: "history-newer",
	DatabaseLocked: "history-locked",
	// A store that this version needs is missing, or the file is broken.
	NotFoundError: "history-damaged",
	UnknownError: "history-damaged",
	NotReadableError: "history-damaged",
};

export function databaseFailure(cause: unknown): PipelineFailure {
	return failureOf(CODES[nameOf(cause)] ?? "history-unavailable", cause);
}

export function nameOf(cause: unknown): string {
	return typeof cause === "object" && cause !== null && "name" in cause
		? String(cause.name)
		: "";
}
