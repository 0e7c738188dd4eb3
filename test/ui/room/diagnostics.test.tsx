// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { Diagnostics } from "../../../src/ui/room/diagnostics.tsx";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

test("what was found, what it runs on, how often and how fast are folded together", async () => {
	const check = aPageCheck({
		site: "google-meet",
		siteBy: "host",
		tiles: { ...aPageCheck().tiles, live: 2 },
		names: { site: 2, page: 0, numbered: 0 },
	});
	const page = draw(<Diagnostics room={signal(signal(aRoom({ check })))} />);
	expect(page.textContent).toBe("Diagnostics");
	await doing(() => {
		const fold = find<HTMLDetailsElement>(page, "details");
		fold.open = true;
		fold.dispatchEvent(new Event("toggle"));
	});
	for (const words of [
		"Found 2 tiles: 2 with video; names from Google Meet's markup.",
		"Runs on WASM: no graphics adapter",
		"2.0 times a second",
		"120 ms from picture to result",
	])
		expect(page.textContent).toContain(words);
});

test("there are none before a room is shown", () => {
	expect(draw(<Diagnostics room={signal(null)} />).textContent).toBe("");
});
