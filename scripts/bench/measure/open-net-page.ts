import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { openSourcePage } from "./open-source-page.ts";

/** Software WebGPU, for machines without a graphics adapter. */
export const SOFTWARE_WEBGPU_FLAGS = [
	"--enable-unsafe-webgpu",
	"--use-webgpu-adapter=swiftshader",
];

/**
 * A browser with a page, served from the source, that runs nets as the
 * extension does.
 */
export interface OpenNetPage {
	/** Its window has `netPage`. */
	page: Page;
	/** The nets' addresses on the page's server, in the order of the files. */
	nets: readonly string[];
	close: () => Promise<void>;
}

export async function openNetPage({
	files,
	flags = [],
	signal,
}: {
	/** Paths of ONNX files. */
	files: readonly string[];
	/** Additional flags for Chromium. */
	flags?: readonly string[];
	/** Closes the browser. */
	signal?: AbortSignal;
}): Promise<OpenNetPage> {
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
