import type { Checkpoint } from "../../contract/checkpoint-schema.ts";
import { send } from "../../platform/messenger.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";

/**
 * Sends the background a checkpoint: the data that must survive a crash.
 * @param notOn called when the background says that this tab is not on
 */
export async function takeCheckpoint(
	checkpoint: Checkpoint,
	failures: Pick<FailureLog, "hold" | "clear">,
	notOn: () => void,
): Promise<void> {
	const kept = await send("background/checkpoint-taken", checkpoint);
	if (kept.ok) {
		failures.clear("storage-full");
		if (!kept.value.isOn) notOn();
	} else if (kept.error.code === "storage-full") failures.hold(kept.error);
}
