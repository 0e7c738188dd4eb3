import { vi } from "vitest";

/** Vitest's own second passes on a busy machine before a page is drawn. */
const PATIENCE_MS = 20_000;

/** Tries again until nothing is thrown. */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
	return vi.waitFor(check, PATIENCE_MS);
}
