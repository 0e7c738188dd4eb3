import { describe, expect, test, vi } from "vitest";
import { onStored, storedItem } from "../../src/platform/storage.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

const count = storedItem("session", "count", (value) =>
	typeof value === "number" ? value : undefined,
);

describe("storedItem", () => {
	test("gives back what was written, until removed", async () => {
		expect(await count.read()).toBeUndefined();
		await count.write(3);
		expect(await count.read()).toBe(3);
		await count.remove();
		expect(await count.read()).toBeUndefined();
	});

	test("does not give back a value that its parser refuses", async () => {
		fakeBrowser.storage.session.entries.set("count", "three");
		expect(await count.read()).toBeUndefined();
	});

	test("says that the store is full, and keeps the older value", async () => {
		await count.write(3);
		fakeBrowser.storage.session.isFull = true;
		expect(await count.write(4)).toMatchObject({
			error: { code: "storage-full" },
		});
		expect(await count.read()).toBe(3);
	});
});

test("whoever follows an area hears of each change in it, until their signal aborts", async () => {
	const end = new AbortController();
	const heard = vi.fn();
	onStored("session", heard, end.signal);
	await count.write(3);
	await storedItem("local", "count", () => 0).write(3);
	expect(heard).toHaveBeenCalledTimes(1);
	await count.remove();
	expect(heard).toHaveBeenCalledTimes(2);
	end.abort();
	await count.write(4);
	expect(heard).toHaveBeenCalledTimes(2);
});
