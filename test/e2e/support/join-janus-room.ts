import type { Page } from "playwright-core";

/**
 * Joins the room of Janus's videoroomtest page. The page's address gives the
 * name and the server's port: ?name=Ada&janus=8088.
 */
export default async function joinJanusRoom(page: Page) {
	const parameters = new URL(page.url()).searchParams;
	const name = parameters.get("name");
	const port = parameters.get("janus");
	if (!name || !port) throw new Error("The address needs name and janus.");
	// A busy machine needs more than Playwright's 30 s.
	page.setDefaultTimeout(180_000);
	// Debian's page uses three globals that its settings leave undefined, and supports only one port.
	await page.addInitScript((server) => {
		Object.assign(window, { token: null, apisecret: null, iceServers: null });
		Object.defineProperty(window, "server", { value: server });
	}, `http://127.0.0.1:${port}/janus`);
	await page.reload();
	// The page's button works only after the library has initialised.
	await page.waitForFunction(() => {
		const { $ } = window as unknown as {
			$?: {
				_data(
					of: Element | null,
					key: "events",
				): { click?: unknown } | undefined;
			};
		};
		return $?._data(document.querySelector("#start"), "events")?.click;
	});
	await page.click("#start");
	await page.fill("#username", name);
	await page.click("#register");
	await page.waitForFunction(() =>
		[...document.querySelectorAll("video")].some(
			({ videoWidth }) => videoWidth > 0,
		),
	);
}
