import { vi } from "vitest";

/** On a busy machine a page can take longer than Vitest's default of one second. */
const PATIENCE_MS = 20_000;

/** Repeats the check until it throws nothing, and returns its result. */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
	return vi.waitFor(check, PATIENCE_MS);
}
