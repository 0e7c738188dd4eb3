import { changelogSections } from "./changelog-sections.ts";

/** Everything that a release depends on, besides the build. */
export interface ReleaseFacts {
	/** The version that package.json has. */
	readonly version: string;
	readonly lockVersion: string;
	readonly changelog: string;
	/** The tags of the commit. */
	readonly tags: readonly string[];
	/** Files that differ from the commit. */
	readonly changedFiles: readonly string[];
	readonly placeholders: readonly string[];
}

/** What stands against a release, a sentence each; a draft needs none of it. */
export function releaseProblems(facts: ReleaseFacts): readonly string[] {
	const { version, lockVersion, changelog, tags, changedFiles, placeholders } =
		facts;
	const [newest] = changelogSections(changelog);
	const problems: string[] = [];
	if (lockVersion !== version)
		problems.push(
			`package.json has version ${version}, but package-lock.json has ${lockVersion}: run npm install.`,
		);
	if (newest?.name !== version)
		problems.push(
			`The newest section of CHANGELOG.md is "${newest?.name}": name it ${version}.`,
		);
	if (!tags.includes(`v${version}`))
		problems.push(
			`The commit has no tag v${version}: set it, or give the version another number.`,
		);
	if (changedFiles.length > 0)
		problems.push(
			`These files differ from the commit: ${changedFiles.join(", ")}. Commit them, or take the changes back.`,
		);
	if (placeholders.length > 0)
		problems.push(
			`These placeholders are still there: ${placeholders.join("; ")}. Put the maker's name and addresses in their place.`,
		);
	return problems;
}
