import { parseJson } from "./parse.ts";
import * as v from "./schema.ts";

const aLine = v.pipe(v.string(), v.maxLength(200));

const licencesFile = v.object({
	works: v.pipe(
		v.array(
			v.object({
				name: aLine,
				/** Null where the version is that of what contains the work. */
				version: v.nullable(aLine),
				licence: aLine,
				/** Where the source is; empty for our own. */
				source: aLine,
				text: v.pipe(v.string(), v.maxLength(100_000)),
			}),
		),
		v.maxLength(1_000),
	),
});

/** Somebody's work in the package, with the licence that it is under. */
export type LicensedWork = v.InferOutput<typeof licencesFile>["works"][number];

/** The works that the build listed, or undefined if the file is damaged. */
export function parseLicencesFile(
	text: string,
): readonly LicensedWork[] | undefined {
	return parseJson(licencesFile, text)?.works;
}
