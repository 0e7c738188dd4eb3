import { crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import manifest from "./manifest.config.ts";
import { licences } from "./scripts/licences/licences-plugin.ts";
import {
	ATTENTION_ONLY,
	withoutExpressions,
} from "./scripts/variant/without-expressions.ts";

/**
 * crxjs lists the content script under web_accessible_resources for all
 * sites. executeScript does not need that, and any page could use it to find out that Roompulse is installed.
 */
function withoutWebAccessibleResources(): Plugin {
	return {
		name: "roompulse:without-web-accessible-resources",
		enforce: "post",
		generateBundle: {
			// crxjs writes the manifest in a plugin that it moves behind all others.
			order: "post",
			handler(_options, bundle) {
				const file = bundle["manifest.json"];
				if (file?.type !== "asset") return;
				const built = JSON.parse(String(file.source));
				delete built.web_accessible_resources;
				file.source = JSON.stringify(built, null, "\t");
			},
		},
	};
}

/**
 * Joins shared code into two chunks, since twenty small files, found one by one,
 * cost a page 60 ms of its opening. The code of pages is separate from the rest,
 * which the service worker and the offscreen document load as well: no module of
 * the rest may look up a text while it is loaded, since an offscreen document has
 * no chrome.i18n.
 */
const SHARED_CODE = [
	{
		name: "shared",
		test: /src\/(?:core|contract|platform|store)\/|node_modules\/(?:idb|valibot)\//,
		priority: 2,
		minShareCount: 2,
	},
	{
		name: "ui",
		test: /src\/ui\/|node_modules\/(?:preact|@preact|uplot)\//,
		priority: 1,
		minShareCount: 2,
	},
];

/**
 * The chunk into which crxjs writes the content script's address after its hash
 * was made. Until then a mark stands there that follows from the project's path, so
 * that with a hash in its name the same sources would build to other names in another folder.
 */
const HASHED_BY_PATH: ReadonlySet<string> = new Set(["service-worker.ts"]);

const collected = licences();

export default defineConfig(({ mode }) => ({
	plugins: [
		...(mode === ATTENTION_ONLY
			? [withoutExpressions(import.meta.dirname)]
			: []),
		crx({ manifest }),
		withoutWebAccessibleResources(),
		collected.main,
	],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	worker: { format: "es", plugins: () => [collected.worker()] },
	build: {
		target: "chrome148",
		// Models and WebAssembly stay files: the CSP allows no data: fetches.
		assetsInlineLimit: 0,
		// Chrome understands preload hints without a polyfill.
		modulePreload: { polyfill: false },
		rollupOptions: {
			input: {
				offscreen: "src/offscreen/index.html",
				strip: "src/panel/strip.html",
				history: "src/history/index.html",
				audience: "src/audience/index.html",
				licences: "src/settings/licences.html",
				welcome: "src/welcome/index.html",
				trial: "demo/trial/index.html",
			},
			output: {
				codeSplitting: { groups: SHARED_CODE },
				chunkFileNames: ({ name }) =>
					HASHED_BY_PATH.has(name)
						? "assets/[name].js"
						: "assets/[name]-[hash].js",
			},
		},
	},
}));
