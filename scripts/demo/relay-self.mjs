import { createRequire } from "node:module";

/** @type {{models: {file: string, labels?: string[]}[]}} */
const modelManifest = createRequire(import.meta.url)(
	"../../models/manifest.json",
);

/**
 * Hands every SelfObservation that the extension publishes on to the demo
 * page, which draws it over the picture.
 * @param {import("playwright-core").Page} extensionPage
 * @param {number} tabId
 * @param {import("playwright-core").Page} demoPage
 */
export async function relaySelf(extensionPage, tabId, demoPage) {
	await extensionPage.exposeBinding(
		"roompulseSelfSeen",
		async (_source, /** @type {SelfObservation} */ observation) => {
			const overlay = overlayOf(observation);
			// The page may be closing.
			await demoPage
				.evaluate((observation) => {
					window.postMessage(
						{ type: "roompulse-demo/overlay", observation },
						location.origin,
					);
				}, overlay)
				.catch(() => {});
		},
	);
	await extensionPage.evaluate((name) => {
		const listen = () => {
			const port = chrome.runtime.connect({ name });
			port.onMessage.addListener((observation) => {
				Reflect.get(globalThis, "roompulseSelfSeen")(observation);
			});
			port.onDisconnect.addListener(() => setTimeout(listen, 500));
		};
		listen();
	}, `self:${tabId}`);
}

/** @typedef {import("../../src/core/self-observation.ts").SelfObservation} SelfObservation */

/** The net's classes, from where they are recorded with it. */
const CLASSES =
	modelManifest.models.find(({ file }) => file === "expression.onnx")?.labels ??
	[];

/**
 * As the demo page wants it: labels with their probabilities, leading first.
 * @param {SelfObservation} observation
 */
export function overlayOf(observation) {
	const { presence, box, landmarks, expression, framesPerSecond } = observation;
	return {
		state: presence,
		box,
		landmarks,
		expressions: (expression ?? [])
			.map((probability, index) => ({
				label: CLASSES[index] ?? "unknown",
				probability,
			}))
			.sort((a, b) => b.probability - a.probability),
		framesPerSecond,
	};
}
