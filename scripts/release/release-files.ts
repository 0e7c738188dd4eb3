import { createHash } from "node:crypto";
import { releaseNotes } from "./changelog-sections.ts";
import { stableMap } from "./stable-map.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

export interface ReleaseParts {
	readonly version: string;
	readonly isDraft: boolean;
	/** The built extension, with its source maps. */
	readonly built: readonly ZipEntry[];
	/** The extension built for attention only. */
	readonly attentionOnly: readonly ZipEntry[];
	readonly sources: readonly ZipEntry[];
	readonly changelog: string;
	/** As SPDX. */
	readonly sbom: string;
}

export interface ReleaseFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

const MAP = /\.map$/;

/** Stores take larger packages, but a school's line and a user's patience do not. */
const MOST_BYTES = 10_000_000;
const PACKAGE = /-(?:attention-only|chrome|edge)\.zip$/;

/** The packages that are larger than a package may be, a sentence each. */
export function tooLarge(files: readonly ReleaseFile[]): readonly string[] {
	return files
		.filter(
			({ name, bytes }) => PACKAGE.test(name) && bytes.length > MOST_BYTES,
		)
		.map(
			({ name, bytes }) =>
				`${name} has ${bytes.length} bytes, more than ${MOST_BYTES}.`,
		);
}

/** What a store gets: the built extension without its source maps. */
export function packaged(built: readonly ZipEntry[]): readonly ZipEntry[] {
	return built.filter(({ path }) => !MAP.test(path));
}

/**
 * All files of a release, in the order of their names and with their sums in
 * the last one. They follow from the parts alone.
 * @throws if the built manifest has another version, or there are no source maps
 */
export function releaseFiles(parts: ReleaseParts): readonly ReleaseFile[] {
	const { version, isDraft, built, attentionOnly, sources } = parts;
	const stem = `roompulse-${version}${isDraft ? "-draft" : ""}`;
	checkManifest(built, version);
	checkManifest(attentionOnly, version);
	const maps = built.filter(({ path }) => MAP.test(path)).map(stableMap);
	if (maps.length === 0) throw new Error("The build made no source maps.");
	// Both stores take the same package.
	const extension = writeZip(packaged(built));
	const files: readonly ReleaseFile[] = [
		{
			name: `${stem}-attention-only.zip`,
			bytes: writeZip(packaged(attentionOnly)),
		},
		{ name: `${stem}-chrome.zip`, bytes: extension },
		{ name: `${stem}-edge.zip`, bytes: extension },
		{
			name: `${stem}-notes.md`,
			bytes: utf8(releaseNotes(parts.changelog, version, isDraft)),
		},
		{ name: `${stem}-sbom.spdx.json`, bytes: utf8(parts.sbom) },
		{ name: `${stem}-source-maps.zip`, bytes: writeZip(maps) },
		{ name: `${stem}-sources.zip`, bytes: writeZip(sources) },
	];
	return [...files, { name: `${stem}-SHA256SUMS`, bytes: utf8(sums(files)) }];
}

function checkManifest(built: readonly ZipEntry[], version: string): void {
	const manifest = built.find(({ path }) => path === "manifest.json");
	if (!manifest) throw new Error("The build made no manifest.json.");
	const { version: own } = JSON.parse(new TextDecoder().decode(manifest.bytes));
	if (own !== version)
		throw new Error(
			`The built manifest has version ${own}, but package.json has ${version}.`,
		);
}

/** In the form that `sha256sum --check` reads. */
function sums(files: readonly ReleaseFile[]): string {
	return files
		.map(({ name, bytes }) => {
			const sum = createHash("sha256").update(bytes).digest("hex");
			return `${sum}  ${name}\n`;
		})
		.join("");
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
