import * as v from "./schema.ts";

/** `value` as the schema describes it, or undefined if it is anything else. */
export function parse<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
): v.InferOutput<S> | undefined {
	// Only the first fault matters, and a list of a hundred thousand of them would take the memory of the tab.
	const parsed = v.safeParse(schema, value, { abortEarly: true });
	return parsed.success ? parsed.output : undefined;
}

/** The JSON text's value as the schema describes it, or undefined if it is anything else, or no JSON at all. */
export function parseJson<S extends v.GenericSchema>(
	schema: S,
	text: string,
): v.InferOutput<S> | undefined {
	try {
		return parse(schema, JSON.parse(text));
	} catch {
		return undefined;
	}
}
