import { isDeepStrictEqual } from "node:util";

/** Wider than every limit of the contract; what gets past them is a missing limit. */
const MOST = {
	/** A date's largest value. */
	number: 8.64e15,
	chars: 4_000,
	items: 100_000,
} as const;

/**
 * Demands that what a parser accepted is bounded and that it accepts its own output unchanged.
 * @throws an error that names the first place that breaks this
 */
export function checkAccepted<T>(
	accepted: T | undefined,
	parseAgain: (value: T) => unknown,
): void {
	if (accepted === undefined) return;
	checkBounds(accepted, "value", { left: MOST.items });
	if (!isDeepStrictEqual(parseAgain(accepted), accepted))
		throw new Error("The parser does not accept its own output unchanged.");
}

function checkBounds(
	value: unknown,
	path: string,
	items: { left: number },
): void {
	if (items.left-- <= 0)
		throw new Error(`${path}: more than ${MOST.items} values in one message.`);
	if (typeof value === "number" && !(Math.abs(value) <= MOST.number))
		throw new Error(`${path} is ${value}: no limit holds it.`);
	if (typeof value === "string" && value.length > MOST.chars)
		throw new Error(`${path} has ${value.length} characters.`);
	if (ArrayBuffer.isView(value)) return;
	if (typeof value === "object" && value !== null)
		for (const [key, inner] of Object.entries(value))
			checkBounds(inner, `${path}.${key}`, items);
}
