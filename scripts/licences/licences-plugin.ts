import type { Plugin, Rolldown } from "vite";
import {
	findWorks,
	packageFolder,
	packageFoldersOfAsset,
} from "./find-works.ts";

/** Where the extension's page of licences finds them: see src/settings/licences-state.ts. */
const FILE = "licences.json";

/**
 * Collects the licences of everything that the bundles contain into one file,
 * and fails the build where one is missing or not allowed. Workers have bundles
 * and plugins of their own, which are ready before the main one is.
 */
export function licences(): {
	readonly main: Plugin;
	readonly worker: () => Plugin;
} {
	const folders = new Set<string>();
	return {
		main: {
			name: "roompulse:licences",
			generateBundle: {
				// What another plugin adds to the bundle has its licence, too.
				order: "post",
				async handler(_options, bundle) {
					addFolders(folders, bundle);
					const works = await findWorks(folders);
					const source = JSON.stringify({ works }, null, "\t");
					this.emitFile({ type: "asset", fileName: FILE, source });
				},
			},
		},
		worker: () => ({
			name: "roompulse:licences-of-workers",
			generateBundle(_options, bundle) {
				addFolders(folders, bundle);
			},
		}),
	};
}

function addFolders(folders: Set<string>, bundle: Rolldown.OutputBundle): void {
	for (const file of Object.values(bundle)) {
		const found =
			file.type === "chunk"
				? file.moduleIds.map(packageFolder)
				: packageFoldersOfAsset(file.fileName);
		for (const folder of found) if (folder !== null) folders.add(folder);
	}
}
