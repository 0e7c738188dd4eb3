import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { tabOfPage } from "../../scripts/browser/tab-of-page.ts";

/** A browser with the page in its last tab; the tab `closing` closes as soon as it is asked. */
function aBrowser(closing: string | null, gone = closing) {
	let tabs = ["first", "second", "third"];
	let hear = (_method: string, _params: unknown) => {};
	const send = async (method: string, params?: object, session?: string) => {
		const asked = String(Reflect.get(params ?? {}, "targetId"));
		if (method === "Target.getTargets")
			return {
				targetInfos: tabs.map((targetId) => ({ type: "tab", targetId })),
			};
		if (method === "Target.attachToTarget" && asked === closing) {
			tabs = tabs.filter((tab) => tab !== gone);
			throw new Error("No target with given id found");
		}
		if (method === "Target.setAutoAttach" && session === "third")
			hear("Target.attachedToTarget", { targetInfo: { targetId: "page" } });
		return { sessionId: asked };
	};
	const listen = (listener: typeof hear) => {
		hear = listener;
		return () => {};
	};
	const session = {
		send: async () => ({ targetInfo: { targetId: "page" } }),
		detach: async () => {},
	};
	return {
		cdp: { send, listen },
		context: { newCDPSession: async () => session },
	} as unknown as ExtensionBrowser;
}

const PAGE = { url: () => "about:blank" } as unknown as Page;

test("a page's tab is found by its child", async () => {
	expect(await tabOfPage(aBrowser(null), PAGE)).toBe("third");
});

test("another tab that closes meanwhile is ignored", async () => {
	expect(await tabOfPage(aBrowser("second"), PAGE)).toBe("third");
});

test("any other error is thrown", async () => {
	await expect(tabOfPage(aBrowser("second", null), PAGE)).rejects.toThrow(
		"No target with given id found",
	);
});
