import { describe, expect, test, vi } from "vitest";
import { ensureOffscreenDocument } from "../../src/platform/offscreen-document.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Chrome's calls at which a worker may end while a tab is switched. The offscreen document is opened by a call of its own below, because the module that does it remembers the call. */
function callsOfSwitching() {
	const { api } = fakeBrowser;
	return [
		[api.scripting, "executeScript"],
		[api.storage.session, "set"],
		[api.storage.session, "remove"],
		[api.offscreen, "closeDocument"],
		[api.action, "setBadgeBackgroundColor"],
		[api.action, "setBadgeText"],
		[api.action, "setTitle"],
	] as const;
}

/** Ends the worker at the call of that number, before or after it took effect: none of its later calls reaches Chrome. */
function endWorkerAt(
	moment: number,
	isAfter: boolean,
	{ browser }: ReturnType<typeof fakeBackground>,
) {
	let calls = 0;
	async function held<T>(real: () => T | Promise<T>): Promise<T> {
		const call = calls++;
		const isReached = call < moment || (isAfter && call === moment);
		if (!isReached) return new Promise(() => {});
		const answer = await real();
		return call < moment ? answer : new Promise(() => {});
	}
	const undone = callsOfSwitching().map(([api, name]) => {
		const real: (...args: unknown[]) => unknown = Reflect.get(api, name);
		Reflect.set(api, name, (...args: unknown[]) =>
			held(() => real.apply(api, args)),
		);
		return () => Reflect.set(api, name, real);
	});
	browser.ensureOffscreen.mockImplementation(() =>
		held(ensureOffscreenDocument),
	);
	return {
		calls: () => calls,
		newWorker() {
			for (const undo of undone) undo();
		},
	};
}

const MOMENTS = Array.from(
	{ length: 16 },
	(_, i) => [Math.floor(i / 2), i % 2 === 1] as const,
);

describe.each([
	["on", "background/switch-on-requested"],
	["off", "background/switch-off-requested"],
] as const)("a worker that ends while it switches a tab %s", (to, name) => {
	test.each(MOMENTS)(
		"at call %i (after it: %s) leaves a badge that the next one puts right",
		async (moment, isAfter) => {
			const background = fakeBackground();
			if (to === "off")
				await background.handle["background/switch-on-requested"](
					TAB,
					FROM_POPUP,
				);
			await settle();
			const ended = endWorkerAt(moment, isAfter, background);
			void background.handle[name](TAB, FROM_POPUP);
			await vi.waitFor(() => expect(ended.calls()).toBeGreaterThan(0));
			await settle();
			ended.newWorker();
			const { tabStore } = background.restart();
			await settle();
			const { state } = await tabStore.of(7);
			const badge = fakeBrowser.tabs.badges.get(7) ?? "";
			expect(badge).toBe(state === "on" ? "on" : "");
		},
	);
});
