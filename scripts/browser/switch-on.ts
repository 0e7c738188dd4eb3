import type { Page } from "playwright-core";
import type { AttachedTarget } from "./attach-target.ts";
import { clickAction } from "./click-action.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";
import { tabIdOfPopup } from "./tab-id.ts";
import { until } from "./until.ts";

export type Reads = "attention" | "attention-and-expression";

/**
 * Opens the popup over the page, answers the first-run page if it appears, and
 * switches the tab on.
 */
export async function switchOn(
	browser: ExtensionBrowser,
	page: Page,
	reads: Reads = "attention-and-expression",
): Promise<{ popup: AttachedTarget; tabId: number }> {
	const popup = await clickAction(browser, page);
	const tabId = await tabIdOfPopup(popup);
	await answerFirstRun(popup, reads);
	await turnSwitch(popup, true);
	return { popup, tabId };
}

/** Chooses what is read if the popup shows its first-run page; otherwise does nothing. */
export async function answerFirstRun(popup: AttachedTarget, reads: Reads) {
	const asks = await until("The popup's first page", () =>
		popup.evaluate(
			`document.querySelector("[role=switch]") ? "switch" : document.querySelector(".first-run") && "first-run"`,
		),
	);
	if (asks !== "first-run") return;
	await popup.evaluate(
		`document.querySelector("input[name=reads][value='${reads}']").click()`,
	);
	await until("The button of the first page", () =>
		popup.evaluate(
			`(() => {
				const button = document.querySelector(".first-run button[type=submit]");
				if (!button || button.disabled) return false;
				button.click();
				return true;
			})()`,
		),
	);
}

export async function turnSwitch(popup: AttachedTarget, on: boolean) {
	// A popup that has just opened does not know the state yet: its switch is off and disabled.
	const wanted = `[role=switch][aria-checked=${on}]:not(:disabled)`;
	const alert = `document.querySelector("[role=alert]")?.innerText`;
	const clicked = await until("The popup's switch", () =>
		popup.evaluate(
			`(() => {
				if (document.querySelector("${wanted}")) return "already";
				const button = document.querySelector("[role=switch]:not(:disabled)");
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
		if (await popup.evaluate(`!!document.querySelector("${wanted}")`))
			return true;
		const refusal = await popup.evaluate(alert);
		if (typeof refusal === "string" && refusal !== said)
			throw new Error(`The popup says: ${refusal.replaceAll("\n", " ")}`);
		return false;
	});
}
