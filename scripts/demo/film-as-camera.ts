import { access } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Page } from "playwright-core";

/** The id of the input through which the page gets the film. */
const INPUT = "roompulse-film";

/**
 * Makes a film the only camera of a page that is opened afterwards: Chromium itself takes only films that are
 * uncompressed, or a row of JPEG pictures. The film begins anew when it is over.
 * @returns a call that hands the film over, once the page is there
 */
export async function filmAsCamera(
	page: Page,
	film: string,
): Promise<() => Promise<void>> {
	const path = resolve(film);
	await access(path).catch(() => {
		throw new Error(`--clip names ${path}, where there is no file.`);
	});
	const session = await page.context().newCDPSession(page);
	// The page's own policy lets it play no file.
	await session.send("Page.enable");
	await session.send("Page.setBypassCSP", { enabled: true });
	await page.addInitScript(replaceCamera, {
		input: INPUT,
		label: basename(film),
	});
	return async () => {
		await page.waitForSelector(`#${INPUT}`, { state: "attached" });
		const { result } = await session.send("Runtime.evaluate", {
			expression: `document.getElementById("${INPUT}")`,
		});
		if (!result.objectId) throw new Error("The page takes no film.");
		await session.send("DOM.setFileInputFiles", {
			files: [path],
			objectId: result.objectId,
		});
	};
}

/** Runs in the page, before its own code. */
function replaceCamera({ input, label }: { input: string; label: string }) {
	const chooser = document.createElement("input");
	chooser.id = input;
	chooser.type = "file";
	chooser.hidden = true;
	const film = new Promise<File>((resolve) => {
		chooser.addEventListener("change", () => {
			const [file] = chooser.files ?? [];
			if (file) resolve(file);
		});
	});
	document.addEventListener("DOMContentLoaded", () =>
		document.body.append(chooser),
	);
	const device = {
		kind: "videoinput",
		deviceId: "film",
		groupId: "",
		label,
		toJSON: () => ({}),
	} as const;
	const { mediaDevices } = navigator;
	mediaDevices.enumerateDevices = async () => [device];
	mediaDevices.getUserMedia = async () => {
		const video = document.createElement("video");
		video.src = URL.createObjectURL(await film);
		video.muted = true;
		video.loop = true;
		await video.play();
		// The types of the standard's library do not have it.
		const stream: MediaStream = Reflect.get(video, "captureStream").call(video);
		for (const track of stream.getTracks()) {
			const settings = track.getSettings();
			track.getSettings = () => ({ ...settings, deviceId: device.deviceId });
		}
		return stream;
	};
}
