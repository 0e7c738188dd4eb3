// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { LicencesPage } from "../../src/settings/licences-page.tsx";
import { doing, draw } from "../support/render.ts";
import { soon } from "../support/soon.ts";

const WORKS = [
	{
		...{ name: "preact", version: "1.2.3", licence: "MIT" },
		...{ source: "https://github.com/them/preact", text: "Its own words." },
	},
	{
		...{ name: "Abseil", version: null, licence: "Apache-2.0" },
		...{ source: "https://github.com/them/abseil", text: "Other words." },
	},
];

async function drawPage(response: () => Promise<Response>) {
	const fetched = vi.fn(response);
	vi.stubGlobal("fetch", fetched);
	let page = document.body;
	await doing(() => {
		page = draw(<LicencesPage />);
	});
	await soon(async () => {
		await doing(() => {});
		expect(fetched).toHaveBeenCalledWith("/licences.json", expect.anything());
	});
	return page;
}

describe("the page of licences", () => {
	test("names every work, its version and licence, and shows the text when it is unfolded", async () => {
		const page = await drawPage(async () => Response.json({ works: WORKS }));
		await soon(async () => {
			await doing(() => {});
			const titles = [...page.querySelectorAll("summary")].map(
				({ textContent }) => textContent,
			);
			expect(titles).toEqual(["preact · 1.2.3 · MIT", "Abseil · Apache-2.0"]);
		});
		const [first] = page.querySelectorAll("details");
		await doing(() => {
			if (first) first.open = true;
			first?.dispatchEvent(new Event("toggle"));
		});
		expect(page.querySelector("pre")?.textContent).toBe("Its own words.");
		expect(page.querySelector("a")?.getAttribute("href")).toBe(
			"https://github.com/them/preact",
		);
	});

	test.each([
		["is not there", async () => new Response("", { status: 404 })],
		["is damaged", async () => new Response("{}")],
		["cannot be fetched", () => Promise.reject(new TypeError("Failed"))],
	])("says so if the list %s", async (_what, response) => {
		const page = await drawPage(response);
		await soon(async () => {
			await doing(() => {});
			expect(page.textContent).toContain("Install Roompulse again");
		});
	});
});
