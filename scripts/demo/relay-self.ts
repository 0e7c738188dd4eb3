import type { Page } from "playwright-core";
import { selfPortName } from "../../src/contract/room-port.ts";
import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";
import type { SelfObservation } from "../../src/core/room/self-observation.ts";

/** The way through this process takes more time than the analysis: not every picture's overlay is worth it. */
const DRAWN_EVERY_MS = 60;

/**
 * Hands SelfObservations that the extension publishes on to the demo page,
 * which draws them over the picture.
 */
export async function relaySelf(
	extensionPage: Page,
	tabId: number,
	demoPage: Page,
) {
	await extensionPage.exposeBinding(
		"roompulseSelfSeen",
		// Texts: a thousand coordinates one by one take this process longer than the analysis.
		async (_source, observation: string) => {
			const overlay = JSON.stringify(overlayOf(JSON.parse(observation)));
			// The page may be closing.
			await demoPage
				.evaluate((text) => {
					window.postMessage(
						{
							type: "roompulse-demo/overlay",
							observation: JSON.parse(text),
						},
						location.origin,
					);
				}, overlay)
				.catch(() => {});
		},
	);
	await extensionPage.evaluate(
		({ name, everyMs }) => {
			const listen = () => {
				const port = chrome.runtime.connect({ name });
				let drawnAtMs = 0;
				port.onMessage.addListener((observation) => {
					if (performance.now() - drawnAtMs < everyMs) return;
					drawnAtMs = performance.now();
					Reflect.get(
						globalThis,
						"roompulseSelfSeen",
					)(JSON.stringify(observation));
				});
				port.onDisconnect.addListener(() => setTimeout(listen, 500));
			};
			listen();
		},
		{ name: selfPortName(tabId), everyMs: DRAWN_EVERY_MS },
	);
}

/** As the demo page wants it: labels with their probabilities, leading first. */
export function overlayOf(observation: SelfObservation) {
	const { presence, box, landmarks, expression, framesPerSecond } = observation;
	return {
		state: presence,
		box,
		landmarks,
		expressions: (expression ?? [])
			.map((probability, index) => ({
				label: EXPRESSION_CLASSES[index] ?? "unknown",
				probability,
			}))
			.sort((a, b) => b.probability - a.probability),
		framesPerSecond,
	};
}
