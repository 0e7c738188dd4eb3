import { describe, expect, it, vi } from "vitest";
import type { MessageResponse } from "../../../src/contract/messages.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import { messageHandlers } from "../../../src/offscreen/host/message-handlers.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { soon } from "../../support/soon.ts";

type Start = MessageResponse<"background/offscreen-started">;

const BOTH = {
	context: ANYWHERE,
	reads: "attention-and-expression",
} as const;
const sender = { tabId: null, frameId: null };
const start: Start = {
	agreement: { context: ANYWHERE, reads: "attention" },
	preferences: DEFAULT_PREFERENCES,
	choices: [],
	checkpoints: [],
};

/** @param ending how long the end of a tab takes */
function document(ending: Promise<void> = Promise.resolve()) {
	const told: string[] = [];
	const startTabPicture = vi.fn(
		async (): Promise<Result<null>> => succeed(null),
	);
	let begin: (start: Start) => void = () => {};
	const started = new Promise<Start>((resolve) => {
		begin = resolve;
	});
	const sessions = {
		of: () => ({ startTabPicture }) as never,
		count: () => 0,
		changeContext: () => {},
		restore: () => told.push("restored"),
		changePreferences: ({ pace }: { pace: string }) => told.push(pace),
		changeChoices: (choices: readonly unknown[]) =>
			told.push(`${choices.length} chosen`),
		end: async (tabId: number) => {
			await ending;
			told.push(`ended ${tabId}`);
		},
	};
	const read = async (reads: string) => void told.push(reads);
	const keepMarker = vi.fn(async () => {});
	const handlers = messageHandlers(started, { read }, sessions, keepMarker);
	return { told, handlers, begin, startTabPicture };
}

describe("the offscreen document's messages", () => {
	it("let a choice made while the document starts win over the start, however late the start arrives", async () => {
		const { told, handlers, begin } = document();
		const gentle = { ...DEFAULT_PREFERENCES, pace: "gentle" as const };
		await handlers["offscreen/agreement-changed"](BOTH, sender);
		await handlers["offscreen/preferences-changed"](gentle, sender);
		void handlers["offscreen/tab-ended"]({ tabId: 7 }, sender);
		begin(start);
		await soon(() =>
			expect(told).toEqual([
				DEFAULT_PREFERENCES.pace,
				"0 chosen",
				"restored",
				"attention",
				"attention-and-expression",
				"gentle",
				"ended 7",
			]),
		);
	});

	it("answer that a tab has ended only when its last bins are written", async () => {
		let written = () => {};
		const { told, handlers, begin } = document(
			new Promise((resolve) => {
				written = resolve;
			}),
		);
		begin(start);
		const answered = vi.fn();
		const ended = Promise.resolve(
			handlers["offscreen/tab-ended"]({ tabId: 7 }, sender),
		).then(answered);
		await soon(() => expect(told.at(-1)).toBe("attention"));
		expect(answered).not.toHaveBeenCalled();
		written();
		await ended;
		expect(told.at(-1)).toBe("ended 7");
	});

	it("act at once when it has started", async () => {
		const { told, handlers, begin } = document();
		begin(start);
		await handlers["offscreen/agreement-changed"](BOTH, sender);
		await soon(() => expect(told.at(-1)).toBe(BOTH.reads));
	});

	it("pass the tab's picture on once the document has started, and answer with the outcome", async () => {
		const { handlers, begin, startTabPicture } = document();
		const offer = { tabId: 7, streamId: "id" };
		const running = handlers["offscreen/tab-picture-offered"](offer, sender);
		expect(startTabPicture).not.toHaveBeenCalled();
		begin(start);
		expect(await running).toEqual({ ok: true, value: {} });
		startTabPicture.mockResolvedValue(fail({ code: "tab-picture-refused" }));
		expect(
			await handlers["offscreen/tab-picture-offered"](offer, sender),
		).toMatchObject({ error: { code: "tab-picture-refused" } });
	});
});
