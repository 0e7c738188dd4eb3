import { beforeEach, describe, expect, test, vi } from "vitest";

let stored: Record<string, unknown> = {};
let isFull = false;
vi.mock("../../src/platform/browser.ts", () => ({
	browser: {
		storage: {
			session: {
				get: async () => ({ ...stored }),
				set: async (entries: object) => {
					if (isFull) throw new Error("Session storage quota bytes exceeded.");
					Object.assign(stored, entries);
				},
				remove: async (key: string) => void delete stored[key],
			},
		},
	},
}));
const { storedItem } = await import("../../src/platform/storage.ts");

const count = storedItem("session", "count", (value) =>
	typeof value === "number" ? value : undefined,
);

beforeEach(() => {
	stored = {};
	isFull = false;
});

describe("storedItem", () => {
	test("gives back what was written, until removed", async () => {
		expect(await count.read()).toBeUndefined();
		await count.write(3);
		expect(await count.read()).toBe(3);
		await count.remove();
		expect(await count.read()).toBeUndefined();
	});

	test("does not give back a value that its parser refuses", async () => {
		stored = { count: "three" };
		expect(await count.read()).toBeUndefined();
	});

	test("says that the store is full, and keeps the older value", async () => {
		await count.write(3);
		isFull = true;
		expect(await count.write(4)).toMatchObject({
			error: { code: "storage-full" },
		});
		expect(await count.read()).toBe(3);
	});
});
