import { type ReadonlySignal, signal } from "@preact/signals";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";
import { tabTitle } from "../../platform/tabs.ts";

/** A tab besides the shown one that is being read; its title is null where Chrome does not tell it. */
export interface OtherMeeting {
	readonly tabId: number;
	readonly title: string | null;
}

/** A page may have a title without end. */
const MAX_TITLE_CHARS = 80;

export function otherMeetingsState(
	tabId: number,
	life: AbortSignal,
): ReadonlySignal<readonly OtherMeeting[]> {
	const others = signal<readonly OtherMeeting[]>([]);
	async function ask(): Promise<void> {
		const asked = await send("background/meeting-tabs-requested", {});
		if (!asked.ok) return;
		const on = asked.value.filter(
			(one) => one.state === "on" && one.tabId !== tabId,
		);
		const named = await Promise.all(
			on.map(async (one) => {
				const title = await tabTitle(one.tabId);
				return {
					tabId: one.tabId,
					title: title && [...title].slice(0, MAX_TITLE_CHARS).join(""),
				};
			}),
		);
		if (!life.aborted) others.value = named;
	}
	ask();
	onStored("session", ask, life);
	return others;
}
