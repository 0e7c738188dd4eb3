import { type Browser, chromium, type Page } from "playwright-core";
import { createServer } from "vite";
import { findBrowser } from "../../setup/find-browser.ts";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";

/** As the extension's own pages are: only so may WebAssembly use threads. */
const CROSS_ORIGIN_ISOLATION = {
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
};

/** A page of the repository in a browser of its own, straight from the source. */
export interface SourcePage {
	page: Page;
	close: () => Promise<void>;
}

export async function openSourcePage(options: {
	/** of the page, from the repository's root */
	path: string;
	/** packages that are found before the page opens; else it would be loaded anew when they are */
	bundled: readonly string[];
	/** packages that are loaded as they are */
	unbundled?: readonly string[];
	/** more flags for Chromium */
	flags?: readonly string[];
	/** closes the browser */
	signal?: AbortSignal;
}): Promise<SourcePage> {
	const { path, bundled, unbundled = [], flags = [], signal } = options;
	const server = await createServer({
		root: PROJECT_ROOT,
		configFile: false,
		logLevel: "error",
		cacheDir: "node_modules/.vite/source-page",
		optimizeDeps: { include: [...bundled], exclude: [...unbundled] },
		server: {
			host: "127.0.0.1",
			port: 0,
			hmr: false,
			watch: null,
			headers: CROSS_ORIGIN_ISOLATION,
		},
	});
	let browser: Browser | null = null;
	const close = async () => {
		signal?.removeEventListener("abort", close);
		await browser?.close();
		await server.close();
	};
	try {
		await server.listen();
		const [origin] = server.resolvedUrls?.local ?? [];
		if (!origin) throw new Error("The server has no address.");
		browser = await chromium.launch({
			executablePath: findBrowser(),
			args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...flags],
			handleSIGINT: false,
			handleSIGTERM: false,
		});
		signal?.addEventListener("abort", close, { once: true });
		const page = await browser.newPage();
		await page.goto(new URL(path, origin).href);
		return { page, close };
	} catch (error) {
		await close();
		throw error;
	}
}
