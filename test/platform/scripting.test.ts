import { beforeEach, describe, expect, test, vi } from "vitest";

interface Injection {
	readonly target: {
		readonly frameIds?: readonly number[];
		readonly allFrames?: boolean;
	};
	readonly files?: readonly string[];
	readonly args?: readonly unknown[];
}
/** Page frames by id, each with the run that marked it. */
let frames = new Map<number, unknown>();
let injected: (number | undefined)[] = [];
let isHung = false;
let contentType = "text/html";
let refuse: (frameId: number) => string | null = () => null;

vi.mock("../../src/platform/browser.ts", () => ({
	browser: {
		scripting: {
			async executeScript({ target, files, args }: Injection) {
				if (isHung) return new Promise(() => {});
				if (!target.allFrames && !target.frameIds) {
					const words = refuse(0);
					if (words) throw new Error(words);
					return [{ frameId: 0, result: contentType }];
				}
				const ids = target.allFrames ? [...frames.keys()] : target.frameIds;
				const words = ids?.map(refuse).find((refusal) => refusal !== null);
				if (words) throw new Error(words);
				if (files) injected.push(...(ids ?? []));
				return ids?.map((frameId) => {
					const result = frames.get(frameId) === args?.[0] ? "marked" : "new";
					if (args) frames.set(frameId, args[0]);
					return { frameId, result };
				});
			},
		},
	},
}));
const { injectScript, probePage, refusalCode } = await import(
	"../../src/platform/scripting.ts"
);

beforeEach(() => {
	frames = new Map([
		[0, null],
		[3, null],
	]);
	injected = [];
	isHung = false;
	refuse = () => null;
});

describe("probePage", () => {
	test.each([
		["text/html", null],
		["application/xhtml+xml", null],
		["application/pdf", "page-is-file"],
		["text/plain", "page-is-file"],
		["image/png", "page-is-file"],
	])("a page of %s: %s", async (type, code) => {
		contentType = type;
		const probed = await probePage(7);
		expect(probed.ok ? null : probed.error.code).toBe(code);
	});

	test("one of the browser's own pages is not readable", async () => {
		refuse = () => "Cannot access a chrome:// URL";
		expect(await probePage(7)).toMatchObject({
			error: { code: "page-not-readable" },
		});
	});
});

describe("injectScript", () => {
	test("reaches each page frame once in a run, however often it is called", async () => {
		await injectScript(7, "content.js", 1, false);
		frames.set(9, null);
		await injectScript(7, "content.js", 1, false);
		expect(injected).toEqual([0, 3, 9]);
	});

	test("reaches all page frames again if it is asked to, and for another run", async () => {
		await injectScript(7, "content.js", 1, false);
		await injectScript(7, "content.js", 1, true);
		await injectScript(7, "content.js", 2, false);
		expect(injected).toEqual([0, 3, 0, 3, 0, 3]);
	});

	test("an iframe that goes meanwhile does no harm", async () => {
		let calls = 0;
		refuse = (frameId) =>
			frameId === 3 && calls++ > 0 ? "No frame with id 3." : null;
		expect(await injectScript(7, "content.js", 1, false)).toMatchObject({
			ok: true,
		});
		expect(injected).toEqual([0]);
	});

	test("a page that refuses is a failure with Chrome's message", async () => {
		refuse = () => "Cannot access a chrome:// URL";
		expect(await injectScript(7, "content.js", 1, false)).toEqual({
			ok: false,
			error: {
				code: "page-not-readable",
				detail: "Cannot access a chrome:// URL",
			},
		});
	});

	test("a page that never answers is a failure, too", async () => {
		vi.useFakeTimers();
		isHung = true;
		const answered = injectScript(7, "content.js", 1, false);
		await vi.advanceTimersByTimeAsync(10_000);
		vi.useRealTimers();
		expect(await answered).toMatchObject({
			error: { code: "meeting-disconnected" },
		});
	});
});

describe("refusalCode", () => {
	test.each([
		["Cannot access a chrome:// URL", "page-not-readable"],
		["The extensions gallery cannot be scripted.", "page-not-readable"],
		["Frame with ID 0 is showing error page", "page-not-readable"],
		[
			"Cannot access a chrome-extension:// URL of different extension",
			"page-not-readable",
		],
		[
			"This page cannot be scripted due to an ExtensionsSettings policy.",
			"page-not-readable",
		],
		[
			"Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
			"injection-refused",
		],
	])("maps %j to %s", (words, code) => {
		expect(refusalCode(words)).toBe(code);
	});
});
