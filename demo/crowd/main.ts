import { layOut } from "../layout.ts";
import { pagePart } from "../page-part.ts";
import { portraitCalled } from "../portrait-cast.ts";
import { Crowd } from "./crowd.ts";
import { crowdView, LAYOUTS, layoutNamed } from "./crowd-view.ts";
import { drawLoop } from "./draw-loop.ts";
import { sharedCameras } from "./shared-cameras.ts";

/** The functions for the program that drives the page. */
interface CrowdPage {
	/** `count` more people come, at most 49 in all; returns how many are there. */
	join(count: number): number;
	/** `count` people go, those who came first; returns how many are there. */
	leave(count: number): number;
	layout(name: string): void;
	/** The last `count` people whose cameras are on switch them off. */
	camerasOff(count: number): void;
	camerasOn(): void;
	/** The first `count` people get new streams. */
	swapStreams(count: number): void;
	/** A loop for a file that replaces a camera: I420 pictures, one after the other, in base64. */
	clip(
		givenName: string,
		pictures: number,
		widthPx: number,
		heightPx: number,
	): Promise<string>;
}

declare global {
	var crowd: CrowdPage | undefined;
}

const page = new AbortController();
window.addEventListener("pagehide", () => page.abort(), { once: true });
const view = crowdView(location.search);
const people = new Crowd(sharedCameras(view.picturesPerSecond, page.signal));
layOut(people, page.signal);

const driver: CrowdPage = {
	join: (count) => people.join(count),
	leave: (count) => people.leave(count),
	camerasOff: (count) => people.camerasOff(count),
	camerasOn: () => people.camerasOn(),
	swapStreams: (count) => people.swapStreams(count),
	layout(text) {
		const name = layoutNamed(text);
		if (!name) throw new Error(`Layouts are ${LAYOUTS.join(" and ")}.`);
		pagePart(`layout-${name}`, HTMLButtonElement).click();
	},
	async clip(givenName, pictures, widthPx, heightPx) {
		const portrait = portraitCalled(givenName);
		if (!portrait) throw new Error(`Nobody is called ${givenName}.`);
		const loop = await drawLoop(portrait, pictures, { widthPx, heightPx });
		return base64Of(new Blob([...loop]));
	},
};
driver.layout(view.layout);
driver.join(view.people);
globalThis.crowd = driver;

async function base64Of(blob: Blob): Promise<string> {
	const reader = new FileReader();
	const read = new Promise((resolve, reject) => {
		reader.addEventListener("load", resolve, { once: true });
		reader.addEventListener("error", reject, { once: true });
	});
	reader.readAsDataURL(blob);
	await read;
	return String(reader.result).split(",")[1] ?? "";
}
