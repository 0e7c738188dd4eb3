import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether packages can be installed here without asking anybody: Debian or a child of it, as root. */
export function canInstallDebianPackages() {
	return (
		process.platform === "linux" &&
		process.getuid?.() === 0 &&
		existsSync("/usr/bin/apt-get")
	);
}

/**
 * Installs the packages where it may, and says so.
 * @param reason begins the sentence that is printed
 * @returns whether they were installed
 */
export function installDebianPackages(
	packages: readonly string[],
	reason: string,
): boolean {
	if (!canInstallDebianPackages()) return false;
	const names = packages.join(" and ");
	console.error(`${reason}: installing Debian's ${names} with apt-get.`);
	return (
		aptGet(["update", "-q"]) &&
		aptGet(["install", "-y", "-q", "--no-install-recommends", ...packages])
	);
}

function aptGet(parameters: readonly string[]): boolean {
	// stdout is the caller's report: apt-get's chatter goes to stderr.
	const { status } = spawnSync("apt-get", parameters, {
		stdio: ["ignore", 2, 2],
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	});
	if (status !== 0)
		console.error(
			`apt-get ${parameters.join(" ")} failed with exit code ${status}.`,
		);
	return status === 0;
}
