import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	closeOffscreenDocument,
	ensureOffscreenDocument,
} from "../../src/platform/offscreen-document.ts";

let open = 0;
const createDocument = vi.fn();

beforeEach(() => {
	open = 0;
	createDocument.mockReset().mockImplementation(async () => {
		if (open > 0) throw new Error("Only a single offscreen document may be.");
		open++;
	});
	vi.stubGlobal("chrome", {
		offscreen: {
			Reason: { WORKERS: "WORKERS", USER_MEDIA: "USER_MEDIA" },
			createDocument,
			async closeDocument() {
				if (open === 0) throw new Error("No current offscreen document.");
				open--;
			},
		},
		runtime: {
			ContextType: { OFFSCREEN_DOCUMENT: "OFFSCREEN_DOCUMENT" },
			getContexts: async () => Array.from({ length: open }, () => ({})),
		},
	});
});

describe("ensureOffscreenDocument", () => {
	test("opens one document for two simultaneous calls, and none for a third", async () => {
		const both = [ensureOffscreenDocument(), ensureOffscreenDocument()];
		expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
		await ensureOffscreenDocument();
		expect(createDocument).toHaveBeenCalledTimes(1);
	});

	test("opens it again after it was closed or has crashed", async () => {
		await ensureOffscreenDocument();
		await closeOffscreenDocument();
		await ensureOffscreenDocument();
		open = 0;
		await ensureOffscreenDocument();
		expect(createDocument).toHaveBeenCalledTimes(3);
	});

	test("accepts one that was opened elsewhere meanwhile", async () => {
		createDocument.mockImplementation(async () => {
			open = 1;
			throw new Error("Only a single offscreen document may be created.");
		});
		expect(await ensureOffscreenDocument()).toMatchObject({ ok: true });
	});

	test("says why none could be opened, and tries again the next time", async () => {
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
