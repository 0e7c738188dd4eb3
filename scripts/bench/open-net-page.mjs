import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { findBrowser } from "../setup/find-browser.mjs";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

/** Software WebGPU, for machines without a graphics adapter. */
export const SOFTWARE_WEBGPU_FLAGS = [
	"--enable-unsafe-webgpu",
	"--use-webgpu-adapter=swiftshader",
];

/**
 * A browser with the page that runs nets as the extension does, straight from
 * the source.
 *
 * @typedef {object} OpenNetPage
 * @property {import("playwright-core").Page} page whose window has `netPage`
 * @property {readonly string[]} nets the addresses of the files there
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {readonly string[]} options.files ONNX files
 * @param {readonly string[]} [options.flags] more flags for Chromium
 * @param {AbortSignal} [options.signal] closes the browser
 * @returns {Promise<OpenNetPage>}
 */
export async function openNetPage({ files, flags = [], signal }) {
	const server = await createServer({
		root: PROJECT_ROOT,
		configFile: false,
		logLevel: "error",
		cacheDir: "node_modules/.vite/net-page",
		// Else the page would be loaded anew when the library is found.
		optimizeDeps: { include: ["onnxruntime-web/jspi"] },
		server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
	});
	/** @type {import("playwright-core").Browser | null} */
	let browser = null;
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
		const nets = files.map((_, i) => `/net/${i}.onnx`);
		for (const [i, file] of files.entries())
			await page.route(`**/net/${i}.onnx`, (route) =>
				route.fulfill({ path: resolve(file) }),
			);
		await page.goto(new URL("scripts/bench/net-page/index.html", origin).href);
		await page.waitForFunction(() => window.netPage !== undefined);
		return { page, nets, close };
	} catch (error) {
		await close();
		throw error;
	}
}
