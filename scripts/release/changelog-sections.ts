/** The heading above what no version has yet. */
const UNRELEASED = "Unreleased";

export interface ChangelogSection {
	/** A version, or "Unreleased". */
	readonly name: string;
	readonly text: string;
}

/** The sections of a changelog, newest first; those without a line are left out. */
export function changelogSections(
	changelog: string,
): readonly ChangelogSection[] {
	return changelog
		.split(/^## /m)
		.slice(1)
		.map((section) => {
			const [name = "", ...lines] = section.split("\n");
			return { name: name.trim(), text: lines.join("\n").trim() };
		})
		.filter(({ text }) => text !== "");
}

/** Writes the notes of a version from its own section of the changelog, or those of a draft from the unreleased section, if there is one. */
export function releaseNotes(
	changelog: string,
	version: string,
	isDraft: boolean,
): string {
	const sections = changelogSections(changelog);
	const unreleased = sections.find(({ name }) => name === UNRELEASED);
	const own = sections.find(({ name }) => name === version);
	const told = (isDraft ? unreleased : undefined) ?? own;
	const title = `Roompulse ${version}${isDraft ? ", a draft" : ""}`;
	return `# ${title}\n\n${told?.text ?? "No changes are noted."}\n`;
}
