import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";

/** Replaces the disk by an empty one until the test ends. */
export function emptyDisk(): void {
	vi.stubGlobal("indexedDB", new IDBFactory());
}

/** The store's modules with a database connection of their own, as in each page of the extension. */
export async function aStorePage() {
	vi.resetModules();
	return {
		...(await import("../../src/store/session-database.ts")),
		...(await import("../../src/store/write-session.ts")),
		...(await import("../../src/store/kept-sessions.ts")),
		...(await import("../../src/store/keeping-choice.ts")),
		...(await import("../../src/store/forget-old-sessions.ts")),
		...(await import("../../src/store/markers.ts")),
	};
}

export function valueIn<T>(
	result: { ok: true; value: T } | { ok: false; error: unknown },
): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
