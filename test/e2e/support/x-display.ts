import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { installDebianPackages } from "../../../scripts/setup/install-debian-packages.ts";

const SERVER = "/usr/bin/Xvfb";
const KEYS = "/usr/bin/xdotool";

/** Whether Debian's X server without a screen and its tool for key presses are installed, or could be installed now. */
export function hasXDisplay(): boolean {
	if (isThere()) return true;
	installDebianPackages(["xvfb", "xdotool"], "An X display is missing");
	return isThere();
}

function isThere(): boolean {
	return existsSync(SERVER) && existsSync(KEYS);
}

/** A virtual display, on which a keyboard can answer Chrome's own windows as a user would. */
export interface XDisplay {
	press(...keys: readonly string[]): void;
	stop(): Promise<void>;
}

/** Starts a display; browsers that are started until it stops open their windows there. */
export async function startXDisplay(): Promise<XDisplay> {
	const server = spawn(
		SERVER,
		["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
		{ stdio: ["ignore", "ignore", "ignore", "pipe"] },
	);
	const before = process.env.DISPLAY;
	process.env.DISPLAY = `:${await displayOf(server)}`;
	return {
		press: (...keys) => {
			spawnSync(KEYS, ["key", ...keys], { env: process.env });
		},
		async stop() {
			if (before === undefined) delete process.env.DISPLAY;
			else process.env.DISPLAY = before;
			const ended = new Promise((resolve) => server.once("close", resolve));
			server.kill();
			await ended;
		},
	};
}

async function displayOf(server: ChildProcess): Promise<number> {
	const written = server.stdio[3];
	const number = new Promise<number>((resolve, reject) => {
		written?.once("data", (data) => resolve(Number(String(data).trim())));
		server.once("error", reject);
		server.once("close", () => reject(new Error("The X server ended.")));
	});
	const late = sleep(10_000).then(() => {
		throw new Error("The X server did not start.");
	});
	return Promise.race([number, late]);
}
