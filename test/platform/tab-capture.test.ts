import { expect, test } from "vitest";
import { tabStreamId } from "../../src/platform/tab-capture.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

test("the stream id of a tab's picture comes from Chrome", async () => {
	const { getMediaStreamId } = fakeBrowser.api.tabCapture;
	getMediaStreamId.mockResolvedValue("abc");
	expect(await tabStreamId(7)).toEqual({ ok: true, value: "abc" });
	expect(getMediaStreamId).toHaveBeenCalledWith({ targetTabId: 7 });
});

test.each([
	[
		"Extension has not been invoked for the current page (see activeTab permission). Chrome pages cannot be captured.",
		"tab-picture-needs-restart",
	],
	["Cannot capture a tab with an active stream.", "tab-picture-refused"],
])("Chrome's %j is %s", async (words, code) => {
	const { getMediaStreamId } = fakeBrowser.api.tabCapture;
	getMediaStreamId.mockRejectedValue(new Error(words));
	expect(await tabStreamId(7)).toEqual({
		ok: false,
		error: { code, detail: words },
	});
});

test("without the permission the interface is missing, which is a refusal too", async () => {
	Reflect.deleteProperty(fakeBrowser.api, "tabCapture");
	expect(await tabStreamId(7)).toMatchObject({
		error: { code: "tab-picture-refused" },
	});
});
