import { defineConfig } from "vite";

/** The page in which `npm run eval:emotion` runs the extension's own modules over pictures. */
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
			input: ["evaluation/index.html", "evaluation/puppets.html"],
		},
	},
});
