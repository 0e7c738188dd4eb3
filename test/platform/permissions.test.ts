import { expect, test } from "vitest";
import {
	askForSite,
	dropSite,
	grantedSites,
	isSiteGranted,
} from "../../src/platform/permissions.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

test("exactly one origin is requested, looked up and removed", async () => {
	const pattern = { origins: ["https://meet.example.org/*"] };
	const { api } = fakeBrowser.permissions;
	await askForSite("https://meet.example.org");
	expect(await isSiteGranted("https://meet.example.org")).toBe(true);
	await dropSite("https://meet.example.org");
	expect(await isSiteGranted("https://meet.example.org")).toBe(false);
	expect(api.request).toHaveBeenCalledExactlyOnceWith(pattern);
	expect(api.contains.mock.calls).toEqual([[pattern], [pattern]]);
	expect(api.remove).toHaveBeenCalledExactlyOnceWith(pattern);
});

test("a port is left out, since Chrome's patterns have none", async () => {
	await askForSite("https://meet.example.org:8443");
	expect(fakeBrowser.permissions.api.request).toHaveBeenCalledWith({
		origins: ["https://meet.example.org/*"],
	});
});

test("the permitted sites are listed as origins", async () => {
	expect(await grantedSites()).toEqual([]);
	const { granted } = fakeBrowser.permissions;
	granted.add("https://meet.example.org/*").add("https://call.example/*");
	expect(await grantedSites()).toEqual([
		"https://meet.example.org",
		"https://call.example",
	]);
});

test("what the user does not allow is not granted", async () => {
	fakeBrowser.permissions.userAllows = false;
	expect(await askForSite("https://meet.example.org")).toBe(false);
	expect(await isSiteGranted("https://meet.example.org")).toBe(false);
});
