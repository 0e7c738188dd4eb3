import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { withChoices } from "../../core/page/tile.ts";
import type { AskedInChat } from "../../core/room/asked-in-chat.ts";
import { send } from "../../platform/messenger.ts";
import type { PageFrameTiles } from "./page-lists.ts";
import type { UserChoices } from "./user-choices.ts";

/** Leaves out, lastingly, whoever wrote the chat word. */
export interface ChatAnswers {
	/** Takes in a page frame's list. */
	list(frameId: number, list: Pick<PageFrameTiles, "tiles" | "meeting">): void;
	drop(frameId: number): void;
	summary(): AskedInChat;
}

/** More people than object in any meeting. It keeps a page from filling the list of those who are remembered. */
const MAX_ANSWERED = 100;

/** Each person is left out once: who is brought back after that stays, since their message is still in the chat. */
export function chatAnswers(
	chosen: UserChoices,
	failed: (failure: PipelineFailure) => void,
): ChatAnswers {
	/** The names of those who were left out, by their keys. */
	const answered = new Map<string, string>();
	const unclear = new Map<number, readonly string[]>();

	async function leaveOut(
		key: string,
		{ choice, name }: ReturnType<typeof withChoices>[number],
	): Promise<void> {
		answered.set(key, name);
		if (choice.isExcluded) return;
		const kept = await send("background/person-chosen", {
			...choice,
			isExcluded: true,
		});
		if (kept.ok) return;
		answered.delete(key);
		failed(kept.error);
	}

	return {
		list(frameId, { tiles, meeting }) {
			if (chosen.preferences().chatWord === null) {
				unclear.delete(frameId);
				return;
			}
			const asking = withChoices(tiles, meeting, chosen.forPeople()).filter(
				({ asksOut }) => asksOut,
			);
			for (const one of asking) {
				const key = `${meeting} ${one.tileId}`;
				const isNew = one.asksOut === "alone" && !answered.has(key);
				if (isNew && answered.size < MAX_ANSWERED) void leaveOut(key, one);
			}
			const namesakes = asking.filter(({ asksOut }) => asksOut === "namesake");
			const out = namesakes.filter(({ choice }) => choice.isExcluded);
			const answeredNames = new Set(out.map(({ choice }) => choice.pageName));
			const open = namesakes.filter(
				({ choice }) => !answeredNames.has(choice.pageName),
			);
			unclear.set(frameId, [...new Set(open.map(({ name }) => name))]);
		},
		drop: (frameId) => unclear.delete(frameId),
		summary: () => ({
			leftOut: [...new Set(answered.values())],
			unclear: [...new Set([...unclear.values()].flat())],
		}),
	};
}
