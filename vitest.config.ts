import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["test/**/*.test.{ts,tsx}"],
					exclude: ["test/e2e/**"],
					// The default leaves one core idle, which is half of a machine with two.
					maxWorkers: "100%",
					// No test's stub or spy is there in the next one.
					unstubGlobals: true,
					restoreMocks: true,
					setupFiles: ["test/support/browser/install.ts"],
					// Where the machine has other work, the usual five seconds are over before a page is drawn.
					testTimeout: 30_000,
					hookTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: "e2e",
					include: ["test/e2e/**/*.test.ts"],
					fileParallelism: false,
					// The tests expect English, but a browser speaks the machine's language.
					env: { LANGUAGE: "en", LC_ALL: "en_US.UTF-8" },
					// Applies to tests that are marked as concurrent.
					maxConcurrency: 5,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					// On a busy machine one answer can take longer than the default of one second.
					expect: { poll: { timeout: 30_000 } },
				},
			},
		],
	},
});
