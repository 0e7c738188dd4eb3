import { beforeEach, expect, test, vi } from "vitest";

const permissions = {
	getAll: vi.fn(async (): Promise<{ origins?: string[] }> => ({})),
	contains: vi.fn(async () => true),
	request: vi.fn(async () => true),
	remove: vi.fn(async () => true),
};
vi.mock("../../src/platform/browser.ts", () => ({ browser: { permissions } }));
const { askForSite, dropSite, grantedSites, isSiteGranted } = await import(
	"../../src/platform/permissions.ts"
);

beforeEach(() => vi.clearAllMocks());

test("exactly one origin is requested, looked up and removed", async () => {
	const pattern = { origins: ["https://meet.example.org/*"] };
	await askForSite("https://meet.example.org");
	await isSiteGranted("https://meet.example.org");
	await dropSite("https://meet.example.org");
	for (const call of [
		permissions.request,
		permissions.contains,
		permissions.remove,
	])
		expect(call).toHaveBeenCalledExactlyOnceWith(pattern);
});

test("a port is left out, since Chrome's patterns have none", async () => {
	await askForSite("https://meet.example.org:8443");
	expect(permissions.request).toHaveBeenCalledWith({
		origins: ["https://meet.example.org/*"],
	});
});

test("the permitted sites are listed as origins", async () => {
	expect(await grantedSites()).toEqual([]);
	permissions.getAll.mockResolvedValueOnce({
		origins: ["https://meet.example.org/*", "https://call.example/*"],
	});
	expect(await grantedSites()).toEqual([
		"https://meet.example.org",
		"https://call.example",
	]);
});
