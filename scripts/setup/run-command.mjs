import { spawn } from "node:child_process";
import { PROJECT_ROOT } from "./project-root.mjs";

/**
 * Runs a program in the project's folder and shows its output.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {"stdout" | "stderr"} [shownOn]
 * @param {Readonly<Record<string, string>>} [env] what differs from this process's environment
 * @returns {Promise<number>} the exit code
 */
export function exitCodeOf(program, parameters, shownOn = "stdout", env = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, {
			cwd: PROJECT_ROOT,
			env: { ...process.env, ...env },
			stdio: ["inherit", shownOn === "stdout" ? 1 : 2, 2],
			// On Windows npm is a .cmd file, which only a shell can start.
			shell: process.platform === "win32" && program === "npm",
		});
		child.on("error", reject);
		child.on("close", (code) => resolve(code ?? 1));
	});
}

/**
 * Runs a program that must succeed before a command's own work. Its output goes
 * to stderr, so that stdout contains only the command's own output (--json).
 * @param {string} what the program's name in the error, such as "The build"
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Readonly<Record<string, string>>} [env] what differs from this process's environment
 */
export async function runOrThrow(what, program, parameters, env) {
	const code = await exitCodeOf(program, parameters, "stderr", env);
	if (code !== 0) throw new Error(`${what} failed with exit code ${code}.`);
}
