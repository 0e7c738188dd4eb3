import { browser } from "./browser.ts";

/** Heard by older copies of the script in the same frame, whichever version of the extension they came from. */
const STARTED_EVENT = "roompulse:content-started";
const CHECK_EVERY_MS = 2_000;

/**
 * The life of one copy of the content script. It ends when a newer copy
 * starts in the frame, the extension is reloaded or removed, or the page goes.
 */
export function contentLifetime(): AbortController {
	const life = new AbortController();
	const { signal } = life;
	const end = () => life.abort();
	document.dispatchEvent(new CustomEvent(STARTED_EVENT));
	document.addEventListener(STARTED_EVENT, end, { signal });
	window.addEventListener("pagehide", end, { signal });
	const timer = setInterval(() => {
		if (!isExtensionThere()) end();
	}, CHECK_EVERY_MS);
	signal.addEventListener("abort", () => clearInterval(timer));
	return life;
}

/** After a reload of the extension its old scripts live on, cut off: then the runtime has no id. */
function isExtensionThere(): boolean {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		return false;
	}
}
