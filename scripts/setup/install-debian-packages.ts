import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether packages can be installed without a password: on Debian or a distribution based on it, as root. */
export function canInstallDebianPackages() {
	return (
		process.platform === "linux" &&
		process.getuid?.() === 0 &&
		existsSync("/usr/bin/apt-get")
	);
}

/**
 * Installs packages if possible, and prints that it does.
 * @param reason the beginning of the printed sentence
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
	// stdout is reserved for the caller's report, so apt-get's output goes to stderr.
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
