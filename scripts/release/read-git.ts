import { execFileSync } from "node:child_process";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

function git(...parameters: readonly string[]): string {
	return execFileSync("git", [...parameters], {
		cwd: PROJECT_ROOT,
		encoding: "utf8",
		maxBuffer: 64 * 1024 ** 2,
	});
}

function lines(text: string, separator = "\n"): readonly string[] {
	return text.split(separator).filter((line) => line !== "");
}

export interface CommitFacts {
	readonly tags: readonly string[];
	/** Files that differ from the commit, or that it lacks. */
	readonly changedFiles: readonly string[];
	/** All files of the commit, with slashes. */
	readonly files: readonly string[];
	/** When it was made, in UTC: 2026-11-29T19:30:00Z. */
	readonly date: string;
	readonly hash: string;
}

/** @throws where there is no git, or the project is no clone */
export function readCommit(): CommitFacts {
	const [hash = "", seconds = ""] = git("log", "-1", "--format=%H %ct")
		.trim()
		.split(" ");
	return {
		tags: lines(git("tag", "--points-at", "HEAD")),
		changedFiles: lines(git("status", "--porcelain")).map((line) =>
			line.slice("?? ".length),
		),
		files: lines(git("ls-files", "-z"), "\0"),
		date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`,
		hash,
	};
}
