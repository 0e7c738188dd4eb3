import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { findBrowser } from "../setup/find-browser.ts";
import { CdpConnection } from "./cdp-connection.ts";
import { until } from "./until.ts";

/**
 * Flags for a separate browser that shows no first-run questions and does not
 * contact Google's services. Nothing else is changed: background tabs are hidden
 * and throttled as they are for a user.
 */
const FLAGS = [
	"--remote-debugging-pipe",
	"--remote-debugging-port=0",
	"--no-first-run",
	"--no-default-browser-check",
	"--disable-component-update",
	"--disable-default-apps",
	"--disable-sync",
	"--disable-search-engine-choice-screen",
	"--disable-features=Translate,MediaRouter",
	"--hide-crash-restore-bubble",
	"--password-store=basic",
	"--use-mock-keychain",
	"--window-size=1280,900",
];

/** Also keeps the browser from fetching extensions that a policy names. */
const FETCHES_NOTHING = "--disable-background-networking";

/** A browser that has not closed after this time is killed. */
const CLOSING_MS = 10_000;
/** The file in which Chromium writes the address of its DevTools endpoint. */
const PORT_FILE = "DevToolsActivePort";

interface Chromium {
	cdp: CdpConnection;
	/** The address to which Playwright connects. */
	endpoint: string;
	ended: Promise<void>;
	close: () => Promise<void>;
}

export async function startChromium({
	profileFolder,
	headless,
	flags,
	fetchesExtensions = false,
}: {
	profileFolder: string;
	headless: boolean;
	flags: readonly string[];
	/** Whether extensions that a policy names are fetched and installed. */
	fetchesExtensions?: boolean;
}): Promise<Chromium> {
	// A browser that was killed leaves an outdated file behind.
	await rm(join(profileFolder, PORT_FILE), { force: true });
	const child = spawn(
		findBrowser(),
		[
			...FLAGS,
			...(fetchesExtensions ? [] : [FETCHES_NOTHING]),
			`--user-data-dir=${profileFolder}`,
			...(headless ? ["--headless=new"] : []),
			// Chromium's sandbox does not start as root.
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			...flags,
			"about:blank",
		],
		{ stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"] },
	);
	const [, , errors, output, input] = child.stdio;
	if (!(output instanceof Writable) || !(input instanceof Readable))
		throw new Error("The browser's pipes are missing.");
	let said = "";
	errors?.on("data", (chunk) => {
		said = (said + chunk).slice(-2000);
	});
	const cdp = new CdpConnection(output, input);
	let running = true;
	const ended: Promise<void> = new Promise((resolve) => {
		const onEnd = () => {
			running = false;
			resolve();
		};
		child.once("close", onEnd);
		child.once("error", onEnd);
	});
	const close = async () => {
		const inTime = new AbortController();
		cdp.send("Browser.close").catch(() => child.kill("SIGKILL"));
		sleep(CLOSING_MS, undefined, { signal: inTime.signal }).then(
			() => child.kill("SIGKILL"),
			() => {},
		);
		await ended;
		inTime.abort();
	};
	try {
		const endpoint = await until("The browser's start", async () => {
			if (!running) throw new Error(`The browser did not start: ${said}`);
			return await endpointIn(profileFolder);
		});
		return { cdp, endpoint, ended, close };
	} catch (error) {
		child.kill("SIGKILL");
		throw error;
	}
}

/** @returns null until the browser has written the file */
async function endpointIn(profileFolder: string): Promise<string | null> {
	try {
		const text = await readFile(join(profileFolder, PORT_FILE), "utf8");
		const [port, path] = text.split("\n");
		return port && path ? `ws://127.0.0.1:${port}${path.trim()}` : null;
	} catch {
		return null;
	}
}
