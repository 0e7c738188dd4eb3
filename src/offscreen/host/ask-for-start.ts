import type { MessageResponse } from "../../contract/messages.ts";
import { send } from "../../platform/messenger.ts";
import { reconnect } from "../../platform/reconnect.ts";

type Start = MessageResponse<"background/offscreen-started">;

const PAUSES = { firstMs: 200, longestMs: 5_000 };

/** What to read and what was gathered before. The worker may be starting itself, so it is asked until it answers; after `life` nobody asks or answers. */
export function askForStart(life: AbortSignal): Promise<Start> {
	return new Promise((resolve) => {
		reconnect(
			async () => {
				const start = await send("background/offscreen-started", {});
				if (!start.ok) return "failed";
				resolve(start.value);
				return "over";
			},
			PAUSES,
			life,
		);
	});
}
