import type { ExtensionBrowser } from "./launch-extension.ts";

/** Turns on developer mode, without which Chrome disables an unpacked extension when the extension restarts. */
export async function turnDeveloperModeOn({
	context,
}: ExtensionBrowser): Promise<void> {
	const page = await context.newPage();
	await page.goto("chrome://extensions");
	await page.evaluate(async () => {
		// Only this page has the API, so there are no types for it.
		const { developerPrivate } = chrome as unknown as {
			developerPrivate: {
				updateProfileConfiguration(to: object): Promise<void>;
			};
		};
		await developerPrivate.updateProfileConfiguration({
			inDeveloperMode: true,
		});
	});
	await page.close();
}
