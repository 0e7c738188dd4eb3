import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

/** Texts that are kept here, since no npm package has them. */
export function keptText(...names: readonly string[]): string {
	return names
		.map((name) =>
			readFileSync(
				join(PROJECT_ROOT, "scripts/licences/texts", `${name}.txt`),
				"utf8",
			).trim(),
		)
		.join("\n\n");
}
