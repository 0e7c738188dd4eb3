import type { Checkpoint } from "../contract/checkpoint-schema.ts";
import { parseStoredCheckpoint } from "../contract/stored-schema.ts";
import type { Result } from "../core/base/result.ts";
import { NOBODY_PACKED } from "../core/room/joined-people.ts";
import { NO_PACKED_GROUPS } from "../core/session/packed-groups.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Keeps the state that a crash of the offscreen document must not lose. Each tab has its own key, so that a full store does not spoil the checkpoints of other tabs. */
export interface CheckpointStore {
	of(tabId: number): Promise<Checkpoint>;
	put(checkpoint: Checkpoint): Promise<Result<null>>;
	drop(tabId: number): Promise<void>;
}

export function checkpointStore(): CheckpointStore {
	return {
		async of(tabId) {
			return (
				(await storedCheckpoint(tabId).read()) ?? {
					tabId,
					takenAtMs: 0,
					participants: [],
					markers: [],
					told: NO_PACKED_GROUPS,
					toldPeople: NOBODY_PACKED,
				}
			);
		},
		put: (checkpoint) => storedCheckpoint(checkpoint.tabId).write(checkpoint),
		drop: (tabId) => storedCheckpoint(tabId).remove(),
	};
}

function storedCheckpoint(tabId: number): StoredItem<Checkpoint> {
	return storedItem("session", `checkpoint-${tabId}`, parseStoredCheckpoint);
}
