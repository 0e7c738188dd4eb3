import { defineConfig } from "vite";

/** Builds the pages in which evaluations, such as `npm run eval:emotion`, run the extension's own modules over pictures. */
export default defineConfig({
	root: "evaluation",
	base: "./",
	publicDir: false,
	build: {
		outDir: "../dist-evaluation",
		emptyOutDir: true,
		target: "chrome148",
		assetsInlineLimit: 0,
		modulePreload: false,
		rolldownOptions: {
			input: [
				"evaluation/index.html",
				"evaluation/puppets.html",
				"evaluation/faces.html",
			],
		},
	},
});
