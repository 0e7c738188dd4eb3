import { fail, type Result, succeed } from "../core/base/result.ts";
import { failureSchema } from "./failure-schema.ts";
import { parse } from "./parse.ts";

/** Undefined where `answer` is neither a failure nor a value that `parseValue` knows. */
export function parseResult<T>(
	answer: unknown,
	parseValue: (value: unknown) => T | undefined,
): Result<T> | undefined {
	if (typeof answer !== "object" || answer === null) return undefined;
	if ("error" in answer) {
		const error = parse(failureSchema, answer.error);
		return error && fail(error);
	}
	if (!("value" in answer)) return undefined;
	const value = parseValue(answer.value);
	return value === undefined ? undefined : succeed(value);
}
