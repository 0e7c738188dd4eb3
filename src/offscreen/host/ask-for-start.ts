import type { MessageResponse } from "../../contract/messages.ts";
import { wait } from "../../platform/clock.ts";
import { send } from "../../platform/messenger.ts";

type Start = MessageResponse<"background/offscreen-started">;

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** What to read and what was gathered before. The worker may be starting itself, so it is asked until it answers. */
export async function askForStart(): Promise<Start> {
	const forever = new AbortController().signal;
	for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
		const start = await send("background/offscreen-started", {});
		if (start.ok) return start.value;
		await wait(Math.min(pauseMs, LONGEST_PAUSE_MS), forever);
	}
}
