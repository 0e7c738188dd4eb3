import { defineConfig } from "vite";

/** The demo meeting: plain static files, served on this machine only. Its portraits never enter the extension. */
export default defineConfig({
	root: "demo",
	base: "./",
	build: { outDir: "../dist-demo", emptyOutDir: true, target: "chrome148" },
});
