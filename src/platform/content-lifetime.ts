const CHECK_EVERY_MS = 2_000;
const LATEST_LIFE = "roompulseContentLife";

/**
 * The life of one copy of the content script. It ends when a newer copy
 * starts in the page frame, the extension is reloaded or removed, or the page goes away.
 */
export function contentLifetime(): AbortController {
	const life = new AbortController();
	const { signal } = life;
	const end = () => life.abort();
	replacePrevious(life);
	window.addEventListener("pagehide", end, { signal });
	const timer = setInterval(() => {
		if (!isExtensionThere()) end();
	}, CHECK_EVERY_MS);
	signal.addEventListener("abort", () => clearInterval(timer));
	return life;
}

/**
 * All copies in a page frame share the extension's isolated world. An event on the
 * document would work as well, but would show the page that it is being read.
 */
function replacePrevious(life: AbortController): void {
	const previous: unknown = Reflect.get(globalThis, LATEST_LIFE);
	if (previous instanceof AbortController) previous.abort();
	Reflect.set(globalThis, LATEST_LIFE, life);
}

/** Lets the page frame count as new to this run, so that it is reached again if it may be read again: see `markPageFrame` in scripting.ts. */
export function unmarkPageFrame(): void {
	Reflect.deleteProperty(globalThis, "roompulseRun");
}

/** After a reload of the extension, its old scripts live on without a connection; their runtime has no id. */
function isExtensionThere(): boolean {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		return false;
	}
}
