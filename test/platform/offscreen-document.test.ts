import { describe, expect, test } from "vitest";
import {
	closeOffscreenDocument,
	ensureOffscreenDocument,
} from "../../src/platform/offscreen-document.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

describe("ensureOffscreenDocument", () => {
	test("opens one document for two simultaneous calls, and none for a third", async () => {
		const both = [ensureOffscreenDocument(), ensureOffscreenDocument()];
		expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
		await ensureOffscreenDocument();
		expect(fakeBrowser.api.offscreen.createDocument).toHaveBeenCalledTimes(1);
	});

	test("opens it again after it was closed or has crashed", async () => {
		await ensureOffscreenDocument();
		await closeOffscreenDocument();
		await ensureOffscreenDocument();
		fakeBrowser.runtime.offscreen.isOpen = false;
		await ensureOffscreenDocument();
		expect(fakeBrowser.api.offscreen.createDocument).toHaveBeenCalledTimes(3);
	});

	test("accepts one that was opened elsewhere meanwhile", async () => {
		const { createDocument } = fakeBrowser.api.offscreen;
		createDocument.mockImplementation(async () => {
			fakeBrowser.runtime.offscreen.isOpen = true;
			throw new Error("Only a single offscreen document may be created.");
		});
		expect(await ensureOffscreenDocument()).toMatchObject({ ok: true });
	});

	test("says why none could be opened, and tries again the next time", async () => {
		const { createDocument } = fakeBrowser.api.offscreen;
		createDocument.mockRejectedValueOnce(new Error("Page failed to load."));
		expect(await ensureOffscreenDocument()).toEqual({
			ok: false,
			error: { code: "offscreen-unavailable", detail: "Page failed to load." },
		});
		expect(await ensureOffscreenDocument()).toMatchObject({ ok: true });
	});
});

describe("closeOffscreenDocument", () => {
	test("does nothing if none is open", async () => {
		await expect(closeOffscreenDocument()).resolves.toBeUndefined();
	});
});
