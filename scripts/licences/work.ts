/** Somebody's work in the package, with what its licence asks us to show. */
export interface Work {
	readonly name: string;
	/** Null where the version is its carrier's. */
	readonly version: string | null;
	/** An SPDX expression. */
	readonly licence: string;
	/** Where its source is. */
	readonly source: string;
	readonly text: string;
}

/** What a package of ours may contain: licences that ask for no more than their text and, of MPL-2.0, where the source is. */
const ALLOWED: ReadonlySet<string> = new Set([
	"MIT",
	"ISC",
	"BSD-3-Clause",
	"BSL-1.0",
	"Apache-2.0",
	"Apache-2.0 WITH LLVM-exception",
	"MPL-2.0",
]);

/** Shorter than any licence. */
const LEAST_TEXT_CHARS = 200;

/** @throws if the work's licence is not allowed, or its text or source is missing */
export function checkedWork(work: Work): Work {
	if (!ALLOWED.has(work.licence))
		throw new Error(
			`${work.name} has the licence "${work.licence}", which is not in scripts/licences/work.ts.`,
		);
	if (work.text.trim().length < LEAST_TEXT_CHARS)
		throw new Error(`${work.name} comes without its licence's text.`);
	if (!work.source.startsWith("https://"))
		throw new Error(`It is not known where the source of ${work.name} is.`);
	return work;
}
