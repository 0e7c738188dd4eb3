import { beforeEach } from "vitest";
import { fakeBrowser, renewBrowser } from "./fake-browser.ts";

/** One object for the whole test file, since modules keep a reference to it; it forwards to the running test's browser. */
const current = new Proxy(
	{},
	{
		get: (_, name) => Reflect.get(fakeBrowser.api, name),
		has: (_, name) => Reflect.has(fakeBrowser.api, name),
	},
);

// Both names are Chrome's own.
Object.assign(globalThis, { chrome: current, browser: current });
beforeEach(renewBrowser);
