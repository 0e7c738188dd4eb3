import { type Browser, chromium, type Page } from "playwright-core";
import { createServer } from "vite";
import { findBrowser } from "../../setup/find-browser.ts";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";

/** The extension's own pages are isolated too; WebAssembly may use threads only then. */
const CROSS_ORIGIN_ISOLATION = {
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
};

/** A page that is served from the repository's source, in a browser of its own. */
export interface SourcePage {
	page: Page;
	close: () => Promise<void>;
}

export async function openSourcePage(options: {
	/** The page's path from the repository's root. */
	path: string;
	/** Packages to bundle before the page opens; Vite would otherwise reload the page when it discovers them. */
	bundled: readonly string[];
	/** Packages that are loaded without bundling. */
	unbundled?: readonly string[];
	/** Additional flags for Chromium. */
	flags?: readonly string[];
	/** Closes the browser. */
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
