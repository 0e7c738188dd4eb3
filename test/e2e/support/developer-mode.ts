import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

/** As whoever loads an unpacked extension by hand has it: without, Chrome disables such an extension when it starts anew. */
export async function turnDeveloperModeOn({
	context,
}: ExtensionBrowser): Promise<void> {
	const page = await context.newPage();
	await page.goto("chrome://extensions");
	await page.evaluate(async () => {
		// Only this page has it, so no types name it.
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
