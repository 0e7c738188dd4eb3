import { defineConfig } from "vite";

/** Builds the demo meeting, and the crowd of people that the bench reads, as static files that any web server can serve. */
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
