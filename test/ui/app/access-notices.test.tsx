// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import type {
	RoomAccess,
	TabPictureNeed,
} from "../../../src/core/page/tab-picture.ts";
import { aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const permissions = vi.hoisted(() => ({
	askFor: vi.fn(),
	mayUse: vi.fn(),
}));
vi.mock("../../../src/platform/permissions.ts", () => permissions);
const tabStreamId = vi.hoisted(() => vi.fn());
vi.mock("../../../src/platform/tab-capture.ts", () => ({ tabStreamId }));
const send = vi.hoisted(() => vi.fn());
vi.mock("../../../src/platform/messenger.ts", () => ({ send }));
const restartExtension = vi.hoisted(() => vi.fn());
vi.mock("../../../src/platform/own-extension.ts", () => ({ restartExtension }));
const { AccessNotices } = await import(
	"../../../src/ui/app/access-notices.tsx"
);

beforeEach(() => {
	permissions.askFor.mockReset().mockResolvedValue(true);
	permissions.mayUse.mockReset().mockResolvedValue(false);
	tabStreamId.mockReset().mockResolvedValue(succeed("id"));
	send.mockReset().mockResolvedValue(succeed({}));
	restartExtension.mockReset();
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
		const page = await drawn({ closedPageFrames: ["https://rooms.example"] });
		expect(find(page, "h2").textContent).toBe(
			"The meeting seems to be in a frame of rooms.example",
		);
		expect(permissions.askFor).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(permissions.askFor).toHaveBeenCalledExactlyOnceWith({
			kind: "frames-of",
			origin: "https://rooms.example",
		});
	});
});

describe("the tab's picture", () => {
	test("is offered with the reason, and is handed over once the user has allowed it", async () => {
		const page = await drawn({ tabPicture: need() });
		expect(page.textContent).toContain("2 people cannot be read");
		expect(page.textContent).toContain("without their sound");
		expect(tabStreamId).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(permissions.askFor).toHaveBeenCalledWith({ kind: "tab-picture" });
		expect(send).toHaveBeenCalledExactlyOnceWith(
			"offscreen/tab-picture-offered",
			{ tabId: 7, streamId: "id" },
		);
	});

	test("stays offered where the user does not allow it", async () => {
		permissions.askFor.mockResolvedValue(false);
		const page = await drawn({ tabPicture: need() });
		await clickAsk(page);
		expect(send).not.toHaveBeenCalled();
		expect(find(page, ".ask-button")).toBeTruthy();
	});

	test("is handed over without a question where it was allowed before", async () => {
		permissions.mayUse.mockResolvedValue(true);
		const page = await drawn({ tabPicture: need() });
		expect(send).toHaveBeenCalledTimes(1);
		expect(page.querySelector(".ask-button")).toBeNull();
	});

	test("is named with its limits while it runs", async () => {
		const page = await drawn({ tabPicture: need({ state: "running" }) });
		expect(page.textContent).toBe(
			"2 people are read from the tab's picture, because the page draws them in a way that Chrome lets nobody read. While something lies over their tiles, or they are scrolled out of sight, nothing is known of them.",
		);
		expect(send).not.toHaveBeenCalled();
	});

	test("that Chrome wants a new start for says what that ends, and does so by a click alone", async () => {
		permissions.mayUse.mockResolvedValue(true);
		tabStreamId.mockResolvedValue(fail({ code: "tab-picture-needs-restart" }));
		const page = await drawn({ tabPicture: need() });
		expect(page.textContent).toContain("ends what was gathered");
		expect(restartExtension).not.toHaveBeenCalled();
		await clickAsk(page);
		expect(restartExtension).toHaveBeenCalledTimes(1);
	});

	test("that is refused, or ended, is said with what to do", async () => {
		permissions.mayUse.mockResolvedValue(true);
		send.mockResolvedValue(fail(failureOf("tab-picture-refused", "why")));
		const refused = await drawn({ tabPicture: need() });
		expect(refused.textContent).toContain("did not hand out");
		expect(refused.textContent).toContain("why");
	});
});
