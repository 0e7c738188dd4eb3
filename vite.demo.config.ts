import { defineConfig } from "vite";

/** The demo meeting, and the crowd that the bench looks at: static files that any web server can serve. */
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
		rolldownOptions: { input: ["demo/index.html", "demo/crowd/index.html"] },
	},
});
