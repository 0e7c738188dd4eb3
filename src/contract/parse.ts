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

/**
 * Whether the value consists of at most `most` values, its own and those inside it. Bytes count as one. It stops
 * counting there, so that a message of a million values, or one that contains itself, costs no time to refuse.
 */
export function hasAtMostNodes(value: unknown, most: number): boolean {
	const waiting: unknown[] = [value];
	for (let count = 1; waiting.length > 0; count++) {
		if (count > most || waiting.length > most) return false;
		const next = waiting.pop();
		if (typeof next !== "object" || next === null) continue;
		if (ArrayBuffer.isView(next)) continue;
		if (Array.isArray(next) && next.length > most) return false;
		for (const inner of Object.values(next)) waiting.push(inner);
	}
	return true;
}
