import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { fail, succeed } from "../../src/core/base/result.ts";
import type { StoredItem } from "../../src/platform/storage.ts";

export interface FakeStoredItem<T> extends StoredItem<T> {
	isFull: boolean;
}

/** One value in memory, whose store can be made full. */
export function fakeStoredItem<T>(first?: T): FakeStoredItem<T> {
	let stored = first;
	return {
		isFull: false,
		read: async () => stored,
		async write(value) {
			if (this.isFull) return fail(failureOf("storage-full"));
			stored = value;
			return succeed(null);
		},
		async remove() {
			stored = undefined;
		},
	};
}
