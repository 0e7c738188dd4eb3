import { describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Chrome's calls at which a worker may end while a tab is switched. */
function callsOfSwitching() {
	const { api } = fakeBrowser;
	return [
		[api.scripting, "executeScript"],
		[api.storage.session, "set"],
		[api.storage.session, "remove"],
		[api.offscreen, "createDocument"],
		[api.offscreen, "closeDocument"],
		[api.action, "setBadgeBackgroundColor"],
		[api.action, "setBadgeText"],
		[api.action, "setTitle"],
	] as const;
}

/** Ends the worker at the call of that number, before or after it took effect: none of its later calls reaches Chrome. Returns how many calls there were. */
function endWorkerAt(moment: number, isAfter: boolean) {
	let calls = 0;
	const spies = callsOfSwitching().map(([api, name]) => {
		const real: (...args: unknown[]) => unknown = Reflect.get(api, name);
		const held = async (...args: unknown[]) => {
			const call = calls++;
			const isReached = call < moment || (isAfter && call === moment);
			const answer = isReached ? await real.apply(api, args) : undefined;
			return call < moment ? answer : new Promise(() => {});
		};
		Reflect.set(api, name, held);
		return () => Reflect.set(api, name, real);
	});
	return {
		calls: () => calls,
		newWorker() {
			for (const undo of spies) undo();
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
			const ended = endWorkerAt(moment, isAfter);
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
