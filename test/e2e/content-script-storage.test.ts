import { expect, it } from "vitest";
import { contentScriptContext } from "../../scripts/soak/heap.ts";
import { watchMeeting } from "./support/meeting.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

it("what the extension stores cannot be read or changed from a meeting page's content script", async () => {
	const { browser } = meeting;
	const { page, extensionPage } = await watchMeeting(
		browser,
		meeting.url("two-people.html"),
	);
	const session = await browser.context.newCDPSession(page);
	const contextId = await contentScriptContext(session, browser.origin);
	const refusalOf = async (call: string) => {
		const { result } = await session.send("Runtime.evaluate", {
			contextId,
			expression: `${call}.then((found) => "allowed: " + Object.keys(found ?? {}), String)`,
			awaitPromise: true,
			returnByValue: true,
		});
		return result.value;
	};
	for (const area of ["local", "session"])
		for (const call of ["get()", "set({ people: [] })", "clear()"])
			expect(await refusalOf(`chrome.storage.${area}.${call}`)).toContain(
				"Access to storage is not allowed from this context",
			);
	expect(
		await extensionPage.evaluate(
			`chrome.storage.local.get().then(Object.keys)`,
		),
	).toContain("consent");
});
