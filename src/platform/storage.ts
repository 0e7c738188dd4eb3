import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/** One value in the extension's own storage, read back only through its parser. */
export interface StoredItem<T> {
	/** Undefined if nothing is stored, or something that `parse` does not know. */
	read(): Promise<T | undefined>;
	/** A full store is a failure; the previous value is then kept. */
	write(value: T): Promise<Result<null>>;
	remove(): Promise<void>;
}

/** "session" is in memory and is emptied when the browser closes or the extension is updated; "local" stays on the disk. */
export function storedItem<T>(
	area: "session" | "local",
	key: string,
	parse: (stored: unknown) => T | undefined,
): StoredItem<T> {
	return {
		async read() {
			const stored = await browser.storage[area].get(key);
			return key in stored ? parse(stored[key]) : undefined;
		},
		async write(value) {
			try {
				await browser.storage[area].set({ [key]: value });
				return succeed(null);
			} catch (cause) {
				return fail(failureOf("storage-full", cause));
			}
		},
		async remove() {
			await browser.storage[area].remove(key);
		},
	};
}

/** What an administrator has set, as public/managed-schema.json describes it; nothing where nobody has. */
export async function managedValues(): Promise<Record<string, unknown>> {
	return browser.storage.managed.get(null);
}

/** Calls `listener` when any context has written or removed something in the area, or the administrator has changed something, until `signal` aborts. */
export function onStored(
	area: "session" | "local" | "managed",
	listener: () => void,
	signal: AbortSignal,
): void {
	const changes = browser.storage[area].onChanged;
	changes.addListener(listener);
	signal.addEventListener("abort", () => changes.removeListener(listener));
}

/**
 * Closes all areas to content scripts; only the extension's own contexts can
 * use them. A page that takes over its renderer has a content script's rights,
 * and "local" and "managed" are open to content scripts unless this is set.
 */
export async function closeStorageToContentScripts(): Promise<void> {
	const { local, managed, session } = browser.storage;
	await Promise.all(
		[local, managed, session].map((area) =>
			area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" }),
		),
	);
}
