import { describe, expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { watchMeeting } from "./support/meeting.ts";
import { named } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser(async () => [
	"--enable-unsafe-webgpu",
	"--use-webgpu-adapter=swiftshader",
]);

describe("a graphics adapter in software", () => {
	it("is not used, so expressions run on the processor and the popup can say why", async () => {
		const { extensionPage, tabId, page } = await watchMeeting(
			meeting.browser,
			meeting.url("two-people.html"),
		);
		// The test is meaningless unless the browser offers such an adapter.
		expect(
			await page.evaluate(async () => !!(await navigator.gpu.requestAdapter())),
		).toBe(true);
		const room = await waitForRoom(
			extensionPage,
			tabId,
			"A happy Ada",
			(now) => named(now, "Ada Lovelace")?.expression?.label === "happiness",
		);
		expect(room.status.provider?.name).toBe("wasm");
		expect(room.status.provider?.reason.kind).toBe("software-adapter");
	});
});
