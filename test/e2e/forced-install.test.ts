import { execFileSync } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import {
	chmod,
	cp,
	mkdir,
	mkdtemp,
	readFile,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attachTarget } from "../../scripts/browser/attach-target.ts";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { waitForTarget } from "../../scripts/browser/find-target.ts";
import { LOOPBACK_CALL_FLAGS } from "../../scripts/browser/flags.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { serveFolder } from "../../scripts/browser/serve-folder.ts";
import { startChromium } from "../../scripts/browser/start-chromium.ts";
import { answerFirstRun, switchOn } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { findBrowser } from "../../scripts/setup/find-browser.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { WELCOME_PAGE } from "../../src/platform/own-pages.ts";
import { openMeeting } from "./support/meeting.ts";
import { serveMeetingSite } from "./support/meeting-site.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";

/** Where the browser looks for an administrator's policies on Linux. */
const POLICIES = findBrowser().includes("chromium")
	? "/etc/chromium/policies"
	: "/etc/opt/chrome/policies";
const INSTALL_MS = 60_000;
const FORBIDDEN = "Chrome lets no extension read this page";

/** Only root may give one browser policies of its own; those of the computer would reach the browsers of other tests. */
const mayBindPolicies = (() => {
	try {
		execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
})();

const usualPath = process.env.CHROME_PATH;
let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-forced-"));
});
afterAll(async () => {
	if (usualPath === undefined) delete process.env.CHROME_PATH;
	else process.env.CHROME_PATH = usualPath;
	await rm(folder, { recursive: true, force: true });
});

/** A sample out of docs/admin.md, as it stands there. */
async function sample(language: "json" | "xml"): Promise<string> {
	const text = await readFile(join(PROJECT_ROOT, "docs/admin.md"), "utf8");
	const [, found] =
		new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``).exec(text) ?? [];
	if (!found) throw new Error(`docs/admin.md has no ${language}.`);
	return found;
}

/** Packs the extension as docs/admin.md says. @returns its id */
async function pack(): Promise<string> {
	const unpacked = join(folder, "roompulse");
	await cp(EXTENSION_FOLDER, unpacked, { recursive: true });
	execFileSync(
		findBrowser(),
		[
			...["--no-sandbox", "--headless=new"],
			`--user-data-dir=${join(folder, "packing")}`,
			`--pack-extension=${unpacked}`,
		],
		{ stdio: "ignore" },
	);
	const key = await readFile(`${unpacked}.pem`, "utf8");
	const der = createPublicKey(key).export({ type: "spki", format: "der" });
	const hex = createHash("sha256").update(der).digest("hex").slice(0, 32);
	return [...hex]
		.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
		.join("");
}

/** Makes every browser that this test starts see these policies and no others. */
async function bindPolicies(): Promise<string> {
	const policies = join(folder, "policies");
	await mkdir(join(policies, "managed"), { recursive: true });
	await mkdir(POLICIES, { recursive: true });
	const wrapper = join(folder, "browser-with-policies");
	await writeFile(
		wrapper,
		`#!/bin/sh
exec unshare --mount sh -c 'mount --bind "${policies}" "${POLICIES}" && exec "${findBrowser()}" "$@"' sh "$@"
`,
	);
	await chmod(wrapper, 0o755);
	process.env.CHROME_PATH = wrapper;
	return join(policies, "managed/roompulse-install.json");
}

async function start(id: string): Promise<ExtensionBrowser> {
	const profileFolder = join(folder, "profile");
	const { cdp, endpoint, ended, close } = await startChromium({
		profileFolder,
		headless: true,
		fetchesExtensions: true,
		flags: [...LOOPBACK_CALL_FLAGS, "--enable-unsafe-extension-debugging"],
	});
	const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
	const [context] = browser.contexts();
	if (!context) throw new Error("The browser has no window.");
	return {
		...{ context, cdp, extensionId: id, origin: `chrome-extension://${id}` },
		...{ folder, netLogFile: "", ended, close, dispose: close },
	};
}

it.skipIf(!mayBindPolicies)(
	"the policy of docs/admin.md installs the extension from a server of one's own, pins it, and limits it to the meeting sites that it names",
	async () => {
		const id = await pack();
		const web = await serveFolder(folder);
		const site = await serveMeetingSite();
		const { version } = JSON.parse(
			await readFile(join(EXTENSION_FOLDER, "manifest.json"), "utf8"),
		);
		await writeFile(
			join(folder, "update.xml"),
			(await sample("xml"))
				.replace("EXTENSION_ID", id)
				.replace("https://server.example.org", web.origin)
				.replace("VERSION", version),
		);
		const policyFile = await bindPolicies();
		const policy = (await sample("json"))
			.replace("EXTENSION_ID", id)
			.replace(
				/"update_url": "[^"]+"/,
				`"update_url": "${web.origin}/update.xml"`,
			);
		await writeFile(policyFile, policy);
		// Where a policy installs an extension, Chrome lets nobody look into its pages unless another one does.
		await writeFile(
			join(dirname(policyFile), "test.json"),
			JSON.stringify({ DeveloperToolsAvailability: 1 }),
		);
		const browser = await start(id);
		try {
			const { targetId } = await waitForTarget(
				browser.cdp,
				"The page that the installation opens",
				({ type, url }) =>
					type === "page" && url === `${browser.origin}/${WELCOME_PAGE}`,
				INSTALL_MS,
			);
			const welcome = await attachTarget(browser.cdp, targetId);
			await until("The page's content", () =>
				welcome.evaluate("!!document.querySelector('h1')").catch(() => false),
			);
			expect(
				await welcome.evaluate("chrome.action.getUserSettings()"),
			).toMatchObject({ isOnToolbar: true });
			expect(
				await welcome.evaluate(
					`chrome.permissions.request({ permissions: ["tabCapture"] }).catch(String)`,
				),
			).not.toBe(true);

			const page = await openMeeting(browser, `${site.origin}/two-people.html`);
			const popup = await clickAction(browser, page);
			await answerFirstRun(popup, "attention");
			await untilPopupSays(popup, FORBIDDEN);

			await writeFile(
				policyFile,
				policy.replace(
					"*://meet.example.org",
					`*://${new URL(site.origin).hostname}`,
				),
			);
			const reader = await openPlainExtensionPage(browser);
			await until(
				"The other list of sites",
				async () => {
					const shown = await clickAction(browser, page);
					await untilPopupSays(shown, "Off");
					// The popup asks for the page first, and only then says that it cannot be read.
					await sleep(1_000);
					return !(await popupText(shown)).includes(FORBIDDEN);
				},
				INSTALL_MS,
			);
			const { tabId } = await switchOn(browser, page, "attention");
			await waitForRoom(
				reader,
				tabId,
				"Both facing",
				allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
			);
		} finally {
			await browser.close();
			await site.close();
			await web.close();
		}
	},
	5 * INSTALL_MS,
);
