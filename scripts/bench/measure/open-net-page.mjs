import { resolve } from "node:path";
import { openSourcePage } from "./open-source-page.mjs";

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
	const { page, close } = await openSourcePage({
		path: "scripts/bench/net-page/index.html",
		bundled: ["onnxruntime-web/jspi"],
		flags,
		...(signal && { signal }),
	});
	try {
		const nets = files.map((_, i) => `/net/${i}.onnx`);
		for (const [i, file] of files.entries())
			await page.route(`**/net/${i}.onnx`, (route) =>
				route.fulfill({ path: resolve(file) }),
			);
		await page.waitForFunction(() => window.netPage !== undefined);
		return { page, nets, close };
	} catch (error) {
		await close();
		throw error;
	}
}
