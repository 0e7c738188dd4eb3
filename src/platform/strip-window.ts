/** A small window of this page's own that stays above all others. Chrome calls it Document Picture-in-Picture. */
export interface StripWindow {
	readonly body: HTMLElement;
	/** Aborted when the user or the page closes it. */
	readonly closed: AbortSignal;
	close(): void;
}

interface PictureInPicture {
	requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/**
 * Needs a user's gesture. The window closes with this page and looks like it, because it gets the same style sheets.
 * @returns null if Chrome does not open a window
 */
export async function openStripWindow(
	widthPx: number,
	heightPx: number,
): Promise<StripWindow | null> {
	const opener = pictureInPicture();
	if (!opener) return null;
	try {
		const strip = await opener.requestWindow({
			width: widthPx,
			height: heightPx,
		});
		const end = new AbortController();
		strip.addEventListener("pagehide", () => end.abort(), { once: true });
		strip.document.documentElement.lang = document.documentElement.lang;
		strip.document.documentElement.dir = document.documentElement.dir;
		strip.document.title = document.title;
		for (const { href } of document.styleSheets) {
			const link = strip.document.createElement("link");
			link.rel = "stylesheet";
			link.href = href ?? "";
			strip.document.head.append(link);
		}
		return {
			body: strip.document.body,
			closed: end.signal,
			close: () => strip.close(),
		};
	} catch {
		return null;
	}
}

/** TypeScript's DOM library does not know it yet. */
function pictureInPicture(): PictureInPicture | null {
	const found: unknown = Reflect.get(window, "documentPictureInPicture");
	return isPictureInPicture(found) ? found : null;
}

function isPictureInPicture(found: unknown): found is PictureInPicture {
	return (
		typeof found === "object" && found !== null && "requestWindow" in found
	);
}
