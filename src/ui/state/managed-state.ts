import { type ReadonlySignal, signal } from "@preact/signals";
import type { ReadManaged } from "../../contract/managed-schema.ts";
import { NOTHING_MANAGED } from "../../core/session/managed-settings.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";

/** What the organisation has set; nothing until the background has answered. */
export function managedState(life: AbortSignal): ReadonlySignal<ReadManaged> {
	const managed = signal<ReadManaged>({
		settings: NOTHING_MANAGED,
		faults: [],
	});
	async function ask(): Promise<void> {
		const asked = await send("background/managed-requested", {});
		if (asked.ok && !life.aborted) managed.value = asked.value;
	}
	ask();
	onStored("managed", ask, life);
	return managed;
}
