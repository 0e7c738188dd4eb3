import type { MessageResponse } from "../../contract/messages.ts";
import { type Agreement, lawfulReads } from "../../core/base/lawful-use.ts";
import { succeed } from "../../core/base/result.ts";
import type { Handlers } from "../../platform/messenger.ts";
import type { Engine } from "../analysis/engine.ts";
import type { MarkerKeeper } from "../meeting-tab/marker-keeper.ts";
import type { TabReaders } from "../meeting-tab/tab-readers.ts";

type Start = MessageResponse<"background/offscreen-started">;

/**
 * Applies the start first. A message that arrives before the start takes effect
 * after it: the start may have been read before the user's latest choice, and
 * must not overwrite it.
 */
export function messageHandlers(
	start: Promise<Start>,
	engine: Pick<Engine, "read">,
	readers: TabReaders,
	keepMarker: MarkerKeeper["keep"],
): Handlers<"offscreen"> {
	const started = start.then((given) => {
		readers.changePreferences(given.preferences);
		readers.changeChoices(given.choices);
		readers.restore(given.checkpoints);
		agree(given.agreement);
	});
	/** The last gate before the expression net is loaded. Without an agreement, nothing but the face nets is. */
	const agree = (agreement: Agreement | null) => {
		const context = agreement?.context ?? null;
		readers.changeContext(context);
		engine.read(lawfulReads(agreement?.reads ?? "attention", context));
	};
	const afterStart = (act: () => void) => {
		started.then(act);
		return succeed({});
	};
	return {
		"offscreen/agreement-changed": (agreement) =>
			afterStart(() => agree(agreement)),
		"offscreen/preferences-changed": (preferences) =>
			afterStart(() => readers.changePreferences(preferences)),
		"offscreen/choices-changed": ({ choices }) =>
			afterStart(() => readers.changeChoices(choices)),
		"offscreen/tab-picture-offered": async ({ tabId, streamId }) => {
			await started;
			const running = await readers.of(tabId).startTabPicture(streamId);
			return running.ok ? succeed({}) : running;
		},
		"offscreen/relearn-requested": ({ tabId, participantId }) =>
			afterStart(() => readers.of(tabId).relearn(participantId)),
		"offscreen/joined-told": ({ tabId }) =>
			afterStart(() => readers.of(tabId).joinedTold()),
		"offscreen/marker-requested": async ({ tabId, kind, text }) => {
			await started;
			const marker = readers.of(tabId).mark(kind, text);
			// The marker is shown at once, even while it waits to be written.
			keepMarker(tabId, marker);
			return succeed(marker);
		},
		"offscreen/front-changed": async ({ tabId, how }) => {
			await started;
			return succeed({ front: readers.of(tabId).changeFront(how) });
		},
		"offscreen/cues-snoozed": ({ tabId }) =>
			afterStart(() => readers.of(tabId).snoozeCues()),
		"offscreen/tab-ended": async ({ tabId }) => {
			await started;
			// The background may close this document as soon as it has the answer.
			await readers.end(tabId);
			return succeed({});
		},
	};
}
