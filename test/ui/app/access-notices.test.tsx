// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import type {
	RoomAccess,
	TabPictureNeed,
} from "../../../src/core/page/tab-picture.ts";
import { AccessNotices } from "../../../src/ui/app/access-notices.tsx";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const PICTURE = { permissions: ["tabCapture"] };
const send = vi.fn<(name: string, request: unknown) => unknown>();

beforeEach(() => {
	send.mockReset().mockReturnValue(succeed({}));
	answerMessages(send);
});

const need = (overrides: Partial<TabPictureNeed> = {}): TabPictureNeed => ({
	people: 2,
	reason: "canvas",
	state: "wanted",
	failure: null,
	...overrides,
});

async function drawn(access: Partial<RoomAccess>): Promise<HTMLElement> {
	let page = document.body;
	const room = signal(
		aRoom({ access: { tabPicture: null, closedPageFrames: [], ...access } }),
	);
	await doing(() => {
		page = draw(<AccessNotices tab={{ tabId: 7, room }} />);
	});
	return page;
}
const clickAsk = (page: HTMLElement) =>
	doing(() => find(page, ".ask-button").click());

test("there is no notice if everything in a meeting can be read", async () => {
	expect((await drawn({})).textContent).toBe("");
});

describe("a page frame of another site", () => {
	test("is named, and a click asks for exactly its site", async () => {
		const page = await drawn({
			closedPageFrames: [
				{ origin: "https://rooms.example", shownBy: "https://lesson.example" },
			],
		});
		expect(find(page, "h2").textContent).toBe(
			"The meeting seems to come from rooms.example",
		);
		expect(find(page, ".notice").textContent).toContain(
			"The page lesson.example contains it.",
		);
		expect(fakeBrowser.permissions.api.request).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(fakeBrowser.permissions.api.request).toHaveBeenCalledExactlyOnceWith(
			{ origins: ["https://rooms.example/*"] },
		);
	});
});

describe("a page frame of another site that a page without an origin shows", () => {
	test("is named without that page", async () => {
		const page = await drawn({
			closedPageFrames: [{ origin: "https://rooms.example", shownBy: null }],
		});
		expect(find(page, ".notice").textContent).toContain("rooms.example");
		expect(find(page, ".notice").textContent).not.toContain("shows it");
	});
});

describe("the tab's picture", () => {
	test("is offered with the reason, and is handed over once the user has allowed it", async () => {
		const page = await drawn({ tabPicture: need() });
		expect(page.textContent).toContain("The videos of 2 people can't be read");
		expect(page.textContent).toContain("without sound");
		expect(fakeBrowser.api.tabCapture.getMediaStreamId).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(fakeBrowser.permissions.api.request).toHaveBeenCalledWith(PICTURE);
		expect(send).toHaveBeenCalledExactlyOnceWith(
			"offscreen/tab-picture-offered",
			{ tabId: 7, streamId: "stream-id" },
		);
	});

	test("stays offered if the user does not allow it", async () => {
		fakeBrowser.permissions.userAllows = false;
		const page = await drawn({ tabPicture: need() });
		await clickAsk(page);
		expect(send).not.toHaveBeenCalled();
		expect(find(page, ".ask-button")).toBeTruthy();
	});

	test("is handed over without a question if it was allowed before", async () => {
		fakeBrowser.permissions.granted.add("tabCapture");
		const page = await drawn({ tabPicture: need() });
		expect(send).toHaveBeenCalledTimes(1);
		expect(page.querySelector(".ask-button")).toBeNull();
	});

	test("is named with its limits while it runs", async () => {
		const page = await drawn({ tabPicture: need({ state: "running" }) });
		expect(page.textContent).toBe(
			"2 people are seen through the tab's picture, since the page draws their videos in its own way. While something covers their tiles, or they are scrolled away, there is no clear view of them.",
		);
		expect(send).not.toHaveBeenCalled();
	});

	test("that needs a restart says what the restart ends, and waits for a click", async () => {
		fakeBrowser.permissions.granted.add("tabCapture");
		fakeBrowser.api.tabCapture.getMediaStreamId.mockRejectedValue(
			new Error("Extension has not been invoked for the current page"),
		);
		const page = await drawn({ tabPicture: need() });
		expect(page.textContent).toContain("clears what was seen");
		expect(fakeBrowser.runtime.api.reload).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(fakeBrowser.runtime.api.reload).toHaveBeenCalledTimes(1);
	});

	test("that needs a restart names the other meetings that it ends", async () => {
		fakeBrowser.permissions.granted.add("tabCapture");
		fakeBrowser.api.tabCapture.getMediaStreamId.mockRejectedValue(
			new Error("Extension has not been invoked for the current page"),
		);
		const tab = (tabId: number, state: "on" | "lost") => ({
			tabId,
			state,
			sinceMs: 1,
			failure: null,
		});
		send.mockImplementation((name) =>
			succeed(
				name === "background/meeting-tabs-requested"
					? [tab(7, "on"), tab(8, "on"), tab(9, "lost"), tab(10, "on")]
					: {},
			),
		);
		fakeBrowser.tabs.page(8).title = "Algebra <b>2</b>";
		fakeBrowser.tabs.page(10).title = null;
		const page = await drawn({ tabPicture: need() });
		expect(find(page, ".restart-ends").textContent).toBe(
			"A restart also switches off 2 other tabs.Algebra <b>2</b>",
		);
	});

	test("that is refused or has ended says so, with what to do next", async () => {
		fakeBrowser.permissions.granted.add("tabCapture");
		send.mockReturnValue(fail(failureOf("tab-picture-refused", "why")));
		const refused = await drawn({ tabPicture: need() });
		expect(refused.textContent).toContain(
			"didn't give Roompulse the tab's picture",
		);
		expect(refused.textContent).toContain("why");
	});
});
