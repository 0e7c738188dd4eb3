import type { MessageResponse } from "../../contract/messages.ts";
import { send } from "../../platform/messenger.ts";
import { reconnect } from "../../platform/reconnect.ts";

type Start = MessageResponse<"background/offscreen-started">;

const PAUSES = { firstMs: 200, longestMs: 5_000 };

/** Asks the background for the reading scope, the user's choices and the checkpoints. The service worker may still be starting, so the question is repeated until it answers or `life` ends; after that the promise stays pending. */
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
