import { SettingsPage } from "../../src/settings/settings-page.tsx";
import { doing, draw, find } from "./render.ts";
import { soon } from "./soon.ts";

/** Draws the settings page and waits until all of it is there. */
export async function drawSettingsPage(): Promise<HTMLElement> {
	let page = document.body;
	await doing(() => {
		page = draw(<SettingsPage />);
	});
	await soon(async () => {
		await doing(() => {});
		find(page, "input[type=file]");
	});
	return page;
}
