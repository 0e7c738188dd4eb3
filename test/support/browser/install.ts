import { beforeEach } from "vitest";
import { fakeBrowser, renewBrowser } from "./fake-browser.ts";

/** One object for the life of the tests' file, since modules keep it; it leads to the browser of the test that runs. */
const current = new Proxy(
	{},
	{
		get: (_, name) => Reflect.get(fakeBrowser.api, name),
		has: (_, name) => Reflect.has(fakeBrowser.api, name),
	},
);

// The polyfill hands out `browser` where there is one, so that only Chrome itself is replaced.
Object.assign(globalThis, { chrome: current, browser: current });
beforeEach(renewBrowser);
