import { defineConfig } from "vite";

/** The demo meeting: static files that any web server can serve. */
export default defineConfig({
	root: "demo",
	base: "./",
	publicDir: false,
	build: {
		outDir: "../dist-demo",
		emptyOutDir: true,
		target: "chrome148",
		assetsInlineLimit: 0,
		modulePreload: false,
	},
});
