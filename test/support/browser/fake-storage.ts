import { fakeEvent } from "./fake-event.ts";

/** Which contexts may use an area. */
type AccessLevel = "TRUSTED_CONTEXTS" | "TRUSTED_AND_UNTRUSTED_CONTEXTS";

/**
 * One area of `storage`. It stores copies, as the browser does.
 * @param accessLevel the area's level in Chrome until the extension sets another
 */
export function fakeStorageArea(accessLevel: AccessLevel) {
	const entries = new Map<string, unknown>();
	const onChanged = fakeEvent<[Readonly<Record<string, unknown>>]>();
	const area = {
		entries,
		accessLevel,
		/** Whether the area is full, so that nothing more can be written. Stored data stays. */
		isFull: false,
		/** Whether the disk cannot be read. */
		isUnreadable: false,
		api: {
			onChanged,
			/** All entries if no key is given. */
			async get(key: string | null) {
				if (area.isUnreadable) throw new Error("corrupt");
				if (key === null) return structuredClone(Object.fromEntries(entries));
				return entries.has(key)
					? { [key]: structuredClone(entries.get(key)) }
					: {};
			},
			async set(items: Readonly<Record<string, unknown>>) {
				if (area.isFull) throw new Error("Storage quota bytes exceeded.");
				for (const [key, value] of Object.entries(items))
					entries.set(key, structuredClone(value));
				onChanged.fire(items);
			},
			async setAccessLevel(chosen: { readonly accessLevel: AccessLevel }) {
				area.accessLevel = chosen.accessLevel;
			},
			async remove(key: string) {
				if (entries.delete(key)) onChanged.fire({ [key]: undefined });
			},
		},
	};
	return area;
}
