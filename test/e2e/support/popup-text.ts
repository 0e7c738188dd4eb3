import { until } from "../../../scripts/browser/until.ts";

/** The popup itself, or its page in a tab. */
interface Popup {
	evaluate(expression: string): Promise<unknown>;
}

export async function popupText(popup: Popup): Promise<string> {
	return String(await popup.evaluate("document.body.innerText"));
}

export async function untilPopupSays(
	popup: Popup,
	words: string,
	timeoutMs?: number,
): Promise<void> {
	let said = "";
	await until(
		`The popup's "${words}"`,
		async () => {
			said = await popupText(popup);
			return said.includes(words);
		},
		timeoutMs,
	).catch((error) => {
		throw new Error(`${error.message} It said: ${said}`);
	});
}
