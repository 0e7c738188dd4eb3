import type { Page } from "playwright-core";
import { MESSAGE_PORT } from "../../src/contract/messages.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { closeTarget } from "../browser/close-target.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { waitForTarget } from "../browser/find-target.ts";
import { LOOPBACK_CALL_FLAGS } from "../browser/flags.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../browser/launch-extension.ts";
import { readRoom } from "../browser/read-room.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { type Reads, switchOn } from "../browser/switch-on.ts";
import { DEMO_FOLDER, EXTENSION_FOLDER } from "../setup/build-steps.ts";
import { NOTHING_SAID, type Said, saidBy } from "./said.ts";
import { switchOnTarget } from "./switch-on-target.ts";

/** How a meeting is opened, where that is not as usual. */
export interface Opening {
	/** Additional flags for Chromium. */
	readonly flags?: readonly string[];
	/** Changes a copy of the built extension, in which the fault then is from the start. */
	readonly change?: (folder: string) => Promise<void>;
	readonly reads?: Reads;
	/** Runs before the meeting is opened. */
	readonly before?: (browser: ExtensionBrowser) => Promise<void>;
	/** The meeting's address; a crowd of the demo if left out. */
	readonly address?: string;
}

export const PEOPLE = 3;

/** A meeting of three in a browser of its own, which Roompulse reads. */
export class FaultMeeting {
	browser: ExtensionBrowser;
	page: Page;
	tabId = 0;
	/** The popup's page in a background tab, where it outlasts the clicks on other tabs. */
	popup: Page | null = null;
	readonly address: string;
	readonly extensionFolder: string;
	readonly #opening: Opening;
	readonly #closeServer: () => Promise<void>;

	private constructor(parts: {
		browser: ExtensionBrowser;
		page: Page;
		address: string;
		extensionFolder: string;
		opening: Opening;
		closeServer: () => Promise<void>;
	}) {
		this.browser = parts.browser;
		this.page = parts.page;
		this.address = parts.address;
		this.extensionFolder = parts.extensionFolder;
		this.#opening = parts.opening;
		this.#closeServer = parts.closeServer;
	}

	/** Opens the meeting; nothing is switched on yet. */
	static async open(
		opening: Opening,
		extensionFolder: string = EXTENSION_FOLDER,
	): Promise<FaultMeeting> {
		const { origin, close } = await serveFolder(DEMO_FOLDER);
		try {
			const browser = await launchExtension({
				extensionFolder,
				headless: true,
				flags: [...LOOPBACK_CALL_FLAGS, ...(opening.flags ?? [])],
			});
			try {
				await opening.before?.(browser);
				const page = await browser.context.newPage();
				const address = opening.address ?? `${origin}/crowd/?people=${PEOPLE}`;
				await page.goto(address);
				return new FaultMeeting({
					browser,
					page,
					address,
					extensionFolder,
					opening,
					closeServer: close,
				});
			} catch (error) {
				await browser.dispose();
				throw error;
			}
		} catch (error) {
			await close();
			throw error;
		}
	}

	/** Switches the meeting's tab on by the popup, as the user does. */
	async switchOn() {
		const { popup, tabId } = await switchOn(
			this.browser,
			this.page,
			this.#opening.reads ?? "attention",
		);
		await closeTarget(this.browser, popup);
		await this.follow(tabId);
	}

	/** The same where Playwright has lost the tab, as after a crash. */
	async switchOnLostTab() {
		const { cdp } = this.browser;
		const { targetId } = await waitForTarget(
			cdp,
			"The meeting's tab",
			({ type, url }) => type === "tab" && url === this.address,
		);
		await this.follow(await switchOnTarget(this.browser, targetId));
	}

	/** The meeting's tab has this id now. */
	async follow(tabId: number) {
		if (tabId !== this.tabId) await this.popup?.close().catch(() => {});
		this.tabId = tabId;
		await this.extensionPage();
	}

	async said(): Promise<Said> {
		const { popup } = this;
		return popup && !popup.isClosed() ? saidBy(popup) : NOTHING_SAID;
	}

	/** Any page of the extension; the popup's if it is open. */
	async extensionPage(): Promise<Page> {
		if (!this.popup || this.popup.isClosed())
			this.popup = await openExtensionPage(this.browser, this.tabId);
		return this.popup;
	}

	/** Opens the popup's page anew, as after the end of the extension. */
	async reopenPopup() {
		await this.popup?.close().catch(() => {});
		this.popup = null;
		await this.extensionPage();
	}

	/** What the popup is told of the room; null while the tab is not on. */
	async room(): Promise<RoomSummary | null> {
		const page = await this.extensionPage();
		if ((await this.ask("background/meeting-tab-requested"))?.state !== "on")
			return null;
		return readRoom(page, this.tabId);
	}

	/** Sends a message about the meeting's tab; null where it fails. */
	async ask(
		name: string,
		more: object = {},
	): Promise<Record<string, unknown> | null> {
		const page = await this.extensionPage();
		const answer: unknown = await page.evaluate(
			([name, request, portName]) => {
				const message = { name, request };
				if (name.startsWith("background/"))
					return chrome.runtime.sendMessage(message).catch(() => null);
				return new Promise((resolve) => {
					const port = chrome.runtime.connect({ name: portName });
					port.onDisconnect.addListener(() => resolve(null));
					port.onMessage.addListener((answer) => {
						port.disconnect();
						resolve(answer);
					});
					port.postMessage(message);
				});
			},
			[name, { tabId: this.tabId, ...more }, MESSAGE_PORT] as const,
		);
		const { ok, value } = Object(answer);
		return ok === true ? Object(value) : null;
	}

	/** @throws if nobody takes the marker */
	async mark() {
		const marked = await this.ask("offscreen/marker-requested", {
			kind: "topic",
			text: "",
		});
		if (!marked) throw new Error("The moment could not be marked.");
	}

	/** The badge on the extension's icon in the meeting's tab. */
	async badge(): Promise<string> {
		const page = await this.extensionPage();
		return page.evaluate(
			(tabId) => chrome.action.getBadgeText({ tabId }),
			this.tabId,
		);
	}

	async dispose() {
		await this.browser.dispose();
		await this.#closeServer();
	}
}
