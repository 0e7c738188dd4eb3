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
					// Applies to tests that are marked as concurrent.
					maxConcurrency: 5,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
