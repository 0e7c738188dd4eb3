import type { Page } from "playwright-core";
import type { AttachedTarget } from "./attach-target.ts";
import { TargetGone } from "./cdp-connection.ts";
import { clickAction } from "./click-action.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";
import { tabIdOfPopup } from "./tab-id.ts";
import { until } from "./until.ts";

export type Reads = "attention" | "attention-and-expression";

/** How often a popup is opened that closes before the tab is on. */
const ATTEMPTS = 4;

/**
 * Opens the popup over the page, answers the first-run page if it appears, and
 * switches the tab on.
 */
export async function switchOn(
	browser: ExtensionBrowser,
	page: Page,
	reads: Reads = "attention-and-expression",
): Promise<{ popup: AttachedTarget; tabId: number }> {
	for (let attempt = 1; ; attempt++) {
		const popup = await clickAction(browser, page);
		try {
			const tabId = await tabIdOfPopup(popup);
			await answerFirstRun(popup, reads);
			await turnSwitch(popup, true);
			return { popup, tabId };
		} catch (cause) {
			if (!(cause instanceof TargetGone) || attempt === ATTEMPTS) throw cause;
		}
	}
}

/** Answers where Roompulse is used and what is read if the popup shows its first-run page; otherwise does nothing. */
export async function answerFirstRun(popup: AttachedTarget, reads: Reads) {
	const asks = await until("The popup's first page", () =>
		popup.evaluate(
			`document.querySelector("[role=switch]") ? "switch" : document.querySelector(".first-run") && "first-run"`,
		),
	);
	if (asks !== "first-run") return;
	// Where both may be read, so that every command and test can ask for both.
	for (const answer of [
		"[name=place][value=other]",
		"[name=isInEea][value=no]",
	])
		await press(popup, `.first-run input${answer}`);
	await until("The answered questions", () =>
		popup.evaluate(
			`!!document.querySelector(".first-run button[type=submit]:not(:disabled)")`,
		),
	);
	// A build for attention only does not ask what is read.
	if (await popup.evaluate(`!!document.querySelector("[name=reads]")`))
		await press(popup, `.first-run input[name=reads][value='${reads}']`);
	await press(popup, ".first-run button[type=submit]");
}

/** Clicks an element as soon as it is there and enabled. */
async function press(popup: AttachedTarget, selector: string) {
	const wanted = JSON.stringify(`${selector}:not(:disabled)`);
	await until(`The popup's ${selector}`, () =>
		popup.evaluate(
			`(() => {
				const element = document.querySelector(${wanted});
				element?.click();
				return !!element;
			})()`,
		),
	);
}

/** Answers, once, whether the people of the meeting know: those of a demo and of a test do. */
const SAY_THEY_KNOW = `(() => {
	const yes = document.querySelector(".tell-first .primary");
	if (!yes || yes.dataset.isPressed) return;
	yes.dataset.isPressed = "yes";
	yes.click();
})()`;

/** Turns the switch, and says that the people of the meeting were told if the popup asks. */
export async function turnSwitch(popup: AttachedTarget, on: boolean) {
	// A popup that has just opened does not know the state yet: its switch is off and disabled.
	const wanted = `[role=switch][aria-checked=${on}]:not([aria-disabled=true])`;
	const alert = `document.querySelector("[role=alert]")?.innerText`;
	const clicked = await until("The popup's switch", () =>
		popup.evaluate(
			`(() => {
				if (document.querySelector("${wanted}")) return "already";
				const button = document.querySelector("[role=switch]:not([aria-disabled=true])");
				const said = ${alert};
				button?.click();
				return button && { said };
			})()`,
		),
	);
	if (clicked === "already") return;
	// An alert from before the click is no answer to it.
	const { said } = Object(clicked);
	await until(`The switch's turning ${on ? "on" : "off"}`, async () => {
		await popup.evaluate(SAY_THEY_KNOW);
		// Looked at together: a meeting that has just been switched on may have a failure of its own.
		const now = await popup.evaluate(
			`({ isTurned: !!document.querySelector("${wanted}"), alert: ${alert} })`,
		);
		const { isTurned, alert: refusal } = Object(now);
		if (isTurned) return true;
		if (typeof refusal === "string" && refusal !== said)
			throw new Error(`The popup says: ${refusal.replaceAll("\n", " ")}`);
		return false;
	});
}
