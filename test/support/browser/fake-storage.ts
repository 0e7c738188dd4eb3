import { fakeEvent } from "./fake-event.ts";

/** One area of `storage`. What is in it are copies, as in the browser. */
export function fakeStorageArea() {
	const entries = new Map<string, unknown>();
	const onChanged = fakeEvent<[Readonly<Record<string, unknown>>]>();
	const area = {
		entries,
		/** Nothing more can be written. What is stored stays. */
		isFull: false,
		/** The disk cannot be read. */
		isUnreadable: false,
		api: {
			onChanged,
			async get(key: string) {
				if (area.isUnreadable) throw new Error("corrupt");
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
			async remove(key: string) {
				if (entries.delete(key)) onChanged.fire({ [key]: undefined });
			},
		},
	};
	return area;
}
