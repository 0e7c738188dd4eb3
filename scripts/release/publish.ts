import { join } from "node:path";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { runOrThrow } from "../setup/run-command.mjs";
import { type ReleaseFile, tooLarge } from "./release-files.ts";

/** The stores, with the variables of the environment that each needs; publish-browser-extension reads them itself. */
const STORES = {
	chrome: [
		"CHROME_EXTENSION_ID",
		"CHROME_PUBLISHER_ID",
		"CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL",
		"CHROME_SERVICE_ACCOUNT_PRIVATE_KEY",
	],
	edge: ["EDGE_PRODUCT_ID", "EDGE_CLIENT_ID", "EDGE_API_KEY"],
} as const;

const STORE_NAMES = ["chrome", "edge"] as const;

const TOOL = join(
	PROJECT_ROOT,
	"node_modules/publish-browser-extension/bin/publish-extension.mjs",
);

interface Circumstances {
	readonly packages: readonly ReleaseFile[];
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether nothing is uploaded, and only the keys are tried. */
	readonly isDryRun: boolean;
}

/**
 * The options with which publish-browser-extension sends a release to both stores.
 * @param folder where the packages lie
 * @throws with everything that is missing
 */
export function publishOptions(
	folder: string,
	{ packages, env, isDryRun }: Circumstances,
): readonly string[] {
	const problems: string[] = [];
	const zips = STORE_NAMES.flatMap((store) => {
		const missing = STORES[store].filter((name) => !env[name]);
		if (missing.length > 0)
			problems.push(`The environment lacks ${missing.join(", ")}.`);
		const zip = packages.find(({ name }) => name.endsWith(`-${store}.zip`));
		if (!zip) problems.push(`There is no package for ${store}.`);
		return zip ? [`--${store}-zip`, join(folder, zip.name)] : [];
	});
	problems.push(...tooLarge(packages));
	if (problems.length > 0) throw new Error(problems.join("\n"));
	return [
		...zips,
		"--chrome-api-version",
		"v2",
		...(isDryRun ? ["--dry-run"] : []),
	];
}

/** @throws if a store refuses */
export function publish(options: readonly string[]): Promise<void> {
	return runOrThrow("Publishing", process.execPath, [TOOL, ...options]);
}
