import {
	defineConfig,
	type TestProjectInlineConfiguration,
} from "vitest/config";

/** Commands that build the folders from which other tests load, and one that measures. */
const NEED_THE_MACHINE = [
	"test/e2e/eval-attention.test.ts",
	"test/e2e/eval-emotion.test.ts",
	"test/e2e/eval-faces.test.ts",
];

const endToEnd = (test: TestProjectInlineConfiguration["test"]) => ({
	extends: true as const,
	test: {
		...test,
		// The tests expect English, but a browser speaks the machine's language.
		env: { LANGUAGE: "en", LC_ALL: "en_US.UTF-8" },
		// Applies to tests that are marked as concurrent.
		maxConcurrency: 5,
		testTimeout: 1_200_000,
		hookTimeout: 1_200_000,
		// On a busy machine one answer can take longer than the default of one second.
		expect: { poll: { timeout: 60_000 } },
	},
});

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
					// Stubs and spies of one test must not reach the next one.
					unstubGlobals: true,
					restoreMocks: true,
					setupFiles: ["test/support/browser/install.ts"],
					// On a busy machine the usual five seconds are over before a page is drawn, and properties take a minute.
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			endToEnd({
				name: "e2e",
				include: ["test/e2e/**/*.test.ts"],
				exclude: NEED_THE_MACHINE,
				// On two cores, a third file at once makes each take two to five times as long (accessibility 505 in place of 199 s).
				maxWorkers: 2,
				sequence: { groupOrder: 1 },
			}),
			endToEnd({
				name: "e2e-alone",
				include: NEED_THE_MACHINE,
				fileParallelism: false,
				sequence: { groupOrder: 2 },
			}),
		],
	},
});
