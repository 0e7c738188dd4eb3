import { type Result, succeed } from "../core/result.ts";
import { failureSchema } from "./failure-schema.ts";
import * as v from "./schema.ts";

/** Undefined where `answer` is neither a failure nor a value that `parseValue` knows. */
export function parseResult<T>(
	answer: unknown,
	parseValue: (value: unknown) => T | undefined,
): Result<T> | undefined {
	if (typeof answer !== "object" || answer === null) return undefined;
	if ("error" in answer) {
		const parsed = v.safeParse(failureSchema, answer.error);
		return parsed.success ? { ok: false, error: parsed.output } : undefined;
	}
	if (!("value" in answer)) return undefined;
	const value = parseValue(answer.value);
	return value === undefined ? undefined : succeed(value);
}
