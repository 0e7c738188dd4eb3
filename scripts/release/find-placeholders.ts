import type { ZipEntry } from "./write-zip.ts";

/** Addresses that nobody answers, and what says of itself that it is a placeholder. */
const PLACEHOLDER = /[\w./@-]*roompulse\.example[\w./-]*|a placeholder until/g;

/** What speaks about placeholders, or makes them up. */
const SPEAKS_OF_THEM = /^(?:scripts\/release|test)\//;

const TEXT = /(?:\.(?:md|html|json|ya?ml|tsx?)|^LICENSE)$/;

/** Placeholders for the maker and their addresses that are still in the sources: each with its file. */
export function findPlaceholders(
	sources: readonly ZipEntry[],
): readonly string[] {
	const decoder = new TextDecoder();
	return sources
		.filter(({ path }) => TEXT.test(path) && !SPEAKS_OF_THEM.test(path))
		.flatMap(({ path, bytes }) => {
			const found = decoder.decode(bytes).match(PLACEHOLDER) ?? [];
			return [...new Set(found)].map((words) => `${path}: "${words}"`);
		});
}
