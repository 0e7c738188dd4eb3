import { spawn } from "node:child_process";
import { PROJECT_ROOT } from "./project-root.mjs";

/**
 * Runs a program in the project's folder, its output shown.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {"stdout" | "stderr"} [shownOn]
 * @returns {Promise<number>} exit code
 */
export function exitCodeOf(program, parameters, shownOn = "stdout") {
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, {
			cwd: PROJECT_ROOT,
			stdio: ["inherit", shownOn === "stdout" ? 1 : 2, 2],
			// npm is a .cmd file on Windows, which only a shell starts.
			shell: process.platform === "win32" && program === "npm",
		});
		child.on("error", reject);
		child.on("close", (code) => resolve(code ?? 1));
	});
}

/**
 * Like exitCodeOf, for what must succeed before a command's own work: its
 * output is shown on stderr, so that stdout is the command's own (--json).
 * @param {string} what for the error: "The build"
 * @param {string} program
 * @param {readonly string[]} parameters
 */
export async function runOrThrow(what, program, parameters) {
	const code = await exitCodeOf(program, parameters, "stderr");
	if (code !== 0) throw new Error(`${what} failed with exit code ${code}.`);
}
