/**
 * npm's list of the packages, with the commit in place of the time and the
 * random name that npm gives each list, so that a second one is the same.
 * @param text what `npm sbom` printed, as SPDX
 * @throws if it is no SPDX document
 */
export function stableSbom(
	text: string,
	commit: { readonly date: string; readonly hash: string },
): string {
	const document: unknown = JSON.parse(text);
	if (!isDocument(document))
		throw new Error("npm sbom printed no SPDX document.");
	const { creationInfo, name } = document;
	return `${JSON.stringify(
		{
			...document,
			documentNamespace: `http://spdx.org/spdxdocs/${name}-${commit.hash}`,
			creationInfo: { ...creationInfo, created: commit.date },
		},
		null,
		"\t",
	)}\n`;
}

interface SpdxDocument {
	readonly name: string;
	readonly creationInfo: object;
}

function isDocument(value: unknown): value is SpdxDocument {
	return (
		typeof value === "object" &&
		value !== null &&
		"spdxVersion" in value &&
		"name" in value &&
		typeof value.name === "string" &&
		"creationInfo" in value &&
		typeof value.creationInfo === "object"
	);
}
